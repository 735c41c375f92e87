import type { Agency } from '@lianguan/kernel';
import { enumOf } from '@lianguan/service-kit';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { BAN_SUBJECTS, CONTENT_BAN_NAMES, type BanSubjectName, type ContentBanName } from './ban.rules.js';

export const ContentBan = enumOf(CONTENT_BAN_NAMES);
registerEnumType(ContentBan, {
  name: 'ContentBan',
  description:
    '超标超前、境外课程、超范围、学前学科、学前线上、拍照搜题、考级竞赛、测试选生、输送生源信息、排名、保证性承诺、强制消费、强行收费、盗版侵权、隐形变异',
});

export const BanSubject = enumOf(BAN_SUBJECTS);
registerEnumType(BanSubject, { name: 'BanSubject', description: '课程、培训材料、场所' });

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

  @Field({ description: '须注明隐形变异的形式' })
  disguised: boolean;
}
