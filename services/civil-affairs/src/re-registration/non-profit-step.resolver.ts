import type { CalendarDay } from '@lianguan/kernel';
import { TaskAnswerInput, taskGraph, taskPerformer } from '@lianguan/re-registration-task';
import { CalendarDayScalar, type ActResult, type Operation } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { TrainingInstitution } from '../registration/index.js';
import { civilDesk, registerUnit } from './non-profit-step.commands.js';

export const graph = taskGraph(civilDesk, { type: TrainingInstitution });
const perform = taskPerformer(civilDesk, graph);

@InputType({ description: '登记非营利性法人：文书为准予登记决定' })
class RegisterReRegisteredNonProfitInput extends TaskAnswerInput {
  @Field({ description: '名称' })
  @MaxLength(100)
  name: string;

  @Field({ description: '业务范围（章程）' })
  @MaxLength(2_000)
  charterScope: string;

  @Field({ description: '住所' })
  @MaxLength(200)
  registeredAddress: string;

  @Field({ description: '法定代表人（依法公示）' })
  @MaxLength(50)
  legalRepresentative: string;

  @Field({ description: '统一社会信用代码' })
  @MaxLength(100)
  usccCode: string;

  @Field({ description: '登记证书编号' })
  @MaxLength(100)
  certificateNo: string;

  @Field(() => CalendarDayScalar, { description: '登记证书有效期止' })
  validTo: CalendarDay;
}

@Resolver()
export class NonProfitStepResolver {
  @Mutation(() => graph.TaskResult, { description: '转登记（非营利）：登记非营利性法人，沿革到原代码' })
  registerReRegisteredNonProfit(
    @Arg('input') { idempotencyKey, ...input }: RegisterReRegisteredNonProfitInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    const texts = [input.name, input.charterScope, input.registeredAddress, input.legalRepresentative];
    return perform(op, registerUnit, { idempotencyKey, input: { ...input, texts } });
  }
}
