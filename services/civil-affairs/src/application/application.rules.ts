import {
  creditCodeHolder,
  namesPerson,
  parseCreditCode,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { Facts, RuleConstant } from '@lianguan/service-kit';

const REGULATION = '民办非企业单位登记管理暂行条例';
export const APPLY_BASIS = `${REGULATION} 第八条、第九条`;
const BRANCHES_ALLOWED = 'reg.npBranch';

export const applicationConstants: readonly RuleConstant[] = [
  {
    key: BRANCHES_ALLOWED,
    value: false,
    scope: '',
    effectiveFrom: '1998-10-25',
    effectiveTo: null,
    source: '民非条例 13',
    mark: 'L',
  },
];

/** Lifecycle 3: what was applied for is decided in 60 days; silence stays visible and can still be decided. */
export const applicationLifecycle = defineLifecycle({
  name: 'NonProfitApplication',
  states: ['APPLIED', 'OVERDUE', 'REGISTERED', 'REFUSED', 'WITHDRAWN'],
  initial: 'APPLIED',
  terminal: ['REGISTERED', 'REFUSED', 'WITHDRAWN'],
  transitions: [
    {
      event: 'registerNonProfit',
      from: ['APPLIED', 'OVERDUE'],
      to: 'REGISTERED',
      roles: ['CIVIL'],
      guard: 'registrable',
      basis: `${REGULATION} 第十一条、第十二条`,
    },
    {
      event: 'refuseNonProfitApplication',
      from: ['APPLIED', 'OVERDUE'],
      to: 'REFUSED',
      roles: ['CIVIL'],
      guard: 'reasoned',
      basis: `${REGULATION} 第十一条`,
    },
    {
      event: 'withdrawNonProfitApplication',
      from: ['APPLIED', 'OVERDUE'],
      to: 'WITHDRAWN',
      roles: ['INST', 'CIVIL'],
      basis: null,
    },
    { event: 'passDecisionDue', from: ['APPLIED'], to: 'OVERDUE', roles: ['SYS'], basis: `${REGULATION} 第十一条` },
  ],
  labels: {
    APPLIED: '已申请',
    OVERDUE: '逾期未决定',
    REGISTERED: '准予登记',
    REFUSED: '不予登记',
    WITHDRAWN: '已撤回',
    registerNonProfit: '准予登记',
    refuseNonProfitApplication: '不予登记',
    withdrawNonProfitApplication: '撤回申请',
    passDecisionDue: '决定期限届满',
  },
});

export type ApplicationStateName = (typeof applicationLifecycle.states)[number];
export type DecisionEvent = 'registerNonProfit' | 'refuseNonProfitApplication';

/** The competent body's consent: a fact recorded from its paper. */
export interface Consent {
  readonly organ: string;
  readonly documentNo: string;
  readonly on: CalendarDay;
}

export interface NewRegistration {
  readonly name: string;
  readonly charterScope: string;
  readonly registeredAddress: string;
  readonly legalRepresentative: string;
}

export interface Application extends NewRegistration {
  readonly divisionCode: string;
  readonly reason: string;
  readonly consent: Consent | null;
  /** The unit whose branch it would be. */
  readonly branchOf: string | null;
}

/** A pending application as its decision sees it; one that a joint action's end reopened has no consent yet. */
export interface PendingApplication extends NewRegistration {
  readonly id: string;
  readonly divisionCode: string;
  readonly state: ApplicationStateName;
  readonly consent: Consent | null;
  readonly dueOn: CalendarDay;
}

export interface ApplicationDecision {
  readonly act: DecisionEvent;
  readonly applicationId: string;
  readonly documentNo: string;
  readonly reason: string;
  readonly certificate: { readonly usccCode: string; readonly number: string; readonly validTo: CalendarDay } | null;
  readonly consent: Consent | null;
}

export interface DecidedApplication {
  readonly application: PendingApplication;
  readonly step: Step<ApplicationStateName>;
}

export type ApplicationRefusal =
  | LifecycleRefusal
  | 'BRANCH_NOT_ALLOWED'
  | 'CONSENT_MISSING'
  | 'CONSENT_AHEAD'
  | 'PARTICULARS_MISSING'
  | 'APPLICATION_NAMES_PERSON'
  | 'PLACE_OUTSIDE'
  | 'APPLICATION_UNKNOWN'
  | 'DECISION_DOCUMENT_MISSING'
  | 'REFUSAL_REASON_MISSING'
  | 'CERTIFICATE_MISSING'
  | 'CREDIT_CODE_WRONG'
  | 'CREDIT_CODE_TAKEN'
  | 'CERTIFICATE_ENDED';

export const APPLICATION_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  BRANCH_NOT_ALLOWED: {
    message: '民办非企业单位不得设立分支机构，请以独立单位申请成立登记',
    basis: `${REGULATION} 第十三条`,
  },
  CONSENT_MISSING: {
    message: '缺少业务主管单位的批准文件，请填写其名称、文号和日期',
    basis: `${REGULATION} 第八条、第九条`,
  },
  CONSENT_AHEAD: { message: '批准日期{day}还未到，请核对', basis: null },
  PARTICULARS_MISSING: { message: '名称、业务范围、住所和法定代表人均须填写', basis: `${REGULATION} 第十二条` },
  APPLICATION_NAMES_PERSON: { message: '登记事项和理由中不得写身份证号或手机号，请删去', basis: '个人信息保护法 6' },
  PLACE_OUTSIDE: { message: '区划{division}不在本登记机关管辖范围内', basis: `${REGULATION} 第五条` },
  APPLICATION_UNKNOWN: { message: '没有这项申请，或不在本单位管辖范围内', basis: null },
  DECISION_DOCUMENT_MISSING: { message: '请填写决定文书编号', basis: null },
  REFUSAL_REASON_MISSING: { message: '不予登记的，应当向申请人说明理由', basis: `${REGULATION} 第十一条` },
  CERTIFICATE_MISSING: { message: '请填写登记证书编号、统一社会信用代码和有效期止', basis: `${REGULATION} 第十二条` },
  CREDIT_CODE_WRONG: { message: '{code}不是民办非企业单位的统一社会信用代码，请核对', basis: null },
  CREDIT_CODE_TAKEN: { message: '统一社会信用代码{code}已有登记，请核对', basis: null },
  CERTIFICATE_ENDED: { message: '登记证书有效期止{day}应晚于今日', basis: null },
} satisfies RefusalCatalogue<ApplicationRefusal>;

