import { permit, refuse, type Decision } from '@lianguan/kernel';
import type { RuleConstants } from '@lianguan/service-kit';

export const PREMISES_KINDS = [
  'COMMERCIAL',
  'OFFICE',
  'EDUCATIONAL',
  'DWELLING',
  'BASEMENT',
  'STILT_FLOOR',
  'MEDICAL',
  'SIMPLE_SHED',
] as const;
export type PremisesKindName = (typeof PREMISES_KINDS)[number];

export const PREMISES_KIND_NAMES = {
  COMMERCIAL: '商业用房',
  OFFICE: '办公用房',
  EDUCATIONAL: '教育用房',
  DWELLING: '居民住宅',
  BASEMENT: '地下室',
  STILT_FLOOR: '架空层',
  MEDICAL: '医疗卫生用房',
  SIMPLE_SHED: '简易住房',
} satisfies Record<PremisesKindName, string>;

export interface PremisesFacts {
  readonly kind: PremisesKindName;
  /** Building area in whole square metres. */
  readonly areaM2: number;
  /** Most pupils in one time slot. */
  readonly capacityPerSlot: number;
}

/** As a file says it. */
export const describePremises = ({ kind, areaM2, capacityPerSlot }: PremisesFacts): string =>
  `${PREMISES_KIND_NAMES[kind]}，建筑面积${String(areaM2)}平方米，每时段最多${String(capacityPerSlot)}人`;

export type PremisesRefusal = 'PREMISES_DWELLING' | 'PREMISES_BANNED' | 'AREA_PER_PUPIL';

/** A10, M8: where nobody may teach, and how many fit in. */
export function checkPremises(premises: PremisesFacts, constants: RuleConstants): Decision<null, PremisesRefusal> {
  const { kind, areaM2, capacityPerSlot } = premises;
  if (constants.get<readonly PremisesKindName[]>('premises.bannedKinds').includes(kind)) {
    return kind === 'DWELLING'
      ? refuse('PREMISES_DWELLING')
      : refuse('PREMISES_BANNED', { kind: PREMISES_KIND_NAMES[kind] });
  }
  const required = constants.get<number>('premises.areaPerPupil');
  const most = Math.floor(areaM2 / required);
  if (capacityPerSlot <= most) return permit(null);
  return refuse('AREA_PER_PUPIL', { required: String(required), area: String(areaM2), most: String(most) });
}
