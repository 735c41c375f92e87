import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type {
  ViolationEventName,
  ViolationKindName,
  ViolationSourceName,
  ViolationStateName,
} from './violation.rules.js';

/** Instants as text. */
export interface ViolationStepRow {
  readonly act: ViolationEventName | 'recordPriceViolation';
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

export interface ViolationRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly kind: ViolationKindName;
  readonly source: ViolationSourceName;
  readonly course: string;
  readonly chargedOn: CalendarDay;
  /** Fen as text: JSON has no whole numbers of that size. */
  readonly chargedFen: string;
  readonly allowedFen: string | null;
  readonly returnFen: string;
  readonly facts: string;
  readonly state: ViolationStateName;
  readonly returnDue: CalendarDay | null;
  readonly searchUntil: CalendarDay | null;
  readonly recordedAt: string;
  readonly steps: readonly ViolationStepRow[];
}

export const violations = rowStore<ViolationRow>('price_violation', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  kind: 'kind',
  source: 'source',
  course: 'course',
  chargedOn: 'charged_on',
  chargedFen: 'charged_fen',
  allowedFen: 'allowed_fen',
  returnFen: 'return_fen',
  facts: 'facts',
  state: 'state',
  returnDue: 'return_due',
  searchUntil: 'search_until',
  recordedAt: 'recorded_at',
  steps: 'steps',
});
const SELECTED = violations.selected.replace(/(charged_on|return_due|search_until)/gu, '$1::text');

export async function lockViolations(tx: Tx, ids: readonly string[]): Promise<Map<string, ViolationRow>> {
  const rows = await tx.query<ViolationRow>(
    `select ${SELECTED} from price_violation where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
