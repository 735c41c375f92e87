import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { answered } from './inquiry.events.js';
import { inquiryLifecycle, type InquiryStateName } from './inquiry-lifecycle.rules.js';
import { inquiries, lockInquiries, type InquiryRow } from './inquiry-rows.commands.js';
import {
  decideAnswers,
  decideObjection,
  decideReceipt,
  decideReview,
  INQUIRY_REFUSALS,
  type AskedInquiry,
  type GivenReview,
  type InquiryRefusal,
} from './inquiry.rules.js';

type Known = Map<string, InquiryRow>;

export interface InquiryId {
  readonly inquiryId: string;
}

/** Education asks; the same question once more changes nothing. */
export const hearBackgroundRequest: Command<AskedInquiry, Known, InquiryRow | null, null, never> = {
  name: 'hearBackgroundRequest',
  refusals: {},
  load: (tx, asked) =>
    lockInquiries(
      tx,
      asked.map(({ checkId }) => checkId),
    ),
  decide(known, { checkId: id, ...asked }) {
    if (known.has(id)) return permit(null);
    const row: InquiryRow = {
      ...asked,
      id,
      state: inquiryLifecycle.initial,
      answeredOn: null,
      answeredBy: null,
      answerNo: null,
      reviewNo: null,
      reviewReason: null,
      version: 0,
    };
    known.set(id, row);
    return permit(row);
  },
  async apply(tx, accepted) {
    await inquiries.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ checkId, letterNo }) => ({ type: 'BackgroundInquiry', id: checkId, documentNo: letterNo }),
  changes: (row) => row !== null,
};

interface Moved {
  readonly row: InquiryRow;
  readonly step: Step<InquiryStateName>;
}

const subjectOf = ({ row: { id }, step }: Moved) => ({
  type: 'BackgroundInquiry',
  id,
  transition: step.text,
  ...(step.basis && { basis: step.basis }),
});

/** Education passes the person's objection on. */
export const hearBackgroundObjection: Command<{ readonly checkId: string }, Known, Moved | null, null, InquiryRefusal> =
  {
    name: 'hearBackgroundObjection',
    refusals: INQUIRY_REFUSALS,
    load: (tx, objected) =>
      lockInquiries(
        tx,
        objected.map(({ checkId }) => checkId),
      ),
    decide(known, { checkId }, facts) {
      const inquiry = known.get(checkId);
      const decided = decideObjection(inquiry, facts);
      if (!decided.ok) return decided;
      if (!decided.value) return permit(null);
      const row: InquiryRow = { ...inquiry!, state: decided.value.to, version: inquiry!.version + 1 };
      known.set(checkId, row);
      return permit({ row, step: decided.value });
    },
    async apply(tx, accepted) {
      await inquiries.save(
        tx,
        accepted.flatMap(({ outcome }) => outcome?.row ?? []),
      );
      return accepted.map(() => null);
    },
    subject: (_input, moved) => subjectOf(moved!),
    changes: (moved) => moved !== null,
  };

export interface ReceiveInquiries {
  readonly inquiryIds: readonly string[];
}

export interface InquiryIds {
  readonly inquiryIds: readonly string[];
}

type ForMany<Input> = Command<Input, Known, readonly Moved[], InquiryIds, InquiryRefusal>;

const forMany: Pick<ForMany<unknown>, 'apply' | 'subject' | 'events'> = {
  async apply(tx, accepted) {
    await inquiries.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome.map(({ row }) => row)),
    );
    return accepted.map(({ outcome }) => ({ inquiryIds: outcome.map(({ row }) => row.id) }));
  },
  subject: (_input, moved) => ({
    type: 'BackgroundInquiryList',
    id: moved[0]!.row.institutionId,
    documentNo: moved[0]!.row.letterNo,
  }),
  events: (_input, moved, { today }) => moved.flatMap(({ row }) => answered(row, today)),
};

/** The station has the letter. */
export const receiveBackgroundInquiries: ForMany<ReceiveInquiries> = {
  ...forMany,
  name: 'receiveBackgroundInquiries',
  refusals: INQUIRY_REFUSALS,
  load: (tx, inputs) =>
    lockInquiries(
      tx,
      inputs.flatMap(({ inquiryIds }) => inquiryIds),
    ),
  decide(known, { inquiryIds }, facts) {
    const asked = [...new Set(inquiryIds)].map((id) => known.get(id));
    const decided = decideReceipt(asked, facts);
    if (!decided.ok) return decided;
    return permit(
      decided.value.map(({ inquiry, step }) => ({
        step,
        row: { ...inquiry, state: step.to, version: inquiry.version + 1 },
      })),
    );
  },
};

export interface AnswerInquiries {
  readonly answers: readonly { readonly inquiryId: string; readonly hasRecord: boolean }[];
  readonly documentNo: string;
}

/** E2: the station of the premises answers, person by person, yes or no. */
export const answerBackgroundInquiries: ForMany<AnswerInquiries> = {
  ...forMany,
  name: 'answerBackgroundInquiries',
  refusals: INQUIRY_REFUSALS,
  load: (tx, inputs) =>
    lockInquiries(
      tx,
      inputs.flatMap(({ answers }) => answers.map(({ inquiryId }) => inquiryId)),
    ),
  decide(known, { answers, documentNo }, facts) {
    const given = new Map(answers.map(({ inquiryId, hasRecord }) => [inquiryId, hasRecord]));
    const asked = [...given].map(([id, hasRecord]) => {
      const row = known.get(id);
      return row && { ...row, row, hasRecord };
    });
    const decided = decideAnswers(asked, { documentNo }, facts);
    if (!decided.ok) return decided;
    return permit(
      decided.value.map(({ inquiry: { row }, step }) => ({
        step,
        row: {
          ...row,
          state: step.to,
          answeredOn: facts.today,
          answeredBy: facts.caller.subject,
          answerNo: documentNo.trim(),
          version: row.version + 1,
        },
      })),
    );
  },
};

/** Upon the person's objection another officer looks again. */
export const decideBackgroundObjection: Command<GivenReview & InquiryId, Known, Moved, InquiryId, InquiryRefusal> = {
  name: 'decideBackgroundObjection',
  refusals: INQUIRY_REFUSALS,
  load: (tx, inputs) =>
    lockInquiries(
      tx,
      inputs.map(({ inquiryId }) => inquiryId),
    ),
  decide(known, input, facts) {
    const inquiry = known.get(input.inquiryId);
    const decided = decideReview(inquiry, input, facts);
    if (!decided.ok) return decided;
    const row: InquiryRow = {
      ...inquiry!,
      state: decided.value.to,
      reviewNo: input.documentNo.trim(),
      reviewReason: input.reason.trim(),
      version: inquiry!.version + 1,
    };
    known.set(row.id, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    await inquiries.save(
      tx,
      accepted.map(({ outcome: { row } }) => row),
    );
    return accepted.map(({ input: { inquiryId } }) => ({ inquiryId }));
  },
  // No words of the officer: the act record outlives what it is about.
  subject: (_input, moved) => subjectOf(moved),
  events: (_input, { row }, { today }) => answered(row, today),
};
