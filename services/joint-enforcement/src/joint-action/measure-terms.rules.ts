import { MEASURE_KIND_NAMES, type MeasureKindName } from '@lianguan/kernel';
import type { RuleConstant } from '@lianguan/service-kit';
import type { Term } from '../action-process/index.js';

/** Terms of lifecycles 14b: K and local unless a law is named. "At once" is what a service does by itself: its answer is due within a working day. */
const EXECUTION: Readonly<Record<MeasureKindName, readonly [term: string, source?: string]>> = {
  PAYMENT_HOLD: ['1wd'],
  REFUND_ONLY: ['3wd'],
  STOP_ENROLMENT: ['1wd'],
  SUSPEND_LICENSE: ['1wd'],
  REVOKE_LICENSE: ['3wd'],
  SCOPE_CHANGE_CLOCK: ['1wd'],
  LIST_ABNORMAL: ['7wd'],
  RESTRICT_REGISTRATION: ['7wd'],
  DEREGISTER_NONPROFIT: ['15d', '民非条例 17'],
  POLICE_INTAKE: ['3d', '移送规定 8'],
  POLICE_INFORM: ['1wd'],
  KEEP_ORDER: ['1wd'],
  REFERRAL: ['5wd'],
  PUBLISH: ['20wd', '公示规定 9'],
};

interface Valued {
  readonly key: string;
  readonly value: string;
  readonly source?: string;
}

const constant = ({ key, value, source }: Valued): RuleConstant => ({
  key,
  value,
  scope: '',
  effectiveFrom: '2021-07-24',
  effectiveTo: null,
  source: source ?? null,
  mark: source ? 'L' : 'K',
});

export const MEASURE_TERMS: readonly RuleConstant[] = [
  ...MEASURE_KIND_NAMES.map((kind) =>
    constant({ key: `measure.${kind}.term`, value: EXECUTION[kind][0], source: EXECUTION[kind][1] }),
  ),
  constant({ key: 'measure.ack', value: '1wd' }),
  constant({ key: 'measure.escalate', value: '1wd' }),
  constant({ key: 'measure.decide', value: '3wd' }),
  constant({ key: 'measure.compensate', value: '3wd' }),
  constant({ key: 'measure.retract', value: '3wd', source: '行政处罚法 48' }),
];

/** The key of the constant that says how long a term is. */
export function termKey(term: Term, kind: MeasureKindName): string {
  if (term === 'EXECUTE') return `measure.${kind}.term`;
  // A recall is confirmed within the time in which what was done would be undone.
  if (term === 'RECALL') return 'measure.compensate';
  if (term === 'COMPENSATE' && kind === 'PUBLISH') return 'measure.retract';
  return `measure.${term.toLowerCase()}`;
}
