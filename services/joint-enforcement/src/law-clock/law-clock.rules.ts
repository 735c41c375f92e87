import {
  addDays,
  addWorkingDays,
  dayOf,
  permit,
  refuse,
  startOfDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';

export interface TurnLawClock {
  readonly to: Date | null;
  readonly addDays: number | null;
  readonly addWorkingDays: number | null;
  readonly production: boolean;
}

export type LawClockRefusal = 'CLOCK_FIXED' | 'TURN_UNCLEAR' | 'TURN_TOO_FAR';

export const LAW_CLOCK_REFUSALS = {
  CLOCK_FIXED: { message: '生产环境的法定时钟不得调整', basis: null },
  TURN_UNCLEAR: { message: '请只填写一项：调至的时刻、增加的自然日数或增加的工作日数', basis: null },
  TURN_TOO_FAR: { message: '法定时钟只能调至前后二十年以内', basis: null },
} satisfies RefusalCatalogue<LawClockRefusal>;

const TWENTY_YEARS_MS = 20 * 366 * 86_400_000;

/** The law time to turn to; the time of day stays when whole days are added. */
export function decideTurn(turn: TurnLawClock, now: Date): Decision<Date, LawClockRefusal> {
  if (turn.production) return refuse('CLOCK_FIXED');
  const given = [turn.to, turn.addDays, turn.addWorkingDays].filter((value) => value !== null);
  if (given.length !== 1) return refuse('TURN_UNCLEAR');
  const target = targetOf(turn, now);
  const distance = Math.abs(target.getTime() - now.getTime());
  return distance > TWENTY_YEARS_MS ? refuse('TURN_TOO_FAR') : permit(target);
}

function targetOf(turn: TurnLawClock, now: Date): Date {
  if (turn.to) return turn.to;
  const today = dayOf(now);
  const day =
    turn.addDays === null ? addWorkingDays(today, turn.addWorkingDays ?? 0).day : addDays(today, turn.addDays);
  return new Date(startOfDay(day).getTime() + now.getTime() - startOfDay(today).getTime());
}
