import {
  EVIDENCE_TAKING_REFUSALS,
  takingFault,
  type EvidenceStanding,
  type EvidenceTakingRefusal,
} from '@lianguan/evidence-file/rules';
import {
  dayOf,
  deadlineFrom,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts, RuleConstant, RuleConstants } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const RECEIPT_FINDINGS = ['OFF_ACCOUNT', 'SUPERVISED_ACCOUNT'] as const;
export type ReceiptFindingName = (typeof RECEIPT_FINDINGS)[number];

export const RECEIPT_STATES = ['RECEIVED', 'CONFIRMED', 'DISMISSED'] as const;
export type ReceiptStateName = (typeof RECEIPT_STATES)[number];

const SUPERVISION = '教监管函〔2021〕2号';

const CASH_TERM = 'escrow.cashIntoAccount';
export const RECEIPT_CONSTANTS: readonly RuleConstant[] = [
  {
    key: CASH_TERM,
    value: '3wd',
    scope: '',
    effectiveFrom: '2018-01-01',
    effectiveTo: null,
    source: '泉州市校外培训机构预收费资金监管',
    mark: 'P',
  },
];

export const RECEIPT_OFFICERS = ['FIN'] as const;
const roles = RECEIPT_OFFICERS;

/** Feature 54: a parent's receipt is a clue; finance verifies it. */
export const receiptLifecycle = defineLifecycle({
  name: 'OffAccountReceipt',
  states: [...RECEIPT_STATES],
  initial: 'RECEIVED',
  terminal: ['CONFIRMED', 'DISMISSED'],
  transitions: [
    {
      event: 'confirmOffAccountReceipt',
      from: ['RECEIVED'],
      to: 'CONFIRMED',
      roles,
      guard: 'paidBesideAccount',
      basis: SUPERVISION,
    },
    { event: 'dismissOffAccountReceipt', from: ['RECEIVED'], to: 'DISMISSED', roles, basis: SUPERVISION },
  ],
  labels: {
    RECEIVED: '待核实',
    CONFIRMED: '已认定',
    DISMISSED: '不成立',
    confirmOffAccountReceipt: '认定账外收费',
    dismissOffAccountReceipt: '认定不成立',
  },
});
export type ReceiptActName = (typeof receiptLifecycle.transitions)[number]['event'];

export type ReceiptRefusal =
  | LifecycleRefusal
  | EvidenceTakingRefusal
  | 'RECEIPT_PERSON_MISSING'
  | 'RECEIPT_INSTITUTION_UNKNOWN'
  | 'RECEIPT_AMOUNT_NOT_POSITIVE'
  | 'RECEIPT_IN_FUTURE'
  | 'RECEIPT_COURSE_MISSING'
  | 'RECEIPT_PAYEE_MISSING'
  | 'RECEIPT_FILE_MISSING'
  | 'RECEIPT_NAMES_PERSON'
  | 'RECEIPT_REPEATED'
  | 'RECEIPT_UNKNOWN'
  | 'RECEIPT_REASON_MISSING'
  | 'RECEIPT_PAPER_MISSING'
  | 'RECEIPT_IN_SUPERVISED_ACCOUNT'
  | 'RECEIPT_CASH_TERM_RUNS';

export const RECEIPT_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ...EVIDENCE_TAKING_REFUSALS,
  RECEIPT_PERSON_MISSING: {
    message: '未能确认您的身份，请以家长身份重新登录后再提交',
    basis: '个人信息保护法 第十三条',
  },
  RECEIPT_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，请在机构台账中选择收费的机构', basis: null },
  RECEIPT_AMOUNT_NOT_POSITIVE: { message: '交费金额应大于零，请按收据填写', basis: null },
  RECEIPT_IN_FUTURE: { message: '交费日期晚于今日，请按收据填写', basis: null },
  RECEIPT_COURSE_MISSING: { message: '请填写交费的课程或项目', basis: null },
  RECEIPT_PAYEE_MISSING: { message: '请填写收款方；付现金的写“现金”', basis: SUPERVISION },
  RECEIPT_FILE_MISSING: { message: '请上传收据、转账截图等凭证文件，或填写自行保存的文件的校验值', basis: SUPERVISION },
  RECEIPT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去后再提交', basis: '个人信息保护法 第六条' },
  RECEIPT_REPEATED: { message: '这份凭证您已提交过，不必重复提交；可在列表中查看办理情况', basis: null },
  RECEIPT_UNKNOWN: { message: '没有这条记录，或不在本单位管辖范围内；请刷新列表后再办理', basis: null },
  RECEIPT_REASON_MISSING: { message: '请写明核实的情况', basis: SUPERVISION },
  RECEIPT_PAPER_MISSING: { message: '请填写核实笔录、银行回函等书面依据的编号', basis: SUPERVISION },
  RECEIPT_IN_SUPERVISED_ACCOUNT: {
    message: '收款账号是该机构的监管账户，不是账外收费；请认定不成立，资金是否到账以银行对账单为准',
    basis: SUPERVISION,
  },
  RECEIPT_CASH_TERM_RUNS: {
    message: '机构收取的现金可以在{day}前（含当日）缴存监管账户；请期满后核对银行对账单，再认定',
    basis: SUPERVISION,
  },
} satisfies RefusalCatalogue<ReceiptRefusal>;

