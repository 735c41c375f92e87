import { TaskAnswerInput, taskGraph, taskPerformer } from '@lianguan/re-registration-task';
import { enumOf, type ActResult, type Operation } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, registerEnumType, Resolver } from 'type-graphql';
import { TrainingInstitution } from '../registration/index.js';
import { changeBusiness, changeScope, marketDesk } from './business-step.commands.js';
import { BUSINESS_OUTCOMES, type BusinessOutcome } from './business-step.rules.js';

export const graph = taskGraph(marketDesk, { type: TrainingInstitution });
const perform = taskPerformer(marketDesk, graph);

const Outcome = enumOf(BUSINESS_OUTCOMES);
registerEnumType(Outcome, { name: 'ReRegistrationBusinessOutcome', description: '营业执照注销 / 变更经营范围' });

@InputType({ description: '营业执照注销或变更：文书为登记通知书' })
class ChangeReRegistrationBusinessInput extends TaskAnswerInput {
  @Field(() => Outcome)
  outcome: BusinessOutcome;

  @Field(() => String, { nullable: true, description: '变更后的经营范围' })
  @MaxLength(2_000)
  newScope: string | null = null;
}

@InputType({ description: '转为非学科类后变更经营范围：文书为登记通知书' })
class ChangeReRegistrationScopeInput extends TaskAnswerInput {
  @Field({ description: '变更后的经营范围' })
  @MaxLength(2_000)
  newScope: string;
}

@Resolver()
export class BusinessStepResolver {
  @Mutation(() => graph.TaskResult, { description: '转登记（注销、非营利）：原企业注销，或变更经营范围' })
  changeReRegistrationBusiness(
    @Arg('input') { idempotencyKey, ...input }: ChangeReRegistrationBusinessInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return perform(op, changeBusiness, { idempotencyKey, input: { ...input, texts: [input.newScope ?? ''] } });
  }

  @Mutation(() => graph.TaskResult, { description: '转登记（非学科类）：变更经营范围' })
  changeReRegistrationScope(
    @Arg('input') { idempotencyKey, ...input }: ChangeReRegistrationScopeInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    return perform(op, changeScope, { idempotencyKey, input: { ...input, texts: [input.newScope] } });
  }
}
