export interface PlannedSlot {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

/** Every week between two days: how an institution thinks of a timetable. 0 is Sunday. */
export interface WeeklyPlan {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const weekdayOf = (day: string): number => new Date(msOf(day)).getUTCDay();
const later = (day: string, days: number): string => dayOf(msOf(day) + days * DAY_MS);

// The service takes no more in one filing; a wrong year typed must not fill the page.
const MOST_DAYS = 400;

export function slotsOf({ firstDay, lastDay, weekdays, from, to }: WeeklyPlan): PlannedSlot[] {
  const slots: PlannedSlot[] = [];
  for (let ahead = 0, day = firstDay; day <= lastDay && ahead < MOST_DAYS; ahead += 1, day = later(firstDay, ahead))
    if (weekdays.includes(weekdayOf(day))) slots.push({ day, from, to });
  return slots;
}

const keyOf = ({ day, from, to }: PlannedSlot): string => `${day} ${from}–${to}`;

/** In their order, each once. */
export function merged(slots: readonly PlannedSlot[], more: readonly PlannedSlot[]): PlannedSlot[] {
  const byKey = new Map([...slots, ...more].map((slot) => [keyOf(slot), slot]));
  return [...byKey.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export const without = (slots: readonly PlannedSlot[], gone: PlannedSlot): PlannedSlot[] =>
  slots.filter((slot) => keyOf(slot) !== keyOf(gone));

export interface CalendarWeek {
  /** Monday. */
  readonly monday: string;
  readonly days: readonly { readonly day: string; readonly slots: readonly PlannedSlot[] }[];
}

/** The weeks that have lessons, Monday first. */
export function weeksOf(slots: readonly PlannedSlot[]): CalendarWeek[] {
  const mondays = [...new Set(slots.map(({ day }) => later(day, -((weekdayOf(day) + 6) % 7))))].sort();
  return mondays.map((monday) => ({
    monday,
    days: Array.from({ length: 7 }, (_, ahead) => {
      const day = later(monday, ahead);
      return { day, slots: slots.filter((slot) => slot.day === day) };
    }),
  }));
}

export interface SlotFault {
  readonly slot: PlannedSlot;
  readonly message: string;
  readonly basis: string | null;
}

/** What the service said of slots, those with a fault alone. */
export const faultsOfChecks = (
  checks: readonly {
    readonly slot: PlannedSlot;
    readonly refusal: { readonly message: string; readonly basis: string | null } | null;
  }[],
): SlotFault[] =>
  checks.flatMap(({ slot, refusal }) => (refusal ? [{ slot, message: refusal.message, basis: refusal.basis }] : []));

/** The fault of each slot that has one, as it was checked last; a slot changed since is not checked. */
export const faultOf = (faults: readonly SlotFault[], slot: PlannedSlot): SlotFault | undefined =>
  faults.find((fault) => keyOf(fault.slot) === keyOf(slot));

export const slotText = ({ from, to }: PlannedSlot): string => `${from}–${to}`;
