import { addDays, permit, type CalendarDay, type Decision, type Fen } from '@lianguan/kernel';
import type { Facts, RuleConstants } from '@lianguan/service-kit';
import type { LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import {
  HUNDRED,
  MOVEMENT,
  MOVEMENT_DAYS,
  raise,
  WATCHED,
  type AlarmStanding,
  type Judged,
  type RaisedAlarm,
} from './alarm.rules.js';

/** The check after money has left an account. */
export const MOVEMENT_CHECK = 'escrowAlarm.movement';

/** No county's window is longer. */
export const LONGEST_WINDOW = 31;

/** What one source says left the account, and no alarm has told yet. */
export interface Outflow {
  readonly source: 'LEDGER' | 'BANK';
  /** What the source says is left. */
  readonly balance: Fen;
  readonly days: readonly { readonly day: CalendarDay; readonly count: number; readonly sum: Fen }[];
}

/** Feature 50: movements that go out within the window count as one; what was there before them is the measure. */
export function partsOf(
  { balance, days }: Outflow,
  { today, constants }: { readonly today: CalendarDay; readonly constants: RuleConstants },
): RaisedAlarm | null {
  const window = constants.get<number>(MOVEMENT_DAYS);
  const since = addDays(today, 1 - window);
  const within = days.filter(({ day }) => day >= since && day <= today);
  const sum = within.reduce((total, part) => total + part.sum, 0n);
  const count = within.reduce((total, part) => total + part.count, 0);
  const preset = ((balance + sum) * BigInt(constants.get<number>(MOVEMENT))) / HUNDRED;
  if (sum <= preset) return null;
  return { level: 'YELLOW', kind: 'LARGE_MOVEMENT', preset, parts: { count, sum, days: window } };
}

interface Moving {
  readonly account: AccountStanding;
  readonly open: readonly AlarmStanding[];
  readonly outflows: readonly Outflow[];
}

/** The ledger and the bank tell of the same money: each is judged by itself, and one alarm is enough. */
export function decideMovements(
  { account, open, outflows }: Moving,
  facts: Pick<Facts, 'caller' | 'newId' | 'today' | 'constantsIn'>,
): Decision<Judged, LifecycleRefusal> {
  const nothing = permit({ account, raised: null });
  if (!WATCHED.has(account.state) || open.some(({ kind }) => kind === 'LARGE_MOVEMENT')) return nothing;
  const constants = facts.constantsIn(account.divisionCode);
  for (const outflow of outflows) {
    const raised = partsOf(outflow, { today: facts.today, constants });
    if (!raised) continue;
    const decided = raise({ account: expecting(account, outflow, raised.parts!.sum), raised }, facts);
    return decided.ok ? permit({ account: decided.value.account, raised: decided.value }) : decided;
  }
  return nothing;
}

/** The bank's balance comes down later by what the ledger has told already: that is no movement of its own. */
function expecting(account: AccountStanding, { source }: Outflow, sum: Fen): AccountStanding {
  if (source === 'BANK' || account.checked === null) return account;
  const left = account.checked - sum;
  return { ...account, checked: left > 0n ? left : 0n };
}
