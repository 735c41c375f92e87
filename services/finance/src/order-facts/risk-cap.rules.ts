import {
  addMonths,
  formatYuan,
  refuse,
  type Decision,
  type Fen,
  type RefusalCatalogue,
  type RiskCodeName,
} from '@lianguan/kernel';
import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';
import type { PlannedCharge } from './order-fees.rules.js';

const RISK_CAP = 'fee.riskCap';
const YELLOW_CAP = 'fee.yellowCap';
const MAX_AMOUNT = 'fee.maxAmountYuan';

const local = {
  scope: '',
  effectiveFrom: '2021-07-24',
  effectiveTo: null,
  source: '本地参数，待各县（市、区）确认；新加坡按等级限制预收费',
  mark: 'K',
} as const;

export const RISK_CAP_CONSTANTS: readonly RuleConstant[] = [
  /** Off until a county says that it gives codes: unknown counts as the strictest. */
  { ...local, key: RISK_CAP, value: false },
  /** Percent of the most that may be charged at once, and the months that it may be for. */
  { ...local, key: YELLOW_CAP, value: { amountPercent: 50, months: 1 } },
];

export type RiskCapRefusal = 'ORDER_RISK_PAY_AFTER_CLASS' | 'ORDER_RISK_AMOUNT_ABOVE_CAP' | 'ORDER_RISK_SPAN_TOO_LONG';

const basis = '教监管函〔2021〕2号（风险防控）；县（市、区）风险码管理办法';

export const RISK_CAP_REFUSALS = {
  ORDER_RISK_PAY_AFTER_CLASS: {
    message: '机构的风险码为{code}，不得预收费，只可课后收费；风险码由专班评定，请先消除风险或补齐评定依据',
    basis,
  },
  ORDER_RISK_AMOUNT_ABOVE_CAP: {
    message: '黄码机构一次收费{amount}元，超过{max}元，请减少课时后重新报价',
    basis,
  },
  ORDER_RISK_SPAN_TOO_LONG: {
    message: '黄码机构所收课时从{from}排到{to}，跨度超过{max}个月，请减少课时后重新报价',
    basis,
  },
} satisfies RefusalCatalogue<RiskCapRefusal>;

export interface RiskCharge {
  readonly code: RiskCodeName;
  readonly amount: Fen;
  readonly constants: RuleConstants;
}

const PERCENT = 100n;
const FEN_PER_YUAN = 100n;

/** Feature 58: what may be charged at once is narrowed by the risk code: red and unknown are paid after class only. */
export function capByRisk<Code extends string>(
  charge: Decision<PlannedCharge, Code>,
  { code, amount, constants }: RiskCharge,
): Decision<PlannedCharge, Code | RiskCapRefusal> {
  if (!charge.ok || code === 'GREEN' || !constants.get<boolean>(RISK_CAP)) return charge;
  if (code !== 'YELLOW') return refuse('ORDER_RISK_PAY_AFTER_CLASS', { code: code === 'RED' ? '红码' : '未知' });
  const { firstDay: from, lastDay: to } = charge.value;
  const { amountPercent, months } = constants.get<{ amountPercent: number; months: number }>(YELLOW_CAP);
  const max = (BigInt(constants.get<number>(MAX_AMOUNT)) * FEN_PER_YUAN * BigInt(amountPercent)) / PERCENT;
  if (amount > max) return refuse('ORDER_RISK_AMOUNT_ABOVE_CAP', { amount: formatYuan(amount), max: formatYuan(max) });
  if (to > addMonths(from, months)) return refuse('ORDER_RISK_SPAN_TOO_LONG', { from, to, max: String(months) });
  return charge;
}
