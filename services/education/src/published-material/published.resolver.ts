import type { Operation } from '@lianguan/service-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { PublishedMaterial } from './published.type.js';

@Resolver()
export class PublishedMaterialResolver {
  @Query(() => [PublishedMaterial], { nullable: true, description: '一家机构在用的备案培训材料，向公众公布' })
  publishedMaterials(
    @Arg('institutionId', () => ID) institutionId: string,
    @Ctx() op: Operation,
  ): Promise<PublishedMaterial[]> {
    return op.db.query<PublishedMaterial>(
      `select id, title, version, subject, stage, source, isbn, publisher, filing_no as "filingNo",
         used_from::text as "usedFrom", courses
       from published_materials_of($1) order by title, version, id`,
      [institutionId],
    );
  }
}
