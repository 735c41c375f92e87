import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';

const everywhere = { scope: '', effectiveFrom: '2021-09-09', effectiveTo: null };

export const RATIO_BASIS = '教监管厅函〔2021〕9号';

/** Percent. */
export const RATIO_CONSTANTS: readonly RuleConstant[] = [
  { ...everywhere, key: 'staff.teachingShare', value: 50, source: RATIO_BASIS, mark: 'P' },
  { ...everywhere, key: 'staff.perClass', value: 2, source: RATIO_BASIS, mark: 'P' },
  { ...everywhere, key: 'staff.perClassPreschool', value: 6, source: RATIO_BASIS, mark: 'P' },
];

export interface CountedClass {
  readonly id: string;
  readonly title: string;
  readonly stage: 'PRESCHOOL' | 'COMPULSORY' | 'HIGH_SCHOOL';
  readonly mode: 'ONLINE' | 'OFFLINE';
  readonly pupils: number;
}

export interface CountedStaff {
  readonly post: 'TEACHING' | 'RESEARCH' | 'ASSISTING';
}

export interface ShortClass extends Pick<CountedClass, 'id' | 'title' | 'pupils'> {
  readonly teachersNeeded: number;
}

export interface StaffRatios {
  readonly staff: number;
  /** Teaching and research. */
  readonly teaching: number;
  readonly leastSharePercent: number;
  readonly shareReached: boolean;
  /** Offline classes for which one teacher is too few. */
  readonly shortClasses: readonly ShortClass[];
}

// A course names one.
const TEACHERS_OF_A_CLASS = 1;

/** B4: the ratios hold "in principle": what is short is shown and refuses nothing. Of a register without staff nothing is said. */
export function ratiosOf(
  staff: readonly CountedStaff[],
  classes: readonly CountedClass[],
  constants: RuleConstants,
): StaffRatios | null {
  if (staff.length === 0) return null;
  const leastSharePercent = constants.get<number>('staff.teachingShare');
  const teaching = staff.filter(({ post }) => post !== 'ASSISTING').length;
  const perClass = (stage: CountedClass['stage']): number =>
    constants.get(stage === 'PRESCHOOL' ? 'staff.perClassPreschool' : 'staff.perClass');
  return {
    staff: staff.length,
    teaching,
    leastSharePercent,
    shareReached: teaching * 100 >= staff.length * leastSharePercent,
    shortClasses: classes
      .filter(({ mode }) => mode === 'OFFLINE')
      .map(({ id, title, stage, pupils }) => {
        const teachersNeeded = Math.ceil((pupils * perClass(stage)) / 100);
        return { id, title, pupils, teachersNeeded };
      })
      .filter(({ teachersNeeded }) => teachersNeeded > TEACHERS_OF_A_CLASS),
  };
}
