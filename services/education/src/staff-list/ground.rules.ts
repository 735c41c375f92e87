import { LIST_BASIS } from './list-lifecycle.rules.js';

export interface ListGroundLaw {
  readonly title: string;
  readonly basis: string;
}

const redLine = (item: string, title: string): ListGroundLaw => ({ title, basis: `${LIST_BASIS} 禁止情形（${item}）` });

/** M21: why a person is listed: a record that the police confirmed, or one of the eleven things that nobody who teaches may do, where it is serious. */
export const LIST_GROUNDS = {
  BACKGROUND_RECORD: { title: '背景核查有记录', basis: '未成年人保护法 第六十二条' },
  AGAINST_POLICY: redLine('一', '违背党的路线方针政策的言行'),
  AGAINST_PUBLIC_INTEREST: redLine('二', '损害国家利益、社会公共利益或违背公序良俗'),
  FALSE_VIEWS: redLine('三', '发表、转发错误观点或散布虚假、不良信息'),
  ABUSE: redLine('四', '歧视、侮辱学生，虐待、伤害、体罚或变相体罚'),
  PUPILS_ABANDONED: redLine('五', '遇突发事件不顾学生安危、擅离职守'),
  SEXUAL_MISCONDUCT: redLine('六', '与学生的不正当关系、猥亵、性骚扰'),
  UNDUE_BENEFIT: redLine('七', '向学生及家长索要、收受不正当财物或利益'),
  CRIMINAL_LIABILITY: redLine('八', '被依法追究刑事责任'),
  PUBLIC_ORDER: redLine('九', '吸食毒品等违反治安管理的行为'),
  ILLEGAL_RELIGION: redLine('十', '违法传教或者开展宗教活动'),
  CULT: redLine('十一', '宣扬或从事邪教'),
} as const satisfies Readonly<Record<string, ListGroundLaw>>;

export type ListGroundName = keyof typeof LIST_GROUNDS;
export const LIST_GROUND_NAMES = Object.keys(LIST_GROUNDS) as ListGroundName[];
