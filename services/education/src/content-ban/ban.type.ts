import type { Agency } from '@lianguan/kernel';
import { enumOf } from '@lianguan/service-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { BAN_SUBJECTS, CONTENT_BAN_NAMES, type BanSubjectName, type ContentBanName } from './ban.rules.js';
import { PENALTY_ARTICLE_NAMES, type PenaltyArticleName } from './penalty.rules.js';

export const ContentBan = enumOf(CONTENT_BAN_NAMES);
registerEnumType(ContentBan, {
  name: 'ContentBan',
  description:
    '超标超前、境外课程、超范围、学前学科、学前线上、拍照搜题、考级竞赛、测试选生、输送生源信息、排名、保证性承诺、强制消费、强行收费、盗版侵权、隐形变异',
});

export const BanSubject = enumOf(BAN_SUBJECTS);
registerEnumType(BanSubject, { name: 'BanSubject', description: '课程、培训材料、场所' });

export const PenaltyArticle = enumOf(PENALTY_ARTICLE_NAMES);
registerEnumType(PenaltyArticle, {
  name: 'PenaltyArticle',
  description:
    '民促法第六十二条、民促法实施条例第六十三条、擅自举办、变相开展学科类培训、个人信息保护法第六十六条、广告法第五十八条、消费者权益保护法第五十六条、价格法第四十二条、著作权法第五十三条',
});

@ObjectType('PenaltyArticleLaw', { description: '处罚所依的条款' })
export class PenaltyArticleLawType {
  @Field(() => PenaltyArticle)
  code: PenaltyArticleName;

  @Field({ description: '条款' })
  article: string;

  @Field(() => String, { nullable: true, description: '处罚的种类和幅度；为空的，以条款原文为准' })
  range: string | null;

  @Field(() => [String], { description: '有权依此处罚的部门' })
  punishers: readonly Agency[];
}

@ObjectType('ContentBanLaw', { description: '禁止培训的内容和行为：事项、依据、有权处罚的部门' })
export class ContentBanLawType {
  @Field(() => ContentBan)
  code: ContentBanName;

  @Field({ description: '事项' })
  title: string;

  @Field({ description: '依据' })
  basis: string;

  @Field(() => [BanSubject], { description: '可以就什么提出' })
  subjects: readonly BanSubjectName[];

  @Field(() => [String], { description: '有权处罚的部门，牵头的在前' })
  punishers: readonly Agency[];

  penalties: readonly PenaltyArticleName[];

  @Field({ description: '须注明隐形变异的形式' })
  disguised: boolean;
}
