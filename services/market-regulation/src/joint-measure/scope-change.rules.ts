import { namesPerson, permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { defineLifecycle } from '@lianguan/service-kit/rules';
import type { RuleConstant } from '@lianguan/service-kit';

export const CLOCK_STATES = ['RUNNING', 'OVERDUE', 'CHANGED', 'STOPPED', 'RESTORED'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

export const SCOPE_BASIS = '市场主体登记管理条例 第二十六条';
export const SCOPE_DUE = 'scopeChange.due';
export const SCOPE_TERM = 'reg.enterpriseChange.afterRevocation';

export const scopeConstants: readonly RuleConstant[] = [
  {
    key: SCOPE_TERM,
    value: '30d',
    scope: '',
    // The day on which the regulation came into force.
    effectiveFrom: '2022-03-01',
    effectiveTo: null,
    source: '登记条例 26',
    mark: 'L',
  },
];

/** Lifecycle 3: a license that is gone starts 30 days in which the enterprise has its scope changed. */
export const scopeChangeLifecycle = defineLifecycle({
  name: 'ScopeChangeClock',
  states: [...CLOCK_STATES],
  initial: 'RUNNING',
  terminal: ['STOPPED', 'RESTORED'],
  transitions: [
    {
      event: 'recordScopeChange',
      from: ['RUNNING', 'OVERDUE'],
      to: 'CHANGED',
      roles: ['SAMR_REG'],
      basis: SCOPE_BASIS,
    },
    { event: 'passDue', from: ['RUNNING'], to: 'OVERDUE', roles: ['SYS'], basis: SCOPE_BASIS },
    { event: 'stopClock', from: ['RUNNING', 'OVERDUE'], to: 'STOPPED', roles: ['SAMR_REG', 'SYS'], basis: null },
    { event: 'restoreScope', from: ['CHANGED'], to: 'RESTORED', roles: ['SAMR_REG', 'SYS'], basis: null },
  ],
  labels: {
    RUNNING: '期限内',
    OVERDUE: '逾期未变更',
    CHANGED: '已变更',
    STOPPED: '已停止',
    RESTORED: '可恢复原经营范围',
    recordScopeChange: '登记经营范围变更',
    passDue: '期限届满',
    stopClock: '停止期限',
    restoreScope: '恢复原经营范围',
  },
});

/** Days and instants as text. */
export interface ClockRow {
  readonly id: string;
  readonly registrationId: string;
  readonly measureId: string;
  readonly startedOn: CalendarDay;
  readonly dueOn: CalendarDay;
  readonly state: ClockState;
  readonly oldScope: string | null;
  readonly newScope: string | null;
  readonly documentNo: string | null;
  readonly changedAt: string | null;
  readonly divisionCode: string;
}

export interface Scoped {
  readonly businessScope: string;
  readonly clocks: readonly ClockRow[];
}

export type ScopeRefusal =
  | 'REGISTRATION_UNKNOWN'
  | 'DOCUMENT_MISSING'
  | 'SCOPE_MISSING'
  | 'SCOPE_NAMES_PERSON'
  | 'NO_CLOCK'
  | 'SCOPE_UNCHANGED';

export const SCOPE_REFUSALS = {
  REGISTRATION_UNKNOWN: { message: '没有这项登记，或不在本单位管辖范围内', basis: null },
  DOCUMENT_MISSING: { message: '请填写变更登记的文书编号', basis: null },
  SCOPE_MISSING: { message: '请填写变更后的经营范围', basis: null },
  SCOPE_NAMES_PERSON: { message: '经营范围和文书编号中不得写身份证号或手机号', basis: '个人信息保护法 6' },
  NO_CLOCK: { message: '该登记没有正在计算的变更期限', basis: SCOPE_BASIS },
  SCOPE_UNCHANGED: { message: '填写的经营范围与现登记相同', basis: null },
} satisfies RefusalCatalogue<ScopeRefusal>;

export interface ScopeChange {
  readonly newScope: string;
  readonly documentNo: string;
}

export const isOpen = ({ state }: Pick<ClockRow, 'state'>): boolean => state === 'RUNNING' || state === 'OVERDUE';

/** The enterprise has changed its scope: all its clocks end with it, each with the scope that it found. */
export function changeScope<Row extends Scoped>(
  row: Row | undefined,
  change: ScopeChange,
  now: Date,
): Decision<Row, ScopeRefusal> {
  if (!row) return refuse('REGISTRATION_UNKNOWN');
  const [newScope, documentNo] = [change.newScope.trim(), change.documentNo.trim()];
  if (documentNo === '') return refuse('DOCUMENT_MISSING');
  if (newScope === '') return refuse('SCOPE_MISSING');
  if (namesPerson(newScope) || namesPerson(documentNo)) return refuse('SCOPE_NAMES_PERSON');
  if (!row.clocks.some(isOpen)) return refuse('NO_CLOCK');
  if (newScope === row.businessScope) return refuse('SCOPE_UNCHANGED');
  const first = row.clocks.find(isOpen)!;
  const clocks = row.clocks.map((clock): ClockRow => {
    if (!isOpen(clock)) return clock;
    const oldScope = clock === first ? row.businessScope : newScope;
    return { ...clock, state: 'CHANGED', oldScope, newScope, documentNo, changedAt: now.toISOString() };
  });
  return permit({ ...row, businessScope: newScope, clocks });
}

/**
 * A measure's clock is undone: it stops, or the scope that it found may be registered again. Changes stand one on another: while another measure's
 * change stands, its scope stays, and that one takes over what is to come back in the end.
 */
export function undoClock<Row extends Scoped>(row: Row, measureId: string): Row {
  const clock = row.clocks.find((one) => one.measureId === measureId);
  if (!clock) return row;
  if (isOpen(clock)) return { ...row, clocks: replaced(row.clocks, { ...clock, state: 'STOPPED' }) };
  if (clock.state !== 'CHANGED') return row;
  const clocks = replaced(row.clocks, { ...clock, state: 'RESTORED' });
  const changes = row.clocks.filter(({ state }) => state === 'CHANGED').sort(byChange);
  const next = changes[changes.indexOf(clock) + 1];
  if (next) return { ...row, clocks: replaced(clocks, { ...next, oldScope: clock.oldScope }) };
  // A scope that the register has got otherwise since is not this measure's to put back.
  const businessScope = row.businessScope === clock.newScope ? clock.oldScope! : row.businessScope;
  return { ...row, clocks, businessScope };
}

const replaced = (clocks: readonly ClockRow[], clock: ClockRow): ClockRow[] =>
  clocks.map((one) => (one.id === clock.id ? clock : one));

const byChange = (a: ClockRow, b: ClockRow): number => order(`${a.changedAt} ${a.id}`, `${b.changedAt} ${b.id}`);

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A deadline may fire for a clock that was stopped, or whose scope was changed, meanwhile. */
export const isOverdue = (clock: ClockRow | undefined, today: CalendarDay): clock is ClockRow =>
  clock?.state === 'RUNNING' && clock.dueOn < today;

const SHOWN_FIRST: readonly ClockState[] = ['OVERDUE', 'RUNNING', 'CHANGED', 'RESTORED', 'STOPPED'];

/** Of several clocks the one that presses most. */
export const foremost = <Clock extends Pick<ClockRow, 'state' | 'dueOn'>>(clocks: readonly Clock[]): Clock | null =>
  [...clocks].sort(
    (a, b) => SHOWN_FIRST.indexOf(a.state) - SHOWN_FIRST.indexOf(b.state) || order(a.dueOn, b.dueOn),
  )[0] ?? null;
