import { permit, type CalendarDay, type Decision } from '@lianguan/kernel';
import { rowStore, stepDeadlines, type Command, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  decideAnswer,
  decidePassing,
  decideReceipt,
  noticeLifecycle,
  NOTICE_REFUSALS,
  wordOf,
  type NoticeAnswer,
  type NoticeFact,
  type NoticeRefusal,
  type NoticeStateName,
} from './notice.rules.js';

interface NoticeRow extends NoticeFact {
  readonly state: NoticeStateName;
  readonly receivedOn: CalendarDay | null;
  readonly answeredOn: CalendarDay | null;
  readonly arrangement: string | null;
  readonly documentNo: string | null;
}

const store = rowStore<NoticeRow>('fund_notice', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  kind: 'kind',
  stage: 'stage',
  day: 'day',
  orders: 'orders',
  amountFen: 'amount_fen',
  restFen: 'rest_fen',
  state: 'state',
  version: 'version',
  receivedOn: 'received_on',
  answeredOn: 'answered_on',
  arrangement: 'arrangement',
  documentNo: 'document_no',
});
const SELECTED = store.selected.replace(/(\w+_fen|\w+_on|\bday) as/gu, '$1::text as');

export interface NoticeId {
  readonly noticeId: string;
}

type Known = Map<string, NoticeRow>;

interface Stepped {
  readonly row: NoticeRow;
  readonly step: Step<NoticeStateName> | null;
}

async function lockNotices(tx: Tx, ids: readonly string[]): Promise<Known> {
  const rows = await tx.query<NoticeRow>(
    `select ${SELECTED} from fund_notice where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Later inputs of the same set see the notice as it is now. */
function stepped(known: Known, row: NoticeRow, step: Stepped['step']): Stepped {
  const after = { ...row, state: step?.to ?? row.state };
  known.set(row.id, after);
  return { row: after, step };
}

const subjectOf = (id: string, { step, row }: Stepped) => ({
  type: 'FundNotice',
  id,
  ...(step && { transition: step.text }),
  ...(step?.basis && { basis: step.basis }),
  ...(row.documentNo && { documentNo: row.documentNo }),
});

const deadlinesOf = ({ row, step }: Stepped, facts: Facts): DeadlineDraft[] =>
  step ? stepDeadlines(step, { id: row.id, division: row.divisionCode }, facts) : [];

const NOT_YET = { receivedOn: null, answeredOn: null, arrangement: null, documentNo: null };

interface Told {
  readonly known: Known;
  /** Told before this set. */
  readonly there: ReadonlySet<string>;
}

/** Keeps the newest word of finance on each matter; the first one has to be received. */
export const recordFundNotice: Command<NoticeFact, Told, Stepped | null, null, never> = {
  name: 'recordFundNotice',
  refusals: {},
  async load(tx, facts) {
    const known = await lockNotices(
      tx,
      facts.map(({ id }) => id),
    );
    return { known, there: new Set(known.keys()) };
  },
  decide({ known }, fact) {
    const row = known.get(fact.id);
    const word = wordOf(row, fact);
    if (!word) return permit(null);
    return permit(stepped(known, { ...NOT_YET, state: noticeLifecycle.initial, ...row, ...fact }, word.step));
  },
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, _facts, { known, there }) {
    const ids = new Set(accepted.flatMap(({ outcome }) => outcome?.row.id ?? []));
    const rows = [...ids].map((id) => known.get(id)!);
    await store.insert(
      tx,
      rows.filter(({ id }) => !there.has(id)),
    );
    await store.save(
      tx,
      rows.filter(({ id }) => there.has(id)),
    );
    return accepted.map(() => null);
  },
  subject: ({ id }, outcome) => (outcome ? subjectOf(id, outcome) : { type: 'FundNotice', id }),
  deadlines: (_fact, outcome, facts) => (outcome ? deadlinesOf(outcome, facts) : []),
  changes: (outcome) => outcome !== null,
};

type Deciding<Input> = (
  row: NoticeRow | undefined,
  input: Input,
  facts: Facts,
) => Decision<{ readonly step: Step<NoticeStateName> | null; readonly said: Partial<NoticeRow> } | null, NoticeRefusal>;

/** What the acts on a notice have in common. */
const noticeCommand = <Input extends NoticeId>(
  name: string,
  decide: Deciding<Input>,
): Command<Input, Known, Stepped | null, NoticeId, NoticeRefusal> => ({
  name,
  refusals: NOTICE_REFUSALS,
  load: (tx, inputs) =>
    lockNotices(
      tx,
      inputs.map(({ noticeId }) => noticeId),
    ),
  decide(known, input, facts) {
    const row = known.get(input.noticeId);
    const decided = decide(row, input, facts);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    return permit(stepped(known, { ...row!, ...decided.value.said }, decided.value.step));
  },
  async apply(tx, accepted) {
    await store.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome?.row ?? []),
    );
    return accepted.map(({ input: { noticeId } }) => ({ noticeId }));
  },
  subject: ({ noticeId }, outcome) => (outcome ? subjectOf(noticeId, outcome) : { type: 'FundNotice', id: noticeId }),
  deadlines: (_input, outcome, facts) => (outcome ? deadlinesOf(outcome, facts) : []),
  changes: (outcome) => outcome !== null,
});

export const acknowledgeFundNotice = noticeCommand<NoticeId>(
  'acknowledgeFundNotice',
  (row, _input, { caller, today }) => {
    const decided = decideReceipt(row, caller);
    return decided.ok ? permit({ step: decided.value, said: { receivedOn: today } }) : decided;
  },
);

export const answerFundNotice = noticeCommand<NoticeId & NoticeAnswer>(
  'answerFundNotice',
  (row, input, { caller, today }) => {
    const decided = decideAnswer(row, input, caller);
    if (!decided.ok) return decided;
    const said = { arrangement: input.arrangement.trim(), documentNo: input.documentNo.trim(), answeredOn: today };
    return permit({ step: decided.value, said });
  },
);

const passing = (name: string, waiting: 'TOLD' | 'RECEIVED') =>
  noticeCommand<NoticeId>(name, (row, _input, { caller }) => {
    const decided = decidePassing(row, waiting, caller);
    return decided.ok ? permit(decided.value && { step: decided.value, said: {} }) : decided;
  });

export const passFundNoticeReceipt = passing('passFundNoticeReceipt', 'TOLD');
export const passFundNoticeAnswer = passing('passFundNoticeAnswer', 'RECEIVED');
