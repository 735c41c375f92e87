import { refuse, type Refusal } from '@lianguan/kernel';
import type { ComplaintTopicName } from './complaint-matter.rules.js';

/** What a verified report may propose as a case: the article that was broken, and the one by which this department punishes. */
export interface ReportBreachLaw {
  readonly basis: string;
  readonly penalty: string;
  /** What reports of it are about; a report of OTHER may turn out to be of any. */
  readonly topics: readonly ComplaintTopicName[];
}

const PRICES = '价格违法行为行政处罚规定';

export const REPORT_BREACHES = {
  ABOVE_GUIDE_PRICE: { basis: '价格法 第十二条', penalty: `${PRICES} 第九条`, topics: ['FEES'] },
  UNPOSTED_FEE: { basis: '价格法 第十三条', penalty: `${PRICES} 第十三条`, topics: ['FEES'] },
  PRICE_FRAUD: { basis: '价格法 第十四条', penalty: `${PRICES} 第七条`, topics: ['FEES', 'ADVERTISING'] },
  MALICIOUS_RISE: { basis: '价格法 第十四条', penalty: `${PRICES} 第六条`, topics: ['MALICIOUS_RISE', 'FEES'] },
  TEACHING_AD: { basis: '广告法 第二十四条', penalty: '广告法 第五十八条', topics: ['ADVERTISING'] },
  FALSE_AD: { basis: '广告法 第二十八条', penalty: '广告法 第五十五条', topics: ['ADVERTISING'] },
  UNFAIR_TERM: {
    basis: '合同行政监督管理办法 第七条、第八条；消费者权益保护法 第二十六条',
    penalty: '合同行政监督管理办法 第十八条',
    topics: ['CONTRACT', 'REFUND'],
  },
  REFUND_WITHHELD: {
    basis: '消费者权益保护法 第五十三条',
    penalty: '消费者权益保护法 第五十六条',
    topics: ['REFUND', 'CONTRACT'],
  },
  // The articles are many: the officer names them in the facts.
  FOOD_SAFETY: { basis: '食品安全法', penalty: '食品安全法 第九章', topics: ['FOOD_SAFETY'] },
} as const satisfies Readonly<Record<string, ReportBreachLaw>>;

export type ReportBreachName = keyof typeof REPORT_BREACHES;
export const REPORT_BREACH_NAMES = Object.keys(REPORT_BREACHES) as ReportBreachName[];

/** What an officer chooses from. */
export const breachesOf = (topic: ComplaintTopicName): readonly ReportBreachName[] =>
  REPORT_BREACH_NAMES.filter(
    (name) => topic === 'OTHER' || (REPORT_BREACHES[name].topics as readonly ComplaintTopicName[]).includes(topic),
  );

export type BreachRefusal = 'REPORT_BREACH_MISSING' | 'REPORT_BREACH_UNFIT';

/** Only of a case that is proposed. */
export function breachFault(
  topic: ComplaintTopicName,
  { ground, breach = null }: { readonly ground?: string | null; readonly breach?: ReportBreachName | null },
): Refusal<BreachRefusal> | null {
  if (ground !== 'CASE_PROPOSED') return null;
  if (breach === null) return refuse('REPORT_BREACH_MISSING').refusal;
  const { basis } = REPORT_BREACHES[breach];
  return breachesOf(topic).includes(breach) ? null : refuse('REPORT_BREACH_UNFIT', { basis }).refusal;
}