/** A name that says of itself that it is a part of another unit. */
const BRANCH_NAME = /(分校|分部|分园|分院|分中心|分支机构|教学点)$/;

/** Whether the application may be taken in; `isOwn` says whether the place is the registry's. */
export function decideApplication(
  input: Application,
  { isOwn }: { readonly isOwn: boolean },
  facts: Facts,
): Decision<Application, ApplicationRefusal> {
  if (!isOwn) return refuse('PLACE_OUTSIDE', { division: input.divisionCode });
  const isBranch = Boolean(input.branchOf?.trim()) || BRANCH_NAME.test(input.name.trim());
  if (isBranch && !facts.constantsIn(input.divisionCode).get<boolean>(BRANCHES_ALLOWED))
    return refuse('BRANCH_NOT_ALLOWED');
  if (particularsOf(input).some((text) => text.trim() === '')) return refuse('PARTICULARS_MISSING');
  if ([...particularsOf(input), input.reason].some(namesPerson)) return refuse('APPLICATION_NAMES_PERSON');
  const consent = consentFault(input.consent, facts);
  return consent ? { ok: false, refusal: consent } : permit(input);
}

const particularsOf = (one: NewRegistration): string[] => [
  one.name,
  one.charterScope,
  one.registeredAddress,
  one.legalRepresentative,
];

function consentFault(consent: Consent | null, { today }: Facts): Refusal<ApplicationRefusal> | null {
  if (!consent || consent.organ.trim() === '' || consent.documentNo.trim() === '')
    return refuse<ApplicationRefusal>('CONSENT_MISSING').refusal;
  return consent.on > today ? refuse<ApplicationRefusal>('CONSENT_AHEAD', { day: consent.on }).refusal : null;
}

/** Granted or refused by an officer. `taken`: codes that the register has already. */
export function decideOnApplication(
  { application, taken }: { readonly application: PendingApplication | undefined; readonly taken: ReadonlySet<string> },
  input: ApplicationDecision,
  facts: Facts,
): Decision<DecidedApplication, ApplicationRefusal> {
  if (!application) return refuse('APPLICATION_UNKNOWN');
  if (input.documentNo.trim() === '') return refuse('DECISION_DOCUMENT_MISSING');
  if (namesPerson(input.reason) || namesPerson(input.documentNo)) return refuse('APPLICATION_NAMES_PERSON');
  const consent = application.consent ?? input.consent;
  const stepped = applicationLifecycle.step<ApplicationRefusal>(application.state, input.act, facts.caller, {
    registrable: consentFault(consent, facts) ?? certificateFault(input.certificate, taken, facts) ?? true,
    reasoned: input.reason.trim() === '' ? refuse<ApplicationRefusal>('REFUSAL_REASON_MISSING').refusal : true,
  });
  return stepped.ok ? permit({ application: { ...application, consent }, step: stepped.value }) : stepped;
}

/** `taken`: codes that the register has already. */
export function certificateFault(
  certificate: ApplicationDecision['certificate'],
  taken: ReadonlySet<string>,
  { today }: Facts,
): Refusal<ApplicationRefusal> | null {
  const no = (...given: Parameters<typeof refuse<ApplicationRefusal>>) => refuse<ApplicationRefusal>(...given).refusal;
  if (!certificate || certificate.number.trim() === '') return no('CERTIFICATE_MISSING');
  const code = certificate.usccCode.trim().toUpperCase();
  const parsed = parseCreditCode(code);
  if (!parsed.ok || creditCodeHolder(parsed.value) !== 'NON_PROFIT') return no('CREDIT_CODE_WRONG', { code });
  if (taken.has(code)) return no('CREDIT_CODE_TAKEN', { code });
  return certificate.validTo <= today ? no('CERTIFICATE_ENDED', { day: certificate.validTo }) : null;
}

/** A deadline may fire for an application that was decided meanwhile. */
export const isDecisionOverdue = (
  application: Pick<PendingApplication, 'state' | 'dueOn'> | undefined,
  today: CalendarDay,
): boolean => application?.state === 'APPLIED' && application.dueOn < today;
