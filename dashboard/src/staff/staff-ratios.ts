import type { Member } from './staff-input';

type Employer = NonNullable<Member['institution']>;
export type Ratio = NonNullable<Employer['staffRatio']>;

export interface EmployerRatio {
  readonly id: string;
  readonly name: string;
  readonly ratio: Ratio;
}

/** Each institution of the shown staff once, as far as its ratio is for the reader. */
export function ratiosOf(members: readonly Pick<Member, 'institution'>[]): EmployerRatio[] {
  const employers = members.flatMap(({ institution }) => institution ?? []);
  const byId = new Map(employers.map((employer) => [employer.id, employer]));
  return [...byId.values()].flatMap(({ id, name, staffRatio: ratio }) => (ratio ? [{ id, name, ratio }] : []));
}

/** Rounded down: what is just below the least share must not read as reached. */
export const shareText = ({ staff, teaching, leastSharePercent }: Ratio): string =>
  `${String(teaching)}／${String(staff)} 人，占 ${String(Math.floor((teaching * 100) / staff))}%（原则上不低于 ${String(leastSharePercent)}%）`;
