/** Words of the column 答复. */
export const ANSWER_WORDS = { 已付: true, 未付: false, 处理中: null } as const;
export type AnswerWord = keyof typeof ANSWER_WORDS;

/** ExternalPaymentTransactionStatus1Code: what each says of whether money has left the account. */
const STATUSES: Readonly<Record<string, AnswerWord>> = {
  ACSC: '已付',
  ACCC: '已付',
  RJCT: '未付',
  CANC: '未付',
  RCVD: '处理中',
  PDNG: '处理中',
  ACTC: '处理中',
  ACCP: '处理中',
  ACFC: '处理中',
  ACSP: '处理中',
  ACWC: '处理中',
  ACWP: '处理中',
  PATC: '处理中',
  PART: '处理中',
};

/** A status that is not known stays as it came: the column refuses it. */
export const answerWordOf = (status: string): string => STATUSES[status] ?? status;

/** Whether the bank has done with the payment. */
export const isFinal = (status: string): boolean => ['已付', '未付'].includes(answerWordOf(status));

/** ExternalStatusReason1Code: those that a transfer within the country meets. */
const REASONS: Readonly<Record<string, string>> = {
  AC01: '收款或付款账号有误',
  AC03: '收款账号无效',
  AC04: '账户已销户',
  AC06: '账户被冻结或止付',
  AC13: '付款账户类型不符',
  AG01: '该账户不得办理此类交易',
  AG02: '交易类型代码有误',
  AM01: '金额为零',
  AM02: '金额超过限额',
  AM03: '币种不受理',
  AM04: '余额不足',
  AM05: '与已办理的付款重复',
  AM09: '金额不符',
  BE01: '户名与账号不符',
  BE04: '收款人地址缺失或有误',
  CUST: '按客户要求撤销',
  DS02: '授权不足',
  DT01: '日期有误',
  DUPL: '重复付款',
  ED05: '清算失败',
  FF01: '报文格式有误',
  MS02: '客户未说明原因',
  MS03: '银行未说明原因',
  NARR: '见附言',
  RC01: '行号有误',
  RR04: '监管原因',
  TM01: '超过受理时间',
};

export interface StatusReason {
  /** ISO's code, or the bank's own. */
  readonly code: string;
  readonly told: readonly string[];
}

const MOST_TEXT = 200;

const reasonText = ({ code, told }: StatusReason): string => {
  const named = REASONS[code] ? `${code} ${REASONS[code]}` : code && `原因代码 ${code}`;
  return [named, told.join(' ')].filter(Boolean).join('：');
};

/** Why it was not paid, in words that the institution reads. */
export function reasonsText(reasons: readonly StatusReason[]): string {
  const text = reasons.map(reasonText).filter(Boolean).join('；');
  return [...(text || REASONS['MS03']!)].slice(0, MOST_TEXT).join('');
}
