import { ImportCsvInput, ImportResult, matchedRowLoader } from '@lianguan/institution-ledger';
import { importFromCsv, Policy, type Operation } from '@lianguan/service-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { BackgroundCheck, BackgroundSummary } from './background-check.entity.js';
import { summarize } from './background-check.rules.js';
import { backgroundResultLedger } from './background-check.type.js';
import { TrainingInstitution } from './institution.reference.js';

const checksOf = (op: Operation, institution: TrainingInstitution): Promise<BackgroundCheck[]> =>
  matchedRowLoader(op, BackgroundCheck, { table: 'background_check', preference: 'batch_no' }).load(institution.id);

@Resolver(() => TrainingInstitution)
export class BackgroundResolver {
  @FieldResolver(() => BackgroundSummary, { nullable: true, description: '背景核查汇总' })
  @Policy('background-answer:count')
  async backgroundSummary(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<BackgroundSummary> {
    const checks = await checksOf(op, institution);
    return summarize(checks.map((check) => check.answer));
  }

  @FieldResolver(() => [BackgroundCheck], { nullable: true, description: '逐人核查结果，只有是否' })
  @Policy('background-answer')
  backgroundChecks(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<BackgroundCheck[]> {
    return checksOf(op, institution);
  }

  @Mutation(() => ImportResult, { description: '导入背景核查结果（CSV 文本）' })
  importBackgroundResults(@Arg('input') input: ImportCsvInput, @Ctx() op: Operation): Promise<ImportResult> {
    return importFromCsv(op, backgroundResultLedger, input);
  }
}
