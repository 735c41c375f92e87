import { MeasureInForce, shownInForce } from '@lianguan/joint-measure';
import {
  ActInput,
  actResult,
  mutationResult,
  Policy,
  requireRole,
  runCommand,
  type ActResult,
  type Operation,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import DataLoader from 'dataloader';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { BusinessRegistration, registrationReference } from '../registration/index.js';
import { recordScopeChange } from './scope-change.commands.js';
import { ScopeChangeClock } from './scope-change.entity.js';
import { foremost } from './scope-change.rules.js';

@InputType()
export class RecordScopeChangeInput extends ActInput {
  @Field(() => ID)
  registrationId: string;

  @Field({ description: '变更后的经营范围' })
  @MaxLength(2_000)
  newScope: string;

  @Field({ description: '变更登记的文书编号' })
  @MaxLength(200)
  documentNo: string;
}

const RecordScopeChangeResult = mutationResult(
  'RecordScopeChangeResult',
  'businessRegistration',
  () => BusinessRegistration,
);

const clockLoader = (op: Operation) =>
  op.loader(
    'scope-change-clock',
    (tx) =>
      new DataLoader<string, ScopeChangeClock | null>(async (ids) => {
        const clocks = await tx.manager.find(ScopeChangeClock, {
          where: { registrationId: In([...ids]) },
          order: { id: 'asc' },
        });
        return ids.map((id) => foremost(clocks.filter(({ registrationId }) => registrationId === id)));
      }),
  );

@Resolver(() => BusinessRegistration)
export class RegistrationMeasuresResolver {
  @FieldResolver(() => [MeasureInForce], { nullable: true, description: '正在执行的联合惩戒措施' })
  @Policy('joint-action')
  measuresInForce(@Root() registration: BusinessRegistration, @Ctx() op: Operation): MeasureInForce[] | null {
    return shownInForce(registration.measures, 'MARKET_REGULATION', op);
  }

  @FieldResolver(() => ScopeChangeClock, { nullable: true, description: '变更经营范围的期限；有几项的，为最紧的一项' })
  @Policy('joint-action')
  scopeChangeClock(@Root() registration: BusinessRegistration, @Ctx() op: Operation): Promise<ScopeChangeClock | null> {
    return clockLoader(op).load(registration.id);
  }

  @Mutation(() => RecordScopeChangeResult, { description: '登记企业已变更经营范围' })
  async recordScopeChange(
    @Arg('input') { idempotencyKey, ...input }: RecordScopeChangeInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['SAMR_REG'], 'MARKET_REGULATION');
    const verdict = await runCommand(op, recordScopeChange, input, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'businessRegistration');
    const value = await registrationReference.resolve(op, verdict.value.id);
    return actResult({ ...verdict, value }, 'businessRegistration');
  }
}
