import type { CalendarDay } from '@lianguan/kernel';
import {
  actResult,
  CalendarDayScalar,
  DateTimeScalar,
  requireRole,
  runCommand,
  type ActResult,
  type Operation,
} from '@lianguan/service-kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { timelineOf, type DatedFactPeriod, type FactKindName } from '../file-record/index.js';
import { institutionLoader, registrationLoader, TrainingInstitution } from '../institution/index.js';
import { recordFileFact } from './fact-act.commands.js';
import { FILE_KEEPERS } from './fact-act.rules.js';
import { lineageLoader, recordLoader } from './history.reference.js';
import { DatedFact, FactKind, FileFactResult, InstitutionLineage, RecordFileFactInput } from './history.type.js';

@ArgsType()
class HistoryArgs {
  @Field(() => CalendarDayScalar, { nullable: true, description: '只看该日有效的内容' })
  asOf?: CalendarDay | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '只看截至该时已登记的：后来更正的按当时所知' })
  knownAt?: Date | null;

  @Field(() => [FactKind], { nullable: true })
  kinds?: FactKindName[] | null;
}

@Resolver(() => TrainingInstitution)
export class HistoryResolver {
  @FieldResolver(() => [DatedFact], { description: '档案的历史，新的在前（A1）' })
  async history(
    @Root() institution: TrainingInstitution,
    @Args() question: HistoryArgs,
    @Ctx() op: Operation,
  ): Promise<DatedFact[]> {
    const records = await recordLoader(op).load(institution.rootId);
    return timelineOf(records, question).map(shown);
  }

  @FieldResolver(() => [InstitutionLineage], { description: '承继关系：转登记、合并、分立' })
  lineage(@Root() institution: TrainingInstitution, @Ctx() op: Operation): Promise<InstitutionLineage[]> {
    return lineageLoader(op).load(institution.rootId);
  }

  @Mutation(() => FileFactResult, { description: '补记或更正档案的一项历史内容' })
  async recordFileFact(@Arg('input') input: RecordFileFactInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, FILE_KEEPERS, 'EDUCATION');
    const { idempotencyKey, text = null, ...given } = input;
    const verdict = await runCommand(op, recordFileFact, { ...given, text }, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'institution');
    const institution = await institutionLoader(op).load(verdict.value.institutionId);
    return actResult({ ...verdict, value: institution }, 'institution');
  }
}

@Resolver(() => InstitutionLineage)
export class LineageResolver {
  @FieldResolver(() => TrainingInstitution, { nullable: true })
  predecessor(@Root() link: InstitutionLineage, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return registrationLoader(op).load(link.predecessorId);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  successor(@Root() link: InstitutionLineage, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return registrationLoader(op).load(link.successorId);
  }
}

const shown = ({ value, ...fact }: DatedFactPeriod): DatedFact => ({
  ...fact,
  text: typeof value === 'string' ? value : null,
  persons: typeof value === 'string' ? [] : [...value],
});
