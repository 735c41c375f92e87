import {
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type Fen,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts, RuleConstant } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import {
  changedAccount,
  ESCROW_BASIS,
  stepAccount,
  type AccountStanding,
  type AccountStep,
} from '../account-lifecycle.rules.js';
import { LEAST_SHARE, leastOf } from '../minimum/minimum.rules.js';

export const AGREEMENT_PARTIES = ['INSTITUTION', 'BANK', 'EDUCATION'] as const;
export type AgreementPartyName = (typeof AGREEMENT_PARTIES)[number];
export type EscrowModeName = AccountStanding['mode'];

const everywhere = { scope: '', effectiveFrom: '2018-01-01', effectiveTo: null };

export const AGREEMENT_CONSTANTS: readonly RuleConstant[] = [
  { ...everywhere, key: LEAST_SHARE.BANK_CUSTODY, value: 20, source: '自贡市校外培训机构预收费资金监管', mark: 'P' },
  { ...everywhere, key: LEAST_SHARE.RISK_DEPOSIT, value: 100, source: '教监管函〔2021〕2号', mark: 'K' },
];

export interface AgreementSignature {
  readonly party: AgreementPartyName;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface ProposedAgreement {
  /** The caller's own. */
  readonly institutionId: string | null;
  readonly agreementNo: string;
  readonly bankName: string;
  readonly bankCode: string;
  readonly mode: EscrowModeName;
  /** Fees of all learners in three months, as the institution declares them. */
  readonly periodFees: Fen;
  readonly minimumBalance: Fen;
  readonly holdClause: boolean;
  readonly beginsOn: CalendarDay;
  readonly endsOn: CalendarDay;
}

/** What finance knows of the institution that proposes. */
export interface Proposer {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly usccCode: string | null;
  /** Of the place where it operates: a branch of another city's company has its account here (M47). */
  readonly divisionCode: string;
  /** It, or one merged with it, has an account that is not closed, at whatever bank. */
  readonly hasAccount: boolean;
}

export interface AgreementStanding {
  readonly signatures: readonly AgreementSignature[];
  readonly endsOn: CalendarDay;
}

export type AgreementRefusal =
  | LifecycleRefusal
  | 'AGREEMENT_INSTITUTION_UNKNOWN'
  | 'AGREEMENT_ACCOUNT_EXISTS'
  | 'AGREEMENT_NUMBER_MISSING'
  | 'AGREEMENT_BANK_MISSING'
  | 'AGREEMENT_TEXT_NAMES_PERSON'
  | 'AGREEMENT_TERM_WRONG'
  | 'AGREEMENT_FEES_NEGATIVE'
  | 'AGREEMENT_MINIMUM_TOO_LOW'
  | 'AGREEMENT_UNKNOWN'
  | 'AGREEMENT_TERM_OVER'
  | 'AGREEMENT_SIGNED_ALREADY'
  | 'AGREEMENT_REASON_MISSING'
  | 'AGREEMENT_ACCOUNT_NUMBER_WRONG'
  | 'AGREEMENT_ACCOUNT_NUMBER_TAKEN'
  | 'AGREEMENT_FILING_MISSING';

const basis = ESCROW_BASIS;

export const AGREEMENT_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  AGREEMENT_INSTITUTION_UNKNOWN: {
    message: '台账中没有这家机构，或已并入其他机构；请先由教育部门登记机构',
    basis: null,
  },
  AGREEMENT_ACCOUNT_EXISTS: {
    message: '该机构（含已并入的登记）已有未销户的监管账户或待签的协议，一个机构只开立一个；请先撤回协议或销户',
    basis,
  },
  AGREEMENT_NUMBER_MISSING: { message: '请填写三方监管协议的编号', basis },
  AGREEMENT_BANK_MISSING: { message: '请填写开户银行和银行代码', basis },
  AGREEMENT_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  AGREEMENT_TERM_WRONG: { message: '协议的终止日应晚于起始日和今日，请核对', basis },
  AGREEMENT_FEES_NEGATIVE: { message: '三个月预收费金额不得小于零，请核对', basis },
  AGREEMENT_MINIMUM_TOO_LOW: {
    message: '该监管模式的最低余额不得低于三个月预收费的{percent}%，即{amount}元，请提高最低余额',
    basis,
  },
  AGREEMENT_UNKNOWN: { message: '没有这份监管协议，或不在可办理的范围内，请核对', basis: null },
  AGREEMENT_TERM_OVER: { message: '协议已于{day}到期，请撤回后重新签订', basis },
  AGREEMENT_SIGNED_ALREADY: { message: '本方已经签署，等待其他各方签署', basis },
  AGREEMENT_REASON_MISSING: { message: '请写明撤回的理由', basis },
  AGREEMENT_ACCOUNT_NUMBER_WRONG: { message: '账号应为8至30位数字，请核对', basis: null },
  AGREEMENT_ACCOUNT_NUMBER_TAKEN: { message: '该账号已经登记，监管账户须专户专用，请核对账号', basis },
  AGREEMENT_FILING_MISSING: { message: '请填写备案编号', basis },
} satisfies RefusalCatalogue<AgreementRefusal>;

type Decided<T> = Decision<T, AgreementRefusal>;

