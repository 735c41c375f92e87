import { permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { TaskAnswer, TaskRow } from '@lianguan/re-registration-task/rules';
import type { RuleConstant } from '@lianguan/service-kit';
import type { RegistrationStateName } from '../registration/index.js';

export const CHANGE_TERM = 'reReg.businessLicenceChange';

export const reRegistrationConstants: readonly RuleConstant[] = [
  {
    key: CHANGE_TERM,
    value: '7wd',
    scope: '',
    // Before the notice there was no such period: its value stands in.
    effectiveFrom: '2000-01-01',
    effectiveTo: null,
    source: '教育部 2021-10 通知',
    mark: 'P',
  },
];

export const BUSINESS_OUTCOMES = ['CANCELLED', 'SCOPE_CHANGED'] as const;
export type BusinessOutcome = (typeof BUSINESS_OUTCOMES)[number];

export interface ChangeBusiness extends TaskAnswer {
  readonly outcome: BusinessOutcome;
  readonly newScope: string | null;
}

/** The old legal person in the register of enterprises. */
export interface Enterprise {
  readonly recordedState: RegistrationStateName;
  readonly businessScope: string;
  /** A joint action's period for changing the scope runs. */
  readonly clockRunning: boolean;
  /** When the scope was last changed within such a period. */
  readonly scopeChangedOn: CalendarDay | null;
}

/** What becomes of the register: NONE where it was done before by another act of the registrar. */
export type RegisterChange = 'CANCEL' | 'CHANGE_SCOPE' | 'NONE';

export type BusinessRefusal =
  | 'ENTERPRISE_NOT_FOUND'
  | 'CANCELLATION_DUE'
  | 'ENTERPRISE_ENDED'
  | 'NEW_SCOPE_MISSING'
  | 'SCOPE_CLOCK_RUNNING'
  | 'SCOPE_NOT_CHANGED';

const REGISTRATION = '市场主体登记管理条例';
const NOTICE = '教育部等 2021年10月通知：办学许可证注销、变更后7个工作日内办理营业执照注销、变更';

export const BUSINESS_BASIS = `${REGISTRATION} 第二十四条、第三十一条；${NOTICE}`;
export const SCOPE_BASIS = `${REGISTRATION} 第二十六条`;

export const BUSINESS_REFUSALS = {
  ENTERPRISE_NOT_FOUND: { message: '企业登记簿中没有该机构，请先导入营业执照登记台账，或核对登记机关', basis: null },
  CANCELLATION_DUE: { message: '机构选择注销，营业执照应当注销，不能以变更经营范围办结', basis: BUSINESS_BASIS },
  ENTERPRISE_ENDED: {
    message: '该企业已注销或吊销，不能变更经营范围；营业执照已注销的，请选择注销办结',
    basis: SCOPE_BASIS,
  },
  NEW_SCOPE_MISSING: { message: '请填写变更后的经营范围', basis: SCOPE_BASIS },
  SCOPE_CLOCK_RUNNING: {
    message: '该企业另有责令变更经营范围的期限，请先在企业登记簿办理“登记经营范围变更”，再以同一经营范围办结本项',
    basis: SCOPE_BASIS,
  },
  SCOPE_NOT_CHANGED: { message: '填写的经营范围与现登记相同，请填写变更后的经营范围', basis: SCOPE_BASIS },
} satisfies RefusalCatalogue<BusinessRefusal>;

/** CHANGE_BUSINESS: who closes is cancelled; the enterprise behind a non-profit is cancelled, or goes on without training. */
export function decideBusinessChange(
  {
    task,
    enterprise,
  }: { readonly task: Pick<TaskRow, 'choice' | 'startedOn'>; readonly enterprise: Enterprise | undefined },
  { outcome, newScope }: Pick<ChangeBusiness, 'outcome' | 'newScope'>,
): Decision<RegisterChange, BusinessRefusal> {
  if (!enterprise) return refuse('ENTERPRISE_NOT_FOUND');
  if (outcome === 'CANCELLED') return permit(enterprise.recordedState === 'CANCELLED' ? 'NONE' : 'CANCEL');
  if (task.choice === 'DEREGISTER') return refuse('CANCELLATION_DUE');
  return decideScopeChange({ task, enterprise }, newScope ?? '');
}

/** CHANGE_SCOPE: an institution that turned non-academic no longer has subjects in its scope. */
export function decideScopeChange(
  { task, enterprise }: { readonly task: Pick<TaskRow, 'startedOn'>; readonly enterprise: Enterprise | undefined },
  newScope: string,
): Decision<RegisterChange, BusinessRefusal> {
  if (!enterprise) return refuse('ENTERPRISE_NOT_FOUND');
  const { recordedState, businessScope, clockRunning, scopeChangedOn } = enterprise;
  if (recordedState === 'CANCELLED' || recordedState === 'LICENSE_REVOKED') return refuse('ENTERPRISE_ENDED');
  if (newScope.trim() === '') return refuse('NEW_SCOPE_MISSING');
  if (clockRunning) return refuse('SCOPE_CLOCK_RUNNING');
  if (newScope.trim() !== businessScope) return permit('CHANGE_SCOPE');
  return scopeChangedOn !== null && scopeChangedOn >= task.startedOn ? permit('NONE') : refuse('SCOPE_NOT_CHANGED');
}
