import type { CalendarDay } from '@lianguan/kernel';

export const DISCREPANCY_KINDS = [
  'CHARGED_NOT_TAUGHT',
  'CHARGED_ABOVE_PRESENT',
  'TAUGHT_NOT_CHARGED',
  'CHARGED_OVER_PLAN',
  'SOLD_ABOVE_FILED',
] as const;
/** In what the lessons of orders differ from the filing, the plan and the records of what was taught. */
export type DiscrepancyKindName = (typeof DISCREPANCY_KINDS)[number];

export interface Difference {
  readonly kind: DiscrepancyKindName;
  /** Of a whole plan: its first day in force; of what is sold: the first day of the orders. */
  readonly day: CalendarDay;
  /** Minute of the day; null for what is of a whole plan or course. */
  readonly from: number | null;
  /** Lessons of orders; of a whole plan, times that were charged; of what is sold, fen for a lesson. */
  readonly charged: number;
  /** Pupils on record as present, null where there is no record; lessons of the plan; fen for a lesson as filed. */
  readonly heldAgainst: number | null;
}

interface Time {
  readonly day: CalendarDay;
  readonly from: number;
}

export interface ComparedCourse {
  /** First day of the earliest paid order; null where none is known. */
  readonly chargedFrom: CalendarDay | null;
  /** Fen for a lesson in the dearest of its orders, and as it is filed; null where there is none. */
  readonly soldFen: number | null;
  readonly filedFen: number | null;
  /** How many lessons of orders, but void ones, were recorded as given at each time. */
  readonly charged: readonly (Time & { readonly count: number })[];
  /** Current records. */
  readonly taught: readonly (Time & { readonly present: number })[];
}

export interface ComparedPlan {
  readonly inForceFrom: CalendarDay;
  readonly inForceTo: CalendarDay | null;
  readonly lessons: number;
}

/** `plan`: the one in force on the day, if any. */
export const differencesOn = (
  day: CalendarDay,
  course: ComparedCourse,
  plan: ComparedPlan | null,
): readonly Difference[] => [
  ...dayDifferences(day, course),
  ...(plan ? planDifferences(course, plan) : []),
  ...soldDifferences(course),
];

function dayDifferences(day: CalendarDay, { charged, taught, chargedFrom }: ComparedCourse): Difference[] {
  const counts = new Map(charged.filter((one) => one.day === day).map(({ from, count }) => [from, count]));
  const records = new Map(taught.filter((one) => one.day === day).map(({ from, present }) => [from, present]));
  const times = [...new Set([...counts.keys(), ...records.keys()])].sort((a, b) => a - b);
  return times.flatMap((from) => {
    const count = counts.get(from) ?? 0;
    const present = records.get(from);
    const kind = kindOf(count, present, chargedFrom !== null && chargedFrom <= day);
    return kind ? { kind, day, from, charged: count, heldAgainst: present ?? null } : [];
  });
}

/** Who is taught without an order is a question only where orders are paid for the course at all. */
function kindOf(count: number, present: number | undefined, charges: boolean): DiscrepancyKindName | null {
  if (present === undefined) return count > 0 ? 'CHARGED_NOT_TAUGHT' : null;
  if (count > present) return 'CHARGED_ABOVE_PRESENT';
  return charges && count < present ? 'TAUGHT_NOT_CHARGED' : null;
}

/** A class is charged one lesson at a time, for however many pupils. */
function planDifferences({ charged }: ComparedCourse, { inForceFrom, inForceTo, lessons }: ComparedPlan): Difference[] {
  const times = charged.filter(
    ({ day, count }) => count > 0 && inForceFrom <= day && (inForceTo === null || day <= inForceTo),
  ).length;
  return times > lessons
    ? [{ kind: 'CHARGED_OVER_PLAN', day: inForceFrom, from: null, charged: times, heldAgainst: lessons }]
    : [];
}

function soldDifferences({ chargedFrom, soldFen, filedFen }: ComparedCourse): Difference[] {
  if (chargedFrom === null || soldFen === null || filedFen === null || soldFen <= filedFen) return [];
  return [{ kind: 'SOLD_ABOVE_FILED', day: chargedFrom, from: null, charged: soldFen, heldAgainst: filedFen }];
}