/** A payment as a parent's receipt shows it. */
export interface GivenReceipt {
  readonly institutionId: string;
  readonly paidOn: CalendarDay;
  readonly amount: Fen;
  readonly course: string;
  readonly payeeName: string;
  /** Empty for cash. */
  readonly payeeAccount: string;
  /** The receipt itself, where it is handed in. */
  readonly fileId: string | null;
  /** Of a file that the parent keeps; null where it is handed in. */
  readonly sha256: string | null;
}

/** The institution that was paid, with what finance knows of its accounts. */
export interface PaidInstitution {
  readonly id: string;
  readonly divisionCode: string;
  readonly accountNos: readonly string[];
  /** Hashes that this person has handed in about it. */
  readonly known: readonly string[];
}

const SHA256 = /^[\da-f]{64}$/;
const digitsOf = (account: string): string => account.replace(/[\s-]/g, '');

interface ReceiptFacts {
  readonly caller: Pick<Caller, 'agency' | 'subject' | 'person'>;
  readonly today: CalendarDay;
  readonly files: ReadonlyMap<string, EvidenceStanding>;
}

/** What a receipt shows, as it is recorded. */
export interface JudgedReceipt {
  readonly finding: ReceiptFindingName;
  readonly sha256: string;
}

/** Feature 54: what a receipt shows, held against the supervised accounts of the institution. */
export function decideReceipt(
  institution: PaidInstitution | undefined,
  given: GivenReceipt,
  { caller, today, files }: ReceiptFacts,
): Decision<JudgedReceipt, ReceiptRefusal> {
  if (!caller.person) return refuse('RECEIPT_PERSON_MISSING');
  if (!institution) return refuse('RECEIPT_INSTITUTION_UNKNOWN');
  const fault = receiptFault(given, today);
  if (fault) return refuse(fault);
  const shown = shownFile(given, { files, caller });
  if (!shown.ok) return shown;
  if (institution.known.includes(shown.value)) return refuse('RECEIPT_REPEATED');
  const supervised = institution.accountNos.includes(digitsOf(given.payeeAccount));
  return permit({ finding: supervised ? 'SUPERVISED_ACCOUNT' : 'OFF_ACCOUNT', sha256: shown.value });
}

/** The hash of the receipt: by the file itself where it is handed in. */
function shownFile(
  { fileId, sha256 }: Pick<GivenReceipt, 'fileId' | 'sha256'>,
  { files, caller }: Pick<ReceiptFacts, 'files' | 'caller'>,
): Decision<string, ReceiptRefusal> {
  if (fileId === null) return sha256 !== null && SHA256.test(sha256) ? permit(sha256) : refuse('RECEIPT_FILE_MISSING');
  const fault = takingFault([fileId], files, caller);
  return fault ? refuse(fault) : permit(files.get(fileId)!.sha256);
}

function receiptFault(given: GivenReceipt, today: CalendarDay): ReceiptRefusal | undefined {
  const { amount, paidOn, course, payeeName } = given;
  if (amount <= 0n) return 'RECEIPT_AMOUNT_NOT_POSITIVE';
  if (paidOn > today) return 'RECEIPT_IN_FUTURE';
  if (course.trim() === '') return 'RECEIPT_COURSE_MISSING';
  if (payeeName.trim() === '') return 'RECEIPT_PAYEE_MISSING';
  if (namesPerson(course) || namesPerson(payeeName)) return 'RECEIPT_NAMES_PERSON';
  return undefined;
}

export interface ReceiptAct {
  readonly act: ReceiptActName;
  readonly receiptId: string;
  readonly reason: string;
  readonly documentNo: string;
}

export interface ReceiptStanding {
  readonly state: ReceiptStateName;
  readonly finding: ReceiptFindingName;
  readonly paidOn: CalendarDay;
  /** Null for cash. */
  readonly payeeAccount: string | null;
}

/** 泉州: until when the institution may pay cash into the supervised account; null for what was no cash. */
export const cashDueOf = (
  { finding, paidOn, payeeAccount }: Omit<ReceiptStanding, 'state'>,
  constants: RuleConstants,
): Date | null =>
  finding === 'OFF_ACCOUNT' && payeeAccount === null
    ? deadlineFrom(paidOn, constants.get<string>(CASH_TERM)).due
    : null;

/** Why a receipt does not prove yet, or at all, that the account was passed by. */
export function stillInOrder(
  known: Omit<ReceiptStanding, 'state'>,
  { now, constants }: Pick<Facts, 'now' | 'constants'>,
): Refusal<ReceiptRefusal> | null {
  if (known.finding !== 'OFF_ACCOUNT') return { code: 'RECEIPT_IN_SUPERVISED_ACCOUNT' };
  const due = cashDueOf(known, constants);
  return due !== null && now <= due ? { code: 'RECEIPT_CASH_TERM_RUNS', detail: { day: dayOf(due) } } : null;
}

export function judgeReceipt(
  known: ReceiptStanding | undefined,
  { act, reason, documentNo }: ReceiptAct,
  { caller, ...facts }: Pick<Facts, 'now' | 'constants'> & { readonly caller: Pick<Caller, 'roles'> },
): Decision<Step<ReceiptStateName>, ReceiptRefusal> {
  if (!known) return refuse('RECEIPT_UNKNOWN');
  if (reason.trim() === '') return refuse('RECEIPT_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('RECEIPT_PAPER_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo)) return refuse('RECEIPT_NAMES_PERSON');
  const paidBesideAccount = stillInOrder(known, facts) ?? true;
  return receiptLifecycle.step(known.state, act, caller, { paidBesideAccount });
}
