import { permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import {
  decideRate,
  RATE_REFUSALS,
  type RateRefusal,
  type RateStanding,
  type RecordedRate,
  type RecordRefundRate,
} from './rate.rules.js';

interface RateRow extends RecordedRate {
  readonly id: string;
  readonly source: string;
  readonly recordedOn: CalendarDay;
}

const rates = rowStore<RateRow>('refund_rate', {
  id: 'id',
  kind: 'kind',
  subjectId: 'subject_id',
  ratePpm: 'rate_ppm',
  effectiveFrom: 'effective_from',
  source: 'source',
  recordedOn: 'recorded_on',
  divisionCode: 'division_code',
});

interface RateState {
  readonly subjects: ReadonlySet<string>;
  readonly known: readonly RecordedRate[];
}

/** Every rate on record that these orders and accounts may bear. */
export const recordedRates = (tx: Tx, subjectIds: readonly string[]): Promise<RecordedRate[]> =>
  tx.query<RecordedRate>(
    `select kind, subject_id as "subjectId", rate_ppm as "ratePpm", effective_from::text as "effectiveFrom",
       division_code as "divisionCode"
     from refund_rate where subject_id is null or subject_id::text = any($1::text[])`,
    [subjectIds],
  );

/** A rate with its day and source: what interest is computed by from that day on. */
export const recordRefundRate: Command<RecordRefundRate, RateState, RateRow, { readonly rateId: string }, RateRefusal> =
  {
    name: 'recordRefundRate',
    refusals: RATE_REFUSALS,
    async load(tx, inputs) {
      const ids = inputs.flatMap(({ subjectId }) => subjectId ?? []);
      const subjects = await tx.query<{ id: string }>(
        `select id from training_order where id::text = any($1::text[])
         union all select id from escrow_account where id::text = any($1::text[])`,
        [ids],
      );
      return { subjects: new Set(subjects.map(({ id }) => id)), known: await recordedRates(tx, ids) };
    },
    decide(state, input, { caller, newId, today }) {
      const { subjectId } = input;
      const { division: divisionCode } = caller;
      const standing: RateStanding = {
        subjectKnown: subjectId !== null && state.subjects.has(subjectId),
        repeated: state.known.some(
          (rate) =>
            rate.kind === input.kind &&
            rate.subjectId === subjectId &&
            rate.effectiveFrom === input.effectiveFrom &&
            rate.divisionCode === divisionCode,
        ),
      };
      const decided = decideRate(standing, input);
      if (!decided.ok) return decided;
      return permit({ ...input, source: input.source.trim(), id: newId(), recordedOn: today, divisionCode });
    },
    async apply(tx, accepted) {
      await rates.insert(
        tx,
        accepted.map(({ outcome }) => outcome),
      );
      return accepted.map(({ outcome: { id } }) => ({ rateId: id }));
    },
    subject: (_input, { id, source }) => ({ type: 'RefundRate', id, documentNo: source }),
  };
