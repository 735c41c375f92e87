import { permit, type Decision, type Fen, type RefusalCatalogue } from '@lianguan/kernel';
import type { AnyCommand, Command, Facts, Tx } from '@lianguan/service-kit';
import { enterBreaks, type FoundBreak } from '../bank-break/index.js';
import type { TransferCode, TransferOwner } from '../escrow-ledger/index.js';
import {
  decideInterim,
  decidePaymentAnswer,
  endToEndIdOf,
  instructionIdOf,
  movedBy,
  PAYMENT_ANSWER_REFUSALS,
  type InstructionStateName,
  type PaymentAnswer,
  type PaymentAnswerEffect,
  type PaymentStanding,
} from './answer.rules.js';
import { readInstructions, readStandings, type Instruction } from './instruction-rows.commands.js';

/** An answer as a bank's system or a row of its file gives it. */
export interface GivenAnswer {
  readonly endToEndId: string;
  /** Null while the bank still works on it. */
  readonly paid: boolean | null;
  readonly amount: Fen | null;
  readonly bankReference: string | null;
  readonly reason: string | null;
}

export interface AnsweredInstruction {
  readonly instructionId: string;
  readonly change: 'CREATED' | 'UPDATED' | 'UNCHANGED';
}

interface State {
  readonly instructions: ReadonlyMap<string, Instruction>;
  readonly standings: Map<string, PaymentStanding>;
  /** What each owner's command has loaded. */
  readonly owned: ReadonlyMap<TransferCode, unknown>;
}

interface Outcome {
  readonly instruction: Instruction;
  readonly effect: PaymentAnswerEffect;
  readonly applied: { readonly owner: TransferOwner; readonly input: unknown; readonly outcome: unknown } | null;
  readonly found: FoundBreak | null;
}

type Owners = ReadonlyMap<TransferCode, TransferOwner>;

const answerOf = ({ paid, amount, bankReference, reason }: GivenAnswer): PaymentAnswer => ({
  paid: paid === true,
  amount,
  bankReference: bankReference ?? '',
  reason: reason ?? '',
});

const ownerInput = (owner: TransferOwner, { cause }: Instruction, { paid, bankReference, reason }: PaymentAnswer) =>
  owner.input({
    cause,
    paid,
    bankReference: paid ? bankReference.trim() : '',
    reason: paid ? '' : reason.trim(),
  });

/** Each owner locks its own rows and the book; where the payments stand is read behind those locks. */
const loader =
  (owners: Owners) =>
  async (tx: Tx, inputs: readonly GivenAnswer[]): Promise<State> => {
    const ids = inputs.flatMap(({ endToEndId }) => instructionIdOf(endToEndId) ?? []);
    const instructions = new Map((await readInstructions(tx, ids)).map((row) => [row.id, row]));
    const owned = new Map<TransferCode, unknown>();
    for (const owner of owners.values()) {
      const own = inputs.flatMap((input) => {
        const instruction = instructions.get(instructionIdOf(input.endToEndId) ?? '');
        return input.paid !== null && instruction?.code === owner.code
          ? [ownerInput(owner, instruction, answerOf(input))]
          : [];
      });
      if (own.length > 0) owned.set(owner.code, await owner.command.load(tx, own));
    }
    const standings = await readStandings(tx, [...instructions.keys()]);
    const isOwned = (id: string) => owners.has(instructions.get(id)!.code);
    return {
      instructions,
      standings: new Map(standings.map((row) => [row.id, { ...row, owned: isOwned(row.id) }])),
      owned,
    };
  };

/** What the bank says it paid, and the books may not follow, is a break as well. */
const NOT_TO_BE_BOOKED = new Set(['TRANSFER_HELD', 'TRANSFER_ACCOUNT_CLOSED', 'TRANSFER_TERM_OVER']);

function contradicted(instruction: Instruction, standing: PaymentStanding, answer: PaymentAnswer): Outcome {
  const { id, accountId, bankCode, divisionCode } = instruction;
  const { bank, books } = movedBy(standing, answer);
  const bankReference = answer.bankReference.trim() || null;
  const found: FoundBreak = {
    accountId,
    bankCode,
    divisionCode,
    kind: 'PAYMENT_ANSWER_DIFFERS',
    findingKey: `ANSWER:${id}:${bank}/${bankReference ?? ''}`,
    statementNo: '',
    entryRef: bankReference,
    transferId: id,
    bankFen: bank.toString(),
    otherFen: books.toString(),
  };
  return { instruction, effect: 'CONTRADICTED', applied: null, found };
}

