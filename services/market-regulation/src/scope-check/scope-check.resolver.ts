import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import { enumOf, requireRole, type Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { Ctx, FieldResolver, registerEnumType, Resolver, Root } from 'type-graphql';
import { BusinessRegistration } from '../registration/index.js';
import { SCOPE_FINDINGS, scopeFindings, type ScopeFindingName, type TaughtClass } from './scope-check.rules.js';

const ScopeFinding = enumOf(SCOPE_FINDINGS);
registerEnumType(ScopeFinding, {
  name: 'ScopeFinding',
  description: '经营范围明示不含培训、经营范围中没有培训、学科类机构登记为企业、经营范围与培训类别不符',
});

const taughtLoader = (op: Operation) =>
  op.loader(
    'taught-classes',
    (tx) =>
      new DataLoader<string, TaughtClass[]>(async (ids) => {
        const rows = await tx.query<TaughtClass & { readonly id: string }>(
          `select distinct r.id, c.training_class as "trainingClass", c.non_academic_kind as kind
           from business_registration r
           join lateral (${matchingRowsSql('institution_directory', keysOf('r'))}) d on true
           join institution_class c on c.institution_id = d.id
           where r.id = any($1::uuid[])`,
          [ids],
        );
        return ids.map((id) => rows.filter((row) => row.id === id));
      }),
  );

@Resolver(() => BusinessRegistration)
export class ScopeCheckResolver {
  @FieldResolver(() => [ScopeFinding], {
    nullable: true,
    description: '经营范围核查的疑点，供登记人员核对，不是决定',
  })
  async scopeFindings(
    @Root() { id, businessScope }: BusinessRegistration,
    @Ctx() op: Operation,
  ): Promise<ScopeFindingName[]> {
    requireRole(op, ['SAMR_REG'], 'MARKET_REGULATION');
    return scopeFindings(businessScope, await taughtLoader(op).load(id));
  }
}
