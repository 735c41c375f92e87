import { permit, refuse } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import { accountChanged, lockEscrowAccounts, saveEscrowAccounts } from '../account-rows.commands.js';
import {
  agreements,
  lockAgreements,
  lockProposers,
  numbersTaken,
  saveAgreements,
  type AgreementRow,
} from './agreement-rows.commands.js';
import {
  AGREEMENT_REFUSALS,
  decideAgreement,
  decideProposal,
  type AgreementAct,
  type AgreementOutcome,
  type AgreementRefusal,
  type ProposedAgreement,
  type Proposer,
} from './agreement.rules.js';

export interface AccountId {
  readonly accountId: string;
}

interface Proposed {
  readonly agreement: AgreementRow;
  readonly proposer: Proposer;
}

/** Lifecycle 5: an institution proposes the three-party agreement. The account's row begins with it. */
export const proposeEscrowAgreement: Command<
  ProposedAgreement,
  Map<string, Proposer>,
  Proposed,
  AccountId,
  AgreementRefusal
> = {
  name: 'proposeEscrowAgreement',
  refusals: AGREEMENT_REFUSALS,
  load: (tx, inputs) =>
    lockProposers(
      tx,
      inputs.flatMap(({ institutionId }) => institutionId ?? []),
    ),
  decide(proposers, input, facts) {
    const proposer = input.institutionId === null ? undefined : proposers.get(input.institutionId);
    const constants = proposer ? facts.constantsIn(proposer.divisionCode) : facts.constants;
    const decided = decideProposal(proposer, input, { today: facts.today, constants });
    if (!decided.ok) return decided;
    proposers.set(proposer!.id, { ...proposer!, hasAccount: true });
    return permit({ agreement: agreementOf(proposer!, input, facts), proposer: proposer! });
  },
  async apply(tx, accepted) {
    const outcomes = accepted.map(({ outcome }) => outcome);
    await insertAccounts(tx, outcomes);
    await agreements.insert(
      tx,
      outcomes.map(({ agreement }) => agreement),
    );
    return outcomes.map(({ agreement: { id } }) => ({ accountId: id }));
  },
  subject: ({ agreementNo }, { agreement: { id } }) => ({
    type: 'EscrowAccount',
    id,
    documentNo: agreementNo.trim(),
    transition: '-propose-> PROPOSED',
  }),
};

const agreementOf = (
  { id: institutionId, divisionCode }: Proposer,
  { agreementNo, bankName, bankCode, mode, holdClause, beginsOn, endsOn, ...amounts }: ProposedAgreement,
  { newId, now }: Pick<Facts, 'newId' | 'now'>,
): AgreementRow => ({
  id: newId(),
  institutionId,
  agreementNo: agreementNo.trim(),
  bankName: bankName.trim(),
  bankCode: bankCode.trim(),
  mode,
  periodFees: amounts.periodFees.toString(),
  minimum: amounts.minimumBalance.toString(),
  holdClause,
  beginsOn,
  endsOn,
  signatures: [],
  filingNo: null,
  withdrawnBecause: null,
  proposedAt: now.toISOString(),
  divisionCode,
});

async function insertAccounts(tx: Tx, proposed: readonly Proposed[]): Promise<void> {
  const rows = proposed.map(({ agreement, proposer }) => ({
    id: agreement.id,
    version: 1,
    name: proposer.name,
    name_key: proposer.nameKey,
    uscc_code: proposer.usccCode,
    bank_name: agreement.bankName,
    bank_code: agreement.bankCode,
    mode: agreement.mode,
    stage: 'PROPOSED',
    state: 'PROPOSED',
    recorded_state: 'PROPOSED',
    restraints: [],
    measures: [],
    balance_fen: '0',
    minimum_fen: agreement.minimum,
    hold_clause: agreement.holdClause,
    division_code: agreement.divisionCode,
  }));
  await tx.query(
    'insert into escrow_account select r.* from jsonb_populate_recordset(null::escrow_account, $1::jsonb) r',
    [JSON.stringify(rows)],
  );
}

/** `numberTaken` is found by the command. */
export type AgreementInput = AccountId &
  (Exclude<AgreementAct, { act: 'open' }> | { readonly act: 'open'; readonly accountNo: string });

interface AgreementState {
  readonly agreements: Map<string, AgreementRow>;
  readonly accounts: Map<string, AccountStanding>;
  readonly taken: Set<string>;
}

interface Stepped {
  readonly row: AgreementRow;
  readonly outcome: AgreementOutcome;
}

const actOf = (input: AgreementInput, taken: ReadonlySet<string>): AgreementAct =>
  input.act === 'open' ? { ...input, numberTaken: taken.has(input.accountNo.trim()) } : input;

/** The steps differ by name and outcome, not by procedure. */
const agreementCommand = (
  name: string,
): Command<AgreementInput, AgreementState, Stepped, AccountId, AgreementRefusal> => ({
  name,
  refusals: AGREEMENT_REFUSALS,
  async load(tx, inputs) {
    const numbers = inputs.flatMap((input) => (input.act === 'open' ? [input.accountNo.trim()] : []));
    const rows = await lockAgreements(
      tx,
      inputs.map(({ accountId }) => accountId),
    );
    return {
      agreements: rows,
      accounts: await lockEscrowAccounts(tx, [...rows.keys()]),
      taken: new Set(numbers.length > 0 ? await numbersTaken(tx, numbers) : []),
    };
  },
  decide(state, input, facts) {
    const agreement = state.agreements.get(input.accountId);
    const account = state.accounts.get(input.accountId);
    if (!agreement || !account) return refuse('AGREEMENT_UNKNOWN');
    const decided = decideAgreement({ agreement, account }, actOf(input, state.taken), facts);
    if (!decided.ok) return decided;
    const row: AgreementRow = {
      ...agreement,
      signatures: decided.value.signatures,
      filingNo: input.act === 'file' ? input.filingNo.trim() : agreement.filingNo,
      withdrawnBecause: input.act === 'withdraw' ? input.reason.trim() : agreement.withdrawnBecause,
    };
    state.agreements.set(row.id, row);
    state.accounts.set(row.id, decided.value.account);
    if (input.act === 'open') state.taken.add(input.accountNo.trim());
    return permit({ row, outcome: decided.value });
  },
  async apply(tx, accepted) {
    await saveEscrowAccounts(
      tx,
      accepted.map(({ outcome }) => outcome.outcome.account),
    );
    await saveAgreements(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ input: { accountId } }) => ({ accountId }));
  },
  subject: (input, { row, outcome: { step } }) => ({
    type: 'EscrowAccount',
    id: row.id,
    documentNo: input.act === 'file' ? row.filingNo! : row.agreementNo,
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
    ...(input.act === 'withdraw' && { reason: input.reason.trim() }),
  }),
  events: (_input, { outcome: { account } }) => accountChanged(account),
});

export const AGREEMENT_COMMANDS = {
  sign: agreementCommand('signEscrowAgreement'),
  withdraw: agreementCommand('withdrawEscrowAgreement'),
  open: agreementCommand('openEscrowAccount'),
  file: agreementCommand('fileEscrowAccount'),
} satisfies Record<AgreementAct['act'], unknown>;
