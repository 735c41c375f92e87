import {
  ActInput,
  actResult,
  mutationResult,
  requireRole,
  runCommand,
  type ActResult,
  type Operation,
} from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { institutionLoader, TrainingInstitution, type TeachingStageName } from '../institution/index.js';
import { SchoolStage } from '../license-progress/index.js';
import { recordTeachingStages } from './stage.commands.js';
import { STAGE_KEEPERS } from './stage.rules.js';

@InputType()
class RecordTeachingStagesInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field(() => [SchoolStage], { description: '培训学段' })
  @ArrayMaxSize(4)
  stages: TeachingStageName[];

  @Field({ description: '所依据的文书、证照编号' })
  @MaxLength(100)
  documentNo: string;
}

const TeachingStagesResult = mutationResult('TeachingStagesResult', 'institution', () => TrainingInstitution);

@Resolver(() => TrainingInstitution)
export class TeachingStageResolver {
  @FieldResolver(() => [SchoolStage], { nullable: true, description: '培训学段；台账和经办人都没有登记的为空' })
  stages(@Root() { stages }: TrainingInstitution): TeachingStageName[] | null {
    return stages;
  }

  @Mutation(() => TeachingStagesResult, { description: '登记机构的培训学段，分学段的转登记据以确定范围（A8）' })
  async recordTeachingStages(
    @Arg('input') { idempotencyKey, ...input }: RecordTeachingStagesInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, STAGE_KEEPERS, 'EDUCATION');
    const verdict = await runCommand(op, recordTeachingStages, input, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'institution');
    const institution = await institutionLoader(op).load(verdict.value.institutionId);
    return actResult({ ...verdict, value: institution }, 'institution');
  }
}
