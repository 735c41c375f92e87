import type {
  EscrowTransferCode,
  EscrowTransferPhase,
  LedgerAccountKind,
  LedgerChainProblem,
  LedgerWitnessFinding,
} from '../gql/graphql';

export const LEDGER_ACCOUNT_KINDS = {
  SUPERVISED_BANK: '监管账户存款',
  COST_ADVANCE: '成本预拨',
  RISK_DEPOSIT_BANK: '风险保证金存款',
  ORDER: '未消课（逐单）',
  PAYABLE: '已消课待划转',
  REFUND_CLEARING: '退费在途',
  RISK_DEPOSIT: '风险保证金',
} satisfies Record<LedgerAccountKind, string>;

export const TRANSFER_CODES = {
  OPENING_BALANCE: '存量预收费',
  STOCK_ADOPTION: '存量订单转入',
  COLLECTION: '收费',
  CONSUMPTION: '消课',
  PAYOUT: '划转机构',
  COST_ADVANCE: '成本预拨',
  ADVANCE_REPAYMENT: '预拨抵扣',
  ADVANCE_COVER: '补足预拨',
  REFUND: '退费',
  REFUND_PAYMENT: '退费付款',
  RISK_DEPOSIT: '缴存保证金',
  RISK_DEPOSIT_RETURN: '退还保证金',
  RISK_DEPOSIT_DRAW: '动用保证金退费',
  RISK_DEPOSIT_PAYMENT: '保证金转入监管账户',
  REFUND_INTEREST: '退费利息',
  INSURER_RECOURSE: '保险追偿',
  INSURER_RECOURSE_PAYMENT: '保险追偿付款',
  INSURER_RECOURSE_WAIVER: '放弃追偿',
  CLAIM_LIQUIDATED: '清算清偿',
  CLAIM_WRITTEN_OFF: '债权核销',
} satisfies Record<EscrowTransferCode, string>;

export const TRANSFER_PHASES = {
  SINGLE: '一次入账',
  PENDING: '待银行回执',
  POST: '回执入账',
  VOID: '撤销',
  EXPIRE: '过期',
  REVERSE: '冲正',
} satisfies Record<EscrowTransferPhase, string>;

export const CHAIN_PROBLEMS = {
  CONTENT_CHANGED: '记账内容与封存时不同',
  LINK_BROKEN: '与上一区块不相接',
  ROW_MISSING: '缺少记账',
  ROW_ADDED: '链尾之后另有记账',
  BLOCK_MISSING: '缺少区块',
  WITNESS_DIFFERS: '与联合专班留存的链头不同',
} satisfies Record<LedgerChainProblem, string>;

export const WITNESS_FINDINGS = {
  LINK_BROKEN: CHAIN_PROBLEMS.LINK_BROKEN,
  BLOCK_MISSING: CHAIN_PROBLEMS.BLOCK_MISSING,
  WITNESS_DIFFERS: '同一区块先后送达的哈希值不同',
} satisfies Record<LedgerWitnessFinding, string>;