/** Whether an institution may propose this agreement; `constants` are those of the place where it operates. */
export function decideProposal(
  proposer: Proposer | undefined,
  given: ProposedAgreement,
  { today, constants }: Pick<Facts, 'today' | 'constants'>,
): Decided<null> {
  if (!proposer) return refuse('AGREEMENT_INSTITUTION_UNKNOWN');
  const fault = termsFault(given, today);
  if (fault) return refuse(fault);
  const { percent, least } = leastOf({ mode: given.mode, amount: given.periodFees }, constants);
  if (given.minimumBalance < least) {
    return refuse('AGREEMENT_MINIMUM_TOO_LOW', { percent: String(percent), amount: formatYuan(least) });
  }
  return proposer.hasAccount ? refuse('AGREEMENT_ACCOUNT_EXISTS') : permit(null);
}

function termsFault(given: ProposedAgreement, today: CalendarDay): AgreementRefusal | undefined {
  if (given.agreementNo.trim() === '') return 'AGREEMENT_NUMBER_MISSING';
  if (given.bankName.trim() === '' || given.bankCode.trim() === '') return 'AGREEMENT_BANK_MISSING';
  if ([given.agreementNo, given.bankName, given.bankCode].some(namesPerson)) return 'AGREEMENT_TEXT_NAMES_PERSON';
  if (given.endsOn <= given.beginsOn || given.endsOn <= today) return 'AGREEMENT_TERM_WRONG';
  if (given.periodFees < 0n) return 'AGREEMENT_FEES_NEGATIVE';
  return undefined;
}

const PARTY_OF: Partial<Record<Caller['agency'], AgreementPartyName>> = {
  INSTITUTION: 'INSTITUTION',
  BANK: 'BANK',
  EDUCATION: 'EDUCATION',
};

export type AgreementAct =
  | { readonly act: 'sign' }
  | { readonly act: 'withdraw'; readonly reason: string }
  | { readonly act: 'open'; readonly accountNo: string; readonly numberTaken: boolean }
  | { readonly act: 'file'; readonly filingNo: string };

export interface AgreementOutcome extends AccountStep {
  readonly signatures: readonly AgreementSignature[];
}

interface Known {
  readonly agreement: AgreementStanding;
  readonly account: AccountStanding;
}

/** One step of the agreement on its way to an account in use. */
export function decideAgreement(
  known: Known | undefined,
  given: AgreementAct,
  facts: Pick<Facts, 'caller' | 'now' | 'today'>,
): Decided<AgreementOutcome> {
  if (!known) return refuse('AGREEMENT_UNKNOWN');
  const { endsOn, signatures } = known.agreement;
  if (given.act !== 'withdraw' && endsOn < facts.today) return refuse('AGREEMENT_TERM_OVER', { day: endsOn });
  switch (given.act) {
    case 'sign':
      return signed(known, facts);
    case 'withdraw':
      return withdrawn(known, given.reason, facts);
    case 'open':
      return opened(known, given, facts);
    case 'file': {
      if (given.filingNo.trim() === '') return refuse('AGREEMENT_FILING_MISSING');
      if (namesPerson(given.filingNo)) return refuse('AGREEMENT_TEXT_NAMES_PERSON');
      const next = changedAccount(known.account, { stage: 'ACTIVE' });
      return withSignatures(stepAccount(known.account, { event: 'file', next, caller: facts.caller }), signatures);
    }
  }
}

const withSignatures = (
  decided: Decision<AccountStep, LifecycleRefusal>,
  signatures: readonly AgreementSignature[],
): Decided<AgreementOutcome> => (decided.ok ? permit({ ...decided.value, signatures }) : decided);

function signed(
  { account, agreement }: Known,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): Decided<AgreementOutcome> {
  const party = PARTY_OF[caller.agency];
  if (party && agreement.signatures.some((signature) => signature.party === party)) {
    return refuse('AGREEMENT_SIGNED_ALREADY');
  }
  const signatures = party
    ? [...agreement.signatures, { party, by: caller.subject, at: now.toISOString() }]
    : agreement.signatures;
  const complete = AGREEMENT_PARTIES.every((name) => signatures.some((signature) => signature.party === name));
  const next = changedAccount(account, { stage: complete ? 'AGREED' : 'PROPOSED' });
  const allSigned = complete || ({ code: 'ACTION_NOT_AVAILABLE' } as const);
  return withSignatures(stepAccount(account, { event: 'sign', next, caller, guards: { allSigned } }), signatures);
}

function withdrawn(
  { account, agreement }: Known,
  reason: string,
  { caller }: Pick<Facts, 'caller'>,
): Decided<AgreementOutcome> {
  if (reason.trim() === '') return refuse('AGREEMENT_REASON_MISSING');
  if (namesPerson(reason)) return refuse('AGREEMENT_TEXT_NAMES_PERSON');
  const next = changedAccount(account, { stage: 'CLOSED' });
  return withSignatures(stepAccount(account, { event: 'withdraw', next, caller }), agreement.signatures);
}

function opened(
  { account, agreement }: Known,
  { accountNo, numberTaken }: Extract<AgreementAct, { act: 'open' }>,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decided<AgreementOutcome> {
  const number = accountNo.trim();
  if (!/^\d{8,30}$/.test(number)) return refuse('AGREEMENT_ACCOUNT_NUMBER_WRONG');
  if (numberTaken) return refuse('AGREEMENT_ACCOUNT_NUMBER_TAKEN');
  // Empty as it is opened; alarms are for what the bank reports later.
  const { balance: checked } = account;
  const next = changedAccount(account, { stage: 'OPENED', accountNo: number, balanceAsOf: today, checked });
  return withSignatures(stepAccount(account, { event: 'open', next, caller }), agreement.signatures);
}