interface Applying {
  readonly owner: TransferOwner;
  readonly instruction: Instruction;
  readonly answer: PaymentAnswer;
}

function applied(state: State, { owner, instruction, answer }: Applying, facts: Facts): Decision<Outcome> {
  const standing = state.standings.get(instruction.id)!;
  const input = ownerInput(owner, instruction, answer);
  const decided: Decision<unknown> = owner.command.decide(state.owned.get(owner.code), input, facts);
  if (!decided.ok) {
    if (!answer.paid || !NOT_TO_BE_BOOKED.has(decided.refusal.code)) return decided;
    return permit(contradicted(instruction, standing, answer));
  }
  const after: InstructionStateName = answer.paid ? 'PAID' : 'REFUSED';
  const bankReference = answer.paid ? answer.bankReference.trim() : null;
  state.standings.set(instruction.id, { ...standing, state: after, bankReference });
  return permit({ instruction, effect: 'APPLIED', applied: { owner, input, outcome: decided.value }, found: null });
}

const decider =
  (owners: Owners) =>
  (state: State, given: GivenAnswer, facts: Facts): Decision<Outcome> => {
    const instruction = state.instructions.get(instructionIdOf(given.endToEndId) ?? '');
    const standing = instruction && state.standings.get(instruction.id);
    const answer = answerOf(given);
    const decided = given.paid === null ? decideInterim(standing) : decidePaymentAnswer(standing, answer, facts);
    if (!decided.ok) return decided;
    if (decided.value === 'KNOWN')
      return permit({ instruction: instruction!, effect: 'KNOWN', applied: null, found: null });
    if (decided.value === 'CONTRADICTED') return permit(contradicted(instruction!, standing!, answer));
    const owner = owners.get(instruction!.code)!;
    return applied(state, { owner, instruction: instruction!, answer }, facts);
  };

const CHANGES = {
  APPLIED: 'UPDATED',
  KNOWN: 'UNCHANGED',
  CONTRADICTED: 'CREATED',
} as const satisfies Record<PaymentAnswerEffect, AnsweredInstruction['change']>;

/** An answer that is applied is the owner's act, with all that goes with it: its record, its events, its deadlines. */
const delegated = <Key extends 'subject' | 'events' | 'deadlines'>(
  { applied: own }: Outcome,
  key: Key,
  facts: Facts | null,
): ReturnType<NonNullable<AnyCommand[Key]>> | undefined =>
  own?.owner.command[key]?.(own.input, own.outcome, facts as Facts) as never;

/** D3: the bank's answers to its instructions, by the graph and by file; each is applied by whoever ordered the payment. */
export const paymentAnswerCommand = (
  owners: Owners,
): Command<GivenAnswer, State, Outcome, AnsweredInstruction, string> => ({
  name: 'answerPaymentInstruction',
  refusals: Object.assign(
    {},
    ...[...owners.values()].map(({ command }) => command.refusals),
    PAYMENT_ANSWER_REFUSALS,
  ) as RefusalCatalogue<string>,
  load: loader(owners),
  decide: decider(owners),
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, facts, { owned }) {
    for (const owner of owners.values()) {
      const own = accepted.flatMap(({ outcome: { applied: done } }) =>
        done?.owner === owner ? [{ input: done.input, outcome: done.outcome }] : [],
      );
      if (own.length > 0) await owner.command.apply(tx, own, facts, owned.get(owner.code));
    }
    await enterBreaks(
      tx,
      accepted.flatMap(({ outcome: { found } }) => found ?? []),
      facts,
    );
    return accepted.map(({ outcome: { instruction, effect } }) => ({
      instructionId: instruction.id,
      change: CHANGES[effect],
    }));
  },
  subject: (_input, outcome) =>
    delegated(outcome, 'subject', null) ?? {
      type: 'EscrowTransfer',
      id: outcome.instruction.id,
      documentNo: endToEndIdOf(outcome.instruction.id),
    },
  events: (_input, outcome, facts) => delegated(outcome, 'events', facts) ?? [],
  deadlines: (_input, outcome, facts) => delegated(outcome, 'deadlines', facts) ?? [],
  changes: ({ effect }) => effect !== 'KNOWN',
});
