import type { Agency } from '@lianguan/kernel';

/** An article that threatens a penalty. */
export interface PenaltyArticleLaw {
  readonly article: string;
  /** Kinds and range; null where they stand in the article alone. */
  readonly range: string | null;
  /** Who may punish by it. */
  readonly punishers: readonly Agency[];
}

const ORDER_53 = '校外培训行政处罚暂行办法';
const EDUCATION = ['EDUCATION'] as const;
const LICENSED =
  '责令限期改正，并予以警告；有违法所得的，退还所收费用后没收违法所得；情节严重的，责令停止招生、吊销办学许可证';

export const PENALTY_ARTICLES = {
  PROMOTION_LAW_62: { article: '民办教育促进法 第六十二条', range: LICENSED, punishers: EDUCATION },
  PROMOTION_REGULATION_63: {
    article: '民办教育促进法实施条例 第六十三条（依民办教育促进法 第六十二条处罚）',
    range: LICENSED,
    punishers: EDUCATION,
  },
  UNLICENSED_SCHOOL: {
    article: `民办教育促进法 第六十四条；${ORDER_53} 第十七条`,
    range: '责令停止举办，退还所收费用，对举办者处违法所得一倍以上五倍以下罚款',
    punishers: EDUCATION,
  },
  DISGUISED_TRAINING: {
    article: `${ORDER_53} 第十八条`,
    range:
      '责令改正，退还所收费用，予以警告或者通报批评；情节严重的，五万元以下罚款；情节特别严重的，五万元以上十万元以下罚款',
    punishers: EDUCATION,
  },
  PERSONAL_INFORMATION_LAW_66: {
    article: '个人信息保护法 第六十六条',
    range: null,
    punishers: ['EDUCATION', 'PUBLIC_SECURITY'],
  },
  ADVERTISING_LAW_58: { article: '广告法 第五十八条', range: null, punishers: ['MARKET_REGULATION'] },
  CONSUMER_LAW_56: { article: '消费者权益保护法 第五十六条', range: null, punishers: ['MARKET_REGULATION'] },
  PRICE_LAW_42: { article: '价格法 第四十二条', range: null, punishers: ['MARKET_REGULATION'] },
  COPYRIGHT_LAW_53: { article: '著作权法 第五十三条', range: null, punishers: ['CULTURE_SPORT_SCIENCE'] },
} as const satisfies Readonly<Record<string, PenaltyArticleLaw>>;

export type PenaltyArticleName = keyof typeof PENALTY_ARTICLES;
export const PENALTY_ARTICLE_NAMES = Object.keys(PENALTY_ARTICLES) as PenaltyArticleName[];
