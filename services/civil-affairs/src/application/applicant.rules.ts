import { namesPerson, permit, refuse, type Caller, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Step } from '@lianguan/service-kit/rules';
import {
  APPLICATION_REFUSALS,
  applicationLifecycle,
  type ApplicationRefusal,
  type ApplicationStateName,
  type PendingApplication,
} from './application.rules.js';

/** What who is refused is told besides the reason. */
export const REMEDIES =
  '对决定不服的，可以自收到决定之日起60日内申请行政复议，或者6个月内提起行政诉讼（行政许可法 第三十八条，行政复议法 第二十条，行政诉讼法 第四十六条）';

export interface Withdrawal {
  readonly applicationId: string;
  readonly reason: string;
  /** The applicant's paper, where an officer records it at the window. */
  readonly documentNo: string | null;
}

export type ApplicantRefusal =
  | ApplicationRefusal
  | 'APPLICANT_UNKNOWN'
  | 'WITHDRAWAL_REASON_MISSING'
  | 'WITHDRAWAL_PAPER_MISSING';

export const APPLICANT_REFUSALS = {
  ...APPLICATION_REFUSALS,
  APPLICANT_UNKNOWN: {
    message: '登录账号没有对应的机构，请到登记机关窗口申请',
    basis: '民办非企业单位登记管理暂行条例 第九条',
  },
  WITHDRAWAL_REASON_MISSING: { message: '请填写撤回申请的理由，理由记入档案', basis: null },
  WITHDRAWAL_PAPER_MISSING: { message: '窗口代为撤回的，请填写申请人撤回申请书的编号', basis: null },
} satisfies RefusalCatalogue<ApplicantRefusal>;

/** The institution that applies from its own account; null where an officer types in a paper of the window. */
export function decideApplicant({
  agency,
  institutionId,
}: Pick<Caller, 'agency' | 'institutionId'>): Decision<string | null, ApplicantRefusal> {
  if (agency !== 'INSTITUTION') return permit(null);
  return institutionId ? permit(institutionId) : refuse('APPLICANT_UNKNOWN');
}

/** Withdrawn by the applicant, or by the officer to whom the applicant has said so in writing. */
export function decideWithdrawal(
  application: PendingApplication | undefined,
  { reason, documentNo }: Withdrawal,
  { caller }: { readonly caller: Pick<Caller, 'agency' | 'roles'> },
): Decision<Step<ApplicationStateName>, ApplicantRefusal> {
  if (!application) return refuse('APPLICATION_UNKNOWN');
  if (reason.trim() === '') return refuse('WITHDRAWAL_REASON_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo ?? '')) return refuse('APPLICATION_NAMES_PERSON');
  if (caller.agency !== 'INSTITUTION' && !documentNo?.trim()) return refuse('WITHDRAWAL_PAPER_MISSING');
  return applicationLifecycle.step(application.state, 'withdrawNonProfitApplication', caller);
}
