import type { Agency } from '@lianguan/kernel';
import type { PenaltyArticleName } from './penalty.rules.js';

export const BAN_SUBJECTS = ['COURSE', 'MATERIAL', 'PLACE'] as const;
/** What a finding is about: a filed course, an edition of a teaching material, or what goes on at a place. */
export type BanSubjectName = (typeof BAN_SUBJECTS)[number];

export interface ContentBanLaw {
  readonly title: string;
  readonly basis: string;
  readonly subjects: readonly BanSubjectName[];
  /** Who may punish, the one that leads first. */
  readonly punishers: readonly Agency[];
  /** The articles by which it may be punished. */
  readonly penalties: readonly PenaltyArticleName[];
  /** A kind of disguised training: one of the forms is named with it. */
  readonly disguised: boolean;
}

const RELIEF = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见';
const RUNNING = '国办发〔2018〕80号';
const EDUCATION = ['EDUCATION'] as const;

const ban = (title: string, basis: string, given: Partial<ContentBanLaw> = {}): ContentBanLaw => ({
  title,
  basis,
  subjects: BAN_SUBJECTS,
  punishers: EDUCATION,
  // What is taught against the rules is punished as the conduct of a licensed school.
  penalties: ['PROMOTION_REGULATION_63', 'PROMOTION_LAW_62'],
  disguised: false,
  ...given,
});

/** B2, B6, M19: what may not be taught or done, by which article, and who may punish it. */
export const CONTENT_BANS = {
  OVER_STANDARD: ban('超标超前培训', `${RELIEF} 第十四条`, { subjects: ['COURSE', 'MATERIAL'] }),
  FOREIGN_CURRICULUM: ban('提供境外教育课程', `${RELIEF} 第十四条`, { subjects: ['COURSE', 'MATERIAL'] }),
  SCOPE_BREACH: ban('非学科类机构开展学科类培训', `${RELIEF} 第十四条`),
  PRESCHOOL_BRIDGING: ban('以学前班、幼小衔接等名义开展学前学科类培训', RELIEF),
  PRESCHOOL_ONLINE: ban('面向学龄前儿童开展线上培训', RELIEF, { subjects: ['COURSE', 'PLACE'] }),
  PHOTO_SEARCH: ban('提供和传播“拍照搜题”', `${RELIEF} 第十四条`),
  LEVEL_TEST_OR_CONTEST: ban('组织中小学生参加等级考试、竞赛', RUNNING, { subjects: ['COURSE', 'PLACE'] }),
  PUPIL_SELECTION_TEST: ban('单独或联合测试遴选学生', RUNNING, { subjects: ['COURSE', 'PLACE'] }),
  PUPIL_DATA_TO_SCHOOL: ban('向学校输送学生成绩或生源个人信息', '个人信息保护法 第十条、第六十六条', {
    subjects: ['PLACE'],
    punishers: ['EDUCATION', 'PUBLIC_SECURITY'],
    penalties: ['PERSONAL_INFORMATION_LAW_66', 'PROMOTION_REGULATION_63'],
  }),
  RANKING: ban('对学生进行排名', RUNNING, { subjects: ['COURSE', 'PLACE'] }),
  RESULT_GUARANTEE: ban('对升学、考试或者培训效果作保证性承诺', '广告法 第二十四条、第五十八条', {
    punishers: ['MARKET_REGULATION'],
    penalties: ['ADVERTISING_LAW_58'],
  }),
  COERCED_PURCHASE: ban('强制服务、强制消费', '消费者权益保护法 第十六条、第五十六条', {
    subjects: ['COURSE', 'PLACE'],
    punishers: ['MARKET_REGULATION'],
    penalties: ['CONSUMER_LAW_56'],
  }),
  FORCED_COLLECTION: ban('公示以外收费、摊派费用或者强行集资', '价格法 第十三条、第四十二条', {
    subjects: ['COURSE', 'PLACE'],
    punishers: ['MARKET_REGULATION', 'EDUCATION'],
    penalties: ['PRICE_LAW_42', 'PROMOTION_LAW_62'],
  }),
  PIRACY: ban('培训材料盗版侵权', '著作权法 第五十三条', {
    subjects: ['MATERIAL', 'PLACE'],
    punishers: ['CULTURE_SPORT_SCIENCE'],
    penalties: ['COPYRIGHT_LAW_53'],
  }),
  DISGUISED_TRAINING: ban('隐形变异开展学科类培训', '校外培训行政处罚暂行办法 第十八条', {
    subjects: ['COURSE', 'PLACE'],
    penalties: ['DISGUISED_TRAINING', 'UNLICENSED_SCHOOL'],
    disguised: true,
  }),
} as const satisfies Readonly<Record<string, ContentBanLaw>>;

export type ContentBanName = keyof typeof CONTENT_BANS;
export const CONTENT_BAN_NAMES = Object.keys(CONTENT_BANS) as ContentBanName[];

/** Departments beside education that may punish: a finding of education's goes to them as a record. */
export const punishersElsewhere = (code: ContentBanName): readonly Agency[] =>
  (CONTENT_BANS[code].punishers as readonly Agency[]).filter((agency) => agency !== 'EDUCATION');
