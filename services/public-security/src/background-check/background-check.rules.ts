import type { CalendarDay } from '@lianguan/kernel';
import type { LedgerRow } from '@lianguan/institution-ledger';

export type AnswerName = 'CLEAR' | 'HIT' | 'PENDING';

/** A row of a batch of results after its columns were checked. A blank result is an answer still to come. */
export interface BackgroundRow extends LedgerRow {
  readonly batchNo: string;
  readonly name: string;
  readonly usccCode: string | null;
  readonly staffName: string;
  readonly citizenNumber: string;
  readonly hasRecord: boolean | null;
  readonly answeredOn: CalendarDay | null;
}

/** 核查结果: 是 = there is a record, 否 = there is none. */
export const RESULT_WORDS = { 是: true, 否: false } as const;

export function answerOf(hasRecord: boolean | null): AnswerName {
  if (hasRecord === null) return 'PENDING';
  return hasRecord ? 'HIT' : 'CLEAR';
}

/** One person once in a batch. */
export const checkKey = (row: Pick<BackgroundRow, 'batchNo' | 'citizenNumber'>): string =>
  `${row.batchNo}/${row.citizenNumber}`;

export interface SummaryCounts {
  readonly listed: number;
  readonly clear: number;
  readonly hit: number;
  readonly pending: number;
}

/** E2: listed = clear + hit + pending, always. */
export function summarize(answers: readonly (AnswerName | null)[]): SummaryCounts {
  const count = (answer: AnswerName) => answers.filter((given) => given === answer).length;
  const [clear, hit, pending] = [count('CLEAR'), count('HIT'), count('PENDING')];
  return { listed: clear + hit + pending, clear, hit, pending };
}
