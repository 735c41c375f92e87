import { formatYuan, refuse, type Caller, type Decision, type Fen } from '@lianguan/kernel';
import type { Step } from '@lianguan/service-kit/rules';
import { massRefundLifecycle, type MassRefundStateName } from './mass-refund-lifecycle.rules.js';
import type { MassRefundRefusal } from './mass-refund.refusals.rules.js';
import { depositFault, no, OTHER_WAY, paperFault, type Owing, type Paper } from './mass-refund.rules.js';
import { restOfAll } from './waterfall.rules.js';

/** The end of a liquidation, by the court's order or the liquidators' report. */
export interface ClaimsEnd extends Paper {
  /** What it has paid the guardians itself, outside the account. */
  readonly amount: Fen;
}

/** Claims are owed until the liquidation is over: what it paid is theirs, and the rest is written off. */
export function decideClaimsEnd(
  known: Owing | undefined,
  { amount, ...paper }: ClaimsEnd,
  caller: Pick<Caller, 'roles'>,
): Decision<Step<MassRefundStateName>, MassRefundRefusal> {
  if (!known) return refuse('MASS_REFUND_UNKNOWN');
  const fault = paperFault(paper);
  if (fault) return { ok: false, refusal: fault };
  const rest = restOfAll(known.claims);
  const wrong = amount < 0n || amount > rest;
  const turn = wrong ? no('MASS_REFUND_LIQUIDATION_AMOUNT', { rest: formatYuan(rest) }) : depositFault(known);
  const ends = (asSaid: boolean) => turn ?? (asSaid || OTHER_WAY);
  return massRefundLifecycle.step<MassRefundRefusal>(known.state, 'endMassRefundClaims', caller, {
    paidInFull: ends(amount === rest),
    restLeft: ends(amount < rest),
  });
}
