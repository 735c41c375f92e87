import { openCaseProposals } from '@lianguan/case-proposal';
import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { InterviewDepartmentName } from './violation-act.rules.js';
import type { ViolationEventName, ViolationStateName } from './violation-lifecycle.rules.js';
import type { ViolationKindName, ViolationSourceName } from './violation.rules.js';

/** Instants as text. */
export interface ViolationStepRow {
  readonly act: ViolationEventName | 'recordPriceViolation' | 'detectPriceViolation';
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
  /** From orders: the posting of the last one, how many there are, and what they cost. */
  readonly postedPriceId: string | null;
  readonly orderCount: number;
  readonly ordersFen: string;
  readonly interviewedOn: CalendarDay | null;
  readonly interviewedWith: InterviewDepartmentName | null;
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
  postedPriceId: 'posted_price_id',
  orderCount: 'order_count',
  ordersFen: 'orders_fen',
  interviewedOn: 'interviewed_on',
  interviewedWith: 'interviewed_with',
  recordedAt: 'recorded_at',
  steps: 'steps',
});
const SELECTED = violations.selected.replace(/(charged_on|return_due|search_until|interviewed_on)/gu, '$1::text');

/** Of a violation that nobody has acted on. */
export const NOT_YET = { returnDue: null, searchUntil: null, interviewedOn: null, interviewedWith: null };
export const WITHOUT_ORDERS = { postedPriceId: null, orderCount: 0, ordersFen: '0' };

/** `condition` over $1, a list of ids; locked in the order of their own. */
export const lockViolationsWhere = (tx: Tx, condition: string, ids: readonly string[]): Promise<ViolationRow[]> =>
  tx.query<ViolationRow>(`select ${SELECTED} from price_violation where ${condition} order by id for update`, [ids]);

export interface ViolationFile {
  readonly row: ViolationRow;
  /** Whether a proposal of it is still open. */
  readonly proposalOpen: boolean;
}

export async function lockViolations(tx: Tx, ids: readonly string[]): Promise<Map<string, ViolationFile>> {
  const rows = await lockViolationsWhere(tx, 'id = any($1::uuid[])', ids);
  const open = await openCaseProposals(tx, 'PRICE_VIOLATION', ids);
  return new Map(rows.map((row) => [row.id, { row, proposalOpen: open.has(row.id) }]));
}
