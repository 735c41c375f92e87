import { permit } from '@lianguan/kernel';
import type { Command, LifecycleRefusal } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS } from '@lianguan/service-kit';
import {
  banDeadlines,
  banRow,
  insertBans,
  liftedBan,
  lockBans,
  operatorsOf,
  saveBans,
  type BanRow,
  type LedgerOperator,
  type UnkeyedBan,
} from './ban-rows.commands.js';
import {
  BAN_END,
  BAN_REFUSALS,
  decideBan,
  decideBanEnd,
  decideLift,
  LIFT_REFUSALS,
  type BanRefusal,
  type ImposeBan,
  type LiftBan,
  type LiftRefusal,
} from './ban.rules.js';

export interface BanId {
  readonly banId: string;
}

/** M8, 民促条例 62: an operator is kept away from running schools. */
export const imposeOperatorBan: Command<
  ImposeBan,
  ReadonlyMap<string, LedgerOperator>,
  UnkeyedBan,
  BanId,
  BanRefusal
> = {
  name: 'imposeOperatorBan',
  refusals: BAN_REFUSALS,
  load: (tx, inputs) =>
    operatorsOf(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(ledger, input, facts) {
    const known = input.institutionId === null ? undefined : ledger.get(input.institutionId);
    const decided = decideBan(input, { ofInstitution: known, facts });
    if (!decided.ok) return decided;
    const operator = known ?? {
      operatorName: input.operatorName?.trim() || null,
      personId: null,
      divisionCode: facts.caller.division,
    };
    const { institutionId, ground, documentNo, decidedOn } = input;
    const ban = { institutionId, ground, documentNo: documentNo.trim(), decidedOn };
    return permit(banRow({ ...ban, ledger: operator, decided: decided.value }, facts));
  },
  async apply(tx, accepted) {
    const bans = accepted.map(({ outcome }) => outcome);
    await insertBans(tx, bans);
    return bans.map(({ id }) => ({ banId: id }));
  },
  subject: (_input, { id, article, documentNo }) => ({ type: 'OperatorBan', id, basis: article, documentNo }),
  deadlines: (_input, ban) => banDeadlines(ban),
};

type Bans = ReadonlyMap<string, BanRow>;

/** Before its term ends, with the reason. */
export const liftOperatorBan: Command<LiftBan, Bans, BanRow, BanId, LiftRefusal> = {
  name: 'liftOperatorBan',
  refusals: LIFT_REFUSALS,
  load: (tx, inputs) =>
    lockBans(
      tx,
      inputs.map(({ banId }) => banId),
    ),
  decide(bans, input, facts) {
    const ban = bans.get(input.banId);
    const decided = decideLift(ban, input, facts.caller);
    return decided.ok ? permit(liftedBan(ban!, { reason: input.reason, facts })) : decided;
  },
  async apply(tx, accepted) {
    await saveBans(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome }) => ({ banId: outcome.id }));
  },
  subject: ({ banId, reason }) => ({
    type: 'OperatorBan',
    id: banId,
    reason: reason.trim(),
    transition: 'IN_FORCE -liftOperatorBan-> LIFTED',
  }),
  deadlines: ({ banId }) => [{ name: BAN_END, subjectId: banId, due: null }],
};

/** Fired by the deadline that the ban itself sets; SYS only. */
export const endOperatorBan: Command<BanId, Bans, BanRow | 'NOT_DUE', null, LifecycleRefusal> = {
  name: 'endOperatorBan',
  refusals: LIFECYCLE_REFUSALS,
  load: (tx, inputs) =>
    lockBans(
      tx,
      inputs.map(({ banId }) => banId),
    ),
  decide(bans, { banId }, facts) {
    const ban = bans.get(banId);
    const decided = decideBanEnd(ban, facts);
    if (!decided.ok || decided.value === 'NOT_DUE') return decided as never;
    return permit({ ...ban!, state: decided.value });
  },
  async apply(tx, accepted) {
    await saveBans(
      tx,
      accepted.flatMap(({ outcome }) => (outcome === 'NOT_DUE' ? [] : outcome)),
    );
    return accepted.map(() => null);
  },
  subject: ({ banId }) => ({ type: 'OperatorBan', id: banId, transition: 'IN_FORCE -end-> ENDED' }),
  changes: (outcome) => outcome !== 'NOT_DUE',
};
