import type { Command } from '@lianguan/service-kit';
import { decideTransfers, TRANSFER_REFUSALS, writeTransfers, type TransferRefusal } from '../escrow-ledger/index.js';
import { decideClaimsEnd, type ClaimsEnd } from './claims-end.rules.js';
import { lockDeposits, owingOf, type SharingState } from './distribution.commands.js';
import { claimOf, withClaim, type ClaimRow, type MassRefundFile } from './mass-refund-rows.commands.js';
import {
  loadMassRefunds,
  saveOutcomes,
  sharedMoney,
  stepTold,
  subjectOf,
  taken,
  type MassRefundId,
  type Outcome,
} from './mass-refund.commands.js';
import { MASS_REFUND_REFUSALS, type MassRefundRefusal } from './mass-refund.refusals.rules.js';
import { restOf, shareAmong } from './waterfall.rules.js';

/** What the account has not is what the institution had in advance: both forgive it, for the order's money will not come from there. */
const movesOf = (escrowAccountId: string, { orderNo, liquidationFen, writtenOffFen }: ClaimRow) =>
  (
    [
      ['CLAIM_LIQUIDATED', liquidationFen],
      ['CLAIM_WRITTEN_OFF', writtenOffFen],
    ] as const
  ).map(([code, amount]) => ({ code, escrowAccountId, orderNo, amount: BigInt(amount) }));

const movesIn = ({ refund: { accountId }, claims }: MassRefundFile) =>
  claims.flatMap((claim) => movesOf(accountId, claim));

function ended({ claims }: MassRefundFile, { amount, documentNo }: ClaimsEnd): ClaimRow[] {
  const shared = shareAmong(claims.map(claimOf), 'LIQUIDATION', amount);
  return claims.map((row, at) => {
    const rest = restOf(claimOf(row));
    if (rest === 0n) return row;
    const writtenOffFen = restOf(shared[at]!).toString();
    return { ...withClaim(row, shared[at]!), writtenOffFen, endedNo: documentNo.trim() };
  });
}

/** The liquidation is over: what it paid the guardians itself goes to all alike, and the rest is owed by nobody any more. */
export const endMassRefundClaims: Command<
  ClaimsEnd & MassRefundId,
  SharingState,
  Outcome,
  MassRefundId,
  MassRefundRefusal | TransferRefusal
> = {
  name: 'endMassRefundClaims',
  refusals: { ...TRANSFER_REFUSALS, ...MASS_REFUND_REFUSALS },
  async load(tx, inputs) {
    const files = await loadMassRefunds(tx, inputs);
    return { files, book: await lockDeposits(tx, files, [...files.values()].flatMap(movesIn)) };
  },
  decide({ files, book }, input, facts) {
    const known = files.get(input.massRefundId);
    const decided = decideClaimsEnd(known && owingOf(known, book), input, facts.caller);
    if (!decided.ok) return decided;
    const refund = {
      ...known!.refund,
      endedOn: facts.today,
      endReason: input.reason.trim(),
      endDocumentNo: input.documentNo.trim(),
    };
    const file = { refund, claims: ended(known!, input) };
    const entry = { day: facts.today, cause: refund.id, documentNo: input.documentNo.trim() };
    const posted = decideTransfers(
      book,
      movesIn(file).flatMap((move) => (move.amount > 0n ? { ...move, ...entry, id: facts.newId() } : [])),
      facts,
    );
    if (!posted.ok) return posted;
    const given = { source: 'LIQUIDATION', amount: input.amount, documentNo: input.documentNo } as const;
    return taken(files, { file, step: decided.value, money: sharedMoney(refund, given, facts) });
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { book }) {
    await writeTransfers(tx, book, facts);
    return saveOutcomes(tx, accepted);
  },
  subject: subjectOf,
  events: stepTold,
};
