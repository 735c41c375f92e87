import { namesPerson, permit, refuse, type Caller, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

/** LOAN_PAYER: the bank saw that a lender paid. ATTESTATION: a parent says that a loan was pushed. */
export const LOAN_KINDS = ['LOAN_PAYER', 'ATTESTATION'] as const;
export type LoanKindName = (typeof LOAN_KINDS)[number];

export const LOAN_STATES = ['REPORTED', 'CONFIRMED', 'DISMISSED'] as const;
export type LoanStateName = (typeof LOAN_STATES)[number];

const basis = '教监管函〔2021〕2号：严禁诱导中小学生家长使用分期贷款缴纳校外培训费用';
const roles = ['FIN'] as const;

/** Feature 53: what is reported is a clue; finance verifies it. */
export const loanLifecycle = defineLifecycle({
  name: 'TrainingLoanFinding',
  states: [...LOAN_STATES],
  initial: 'REPORTED',
  terminal: ['CONFIRMED', 'DISMISSED'],
  transitions: [
    { event: 'confirmTrainingLoan', from: ['REPORTED'], to: 'CONFIRMED', roles, basis },
    { event: 'dismissTrainingLoan', from: ['REPORTED'], to: 'DISMISSED', roles, basis },
  ],
  labels: {
    REPORTED: '待核实',
    CONFIRMED: '已认定',
    DISMISSED: '不成立',
    confirmTrainingLoan: '认定培训贷',
    dismissTrainingLoan: '认定不成立',
  },
});
export type LoanActName = (typeof loanLifecycle.transitions)[number]['event'];

export type LoanRefusal =
  | LifecycleRefusal
  | 'LOAN_PERSON_MISSING'
  | 'LOAN_INSTITUTION_UNKNOWN'
  | 'LOAN_LENDER_MISSING'
  | 'LOAN_STATEMENT_MISSING'
  | 'LOAN_REPEATED'
  | 'LOAN_ORDER_UNKNOWN'
  | 'LOAN_UNKNOWN'
  | 'LOAN_REASON_MISSING'
  | 'LOAN_DOCUMENT_MISSING'
  | 'LOAN_TEXT_NAMES_PERSON';

export const LOAN_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  LOAN_PERSON_MISSING: { message: '未能确认您的身份，请以家长身份重新登录后再提交', basis: '个人信息保护法 第十三条' },
  LOAN_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，请在机构台账中选择推销贷款的机构', basis: null },
  LOAN_LENDER_MISSING: { message: '请填写贷款机构或分期平台的名称', basis },
  LOAN_STATEMENT_MISSING: { message: '请写明机构如何推销、诱导贷款', basis },
  LOAN_REPEATED: { message: '您已反映过这家机构的这项贷款，正在核实，不必重复提交', basis: null },
  LOAN_ORDER_UNKNOWN: { message: '没有这个订单，或不在可办理的范围内，请核对', basis: null },
  LOAN_UNKNOWN: { message: '没有这条线索，或不在本单位管辖范围内；请刷新列表后再办理', basis: null },
  LOAN_REASON_MISSING: { message: '请写明核实的情况', basis },
  LOAN_DOCUMENT_MISSING: { message: '请填写核实笔录、银行回函等书面依据的编号', basis },
  LOAN_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
} satisfies RefusalCatalogue<LoanRefusal>;

export interface ReportTrainingLoan {
  readonly institutionId: string;
  readonly lenderName: string;
  readonly statement: string;
}

/** A parent says that an institution pushed a loan. `open`: lenders that this parent has reported of it and nobody has verified yet. */
export function decideLoanReport(
  institution: { readonly open: readonly string[] } | undefined,
  { lenderName, statement }: ReportTrainingLoan,
  { person }: Pick<Caller, 'person'>,
): Decision<null, LoanRefusal> {
  if (!person) return refuse('LOAN_PERSON_MISSING');
  if (!institution) return refuse('LOAN_INSTITUTION_UNKNOWN');
  if (lenderName.trim() === '') return refuse('LOAN_LENDER_MISSING');
  if (statement.trim() === '') return refuse('LOAN_STATEMENT_MISSING');
  if (namesPerson(lenderName) || namesPerson(statement)) return refuse('LOAN_TEXT_NAMES_PERSON');
  return institution.open.includes(lenderName.trim()) ? refuse('LOAN_REPEATED') : permit(null);
}

/** The payment of a lender was refused; that it came is kept, once for each payment. `known`: references on record of the order. */
export function decideLoanPayer(
  order: { readonly known: readonly string[] } | undefined,
  { bankReference }: { readonly bankReference: string },
): Decision<'RECORDED' | 'KNOWN', LoanRefusal> {
  if (!order) return refuse('LOAN_ORDER_UNKNOWN');
  return permit(order.known.includes(bankReference.trim()) ? 'KNOWN' : 'RECORDED');
}

export interface LoanAct {
  readonly act: LoanActName;
  readonly findingId: string;
  readonly reason: string;
  readonly documentNo: string;
}

export function decideLoanFinding(
  known: { readonly state: LoanStateName } | undefined,
  { act, reason, documentNo }: LoanAct,
  caller: Pick<Caller, 'roles'>,
): Decision<Step<LoanStateName>, LoanRefusal> {
  if (!known) return refuse('LOAN_UNKNOWN');
  if (reason.trim() === '') return refuse('LOAN_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('LOAN_DOCUMENT_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo)) return refuse('LOAN_TEXT_NAMES_PERSON');
  return loanLifecycle.step(known.state, act, caller);
}
