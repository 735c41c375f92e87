import type {
  BankBreakKind,
  BankBreakOutcome,
  BankBreakState,
  BankEntryDirection,
  BankStatementStanding,
  CounterpartyKind,
  OffAccountFactState,
  OffAccountFinding,
  OffAccountReceiptState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const STATEMENT_STANDINGS = {
  BALANCED: state('借贷相符', 'GOOD'),
  INCOMPLETE: state('明细未齐', 'WATCH'),
  UNBALANCED: state('借贷不符', 'BAD'),
} satisfies Record<BankStatementStanding, StateText>;

export const ENTRY_DIRECTIONS = { CREDIT: '收入', DEBIT: '支出' } satisfies Record<BankEntryDirection, string>;

export const COUNTERPARTY_KINDS = {
  PERSON: '个人',
  ORGANISATION: '单位',
  BANK: '银行',
} satisfies Record<CounterpartyKind, string>;

/** What each break says of its two amounts; null where it is not about amounts. */
export const BREAK_KINDS = {
  STATEMENT_CONTRADICTED: { text: '对账单前后不一', bank: '再次报送的期末余额', other: '原报期末余额' },
  STATEMENT_UNBALANCED: { text: '对账单借贷不平', bank: '报送的期末余额', other: '期初余额加明细' },
  STATEMENT_INCOMPLETE: { text: '对账单明细逾日未齐', bank: '报送的期末余额', other: '期初余额加已到明细' },
  STATEMENT_GAP: { text: '对账单不衔接', bank: '期初余额', other: '上期期末余额' },
  ENTRY_CONTRADICTED: { text: '同一流水前后不一', bank: '再次报送的金额', other: '原报金额' },
  ENTRY_TWICE: { text: '疑似重复记账', bank: '本笔金额', other: '另一笔金额' },
  IN_BANK_NOT_LEDGER: { text: '银行有而账簿无', bank: '银行金额', other: '账簿金额' },
  IN_LEDGER_NOT_BANK: { text: '账簿有而银行无', bank: '银行金额', other: '账簿金额' },
  AMOUNT_DIFFERS: { text: '金额不符', bank: '银行金额', other: '账簿金额' },
  PAYMENT_ANSWER_DIFFERS: { text: '付款答复与账簿不符', bank: '银行答复', other: '账簿' },
  BALANCE_DIFFERS: { text: '期末余额与账簿不符', bank: '期末余额与账簿相差', other: '应相差' },
  LEDGER_UNBALANCED: { text: '账簿不平，或与明细账不符', bank: '借方合计', other: '贷方合计' },
  LEDGER_CHAIN_BROKEN: { text: '账簿哈希链不符，记账被改动', bank: null, other: null },
  LEDGER_INSOLVENT: { text: '账簿资金不足以偿付', bank: '账户资金和预拨', other: '应退、应付' },
} satisfies Record<
  BankBreakKind,
  { readonly text: string; readonly bank: string | null; readonly other: string | null }
>;

export const BREAK_STATES = {
  OPEN: state('待查明', 'BAD'),
  PROPOSED: state('待复核', 'WATCH'),
  RESOLVED: state('已处理', 'GOOD'),
  SETTLED: state('已自行消除', 'NEUTRAL'),
} satisfies Record<BankBreakState, StateText>;

/** What is found of a payment that the bank says it made. */
export const BREAK_OUTCOMES = {
  PAID: '银行确已付款',
  NOT_PAID: '未付款，或已退回',
} satisfies Record<BankBreakOutcome, string>;

export const BREAK_ACTS = {
  proposeBreakResolution: '提出处理意见',
  confirmBreakResolution: '复核同意',
  returnBreakResolution: '退回重查',
} as const;
export type BreakActName = keyof typeof BREAK_ACTS;

export const OFF_ACCOUNT_FINDINGS = {
  OFF_ACCOUNT: '收款账号不是该机构的监管账户',
  SUPERVISED_ACCOUNT: '收款账号是该机构的监管账户',
} satisfies Record<OffAccountFinding, string>;

export const RECEIPT_STATES = {
  RECEIVED: state('待核实', 'WATCH'),
  CONFIRMED: state('已认定', 'BAD'),
  DISMISSED: state('不成立', 'NEUTRAL'),
} satisfies Record<OffAccountReceiptState & OffAccountFactState, StateText>;

export const RECEIPT_ACTS = {
  confirmOffAccountReceipt: '认定账外收费',
  dismissOffAccountReceipt: '认定不成立',
} as const;
export type ReceiptActName = keyof typeof RECEIPT_ACTS;
export const isReceiptAct = (name: string): name is ReceiptActName => Object.hasOwn(RECEIPT_ACTS, name);

const STEPS: Readonly<Record<string, string>> = { ...BREAK_ACTS, ...RECEIPT_ACTS, settleBreak: '补报后消除' };
export const bankStepText = (act: string): string => STEPS[act] ?? act;
