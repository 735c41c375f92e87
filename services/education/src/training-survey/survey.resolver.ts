import {
  offersActs,
  pageOf,
  PageArgs,
  rowResult,
  rowsLoader,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import type DataLoader from 'dataloader';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { requireDuty, School, schoolLoader, SchoolRecordActInput, type RecordId } from '../school/index.js';
import { divisionsAbove } from '../timetable/index.js';
import { closeTrainingSurvey, openTrainingSurvey, recordSurveyClasses } from './survey.commands.js';
import { SurveyClass, SurveySchoolFigures, SurveyTable, TrainingSurvey } from './survey.entity.js';
import { surveyLifecycle } from './survey.rules.js';
import {
  OpenTrainingSurveyInput,
  RecordSurveyClassesInput,
  shownTable,
  TrainingSurveyConnection,
  TrainingSurveyResult,
} from './survey.type.js';

const OFFICERS = { EDU_SUP: 'EDUCATION', JEO: 'JOINT_ENFORCEMENT' } as const;
const SCHOOLS = { SCHOOL: 'SCHOOL' } as const;

@Resolver(() => TrainingSurvey)
export class TrainingSurveyResolver extends offersActs(TrainingSurvey, surveyLifecycle) {
  @Query(() => TrainingSurveyConnection, { nullable: true, description: '参加校外培训情况的调查，截止日早的在前' })
  trainingSurveys(@Args() args: PageArgs, @Ctx() op: Operation): Promise<Page<TrainingSurvey>> {
    requireDuty(op, { ...OFFICERS, ...SCHOOLS });
    const query = op.db.manager.createQueryBuilder(TrainingSurvey, 'survey').where('true');
    if (op.caller.agency === 'SCHOOL')
      query.andWhere('survey.divisionCode in (:...above)', { above: ['', ...divisionsAbove(op.caller.division)] });
    return pageOf(query, ['entryUntil', 'id'], args);
  }

  @FieldResolver(() => SurveyTable, { nullable: true, description: '汇总后教育部门和专班可见；填报中为空' })
  table(@Root() { shown }: TrainingSurvey, @Ctx() op: Operation): SurveyTable | null {
    return shown && op.caller.agency !== 'SCHOOL' ? shownTable(shown) : null;
  }

  @FieldResolver(() => [SurveyClass], { description: '本校已填报的班；其他单位所见为空' })
  async ownClasses(@Root() { id }: TrainingSurvey, @Ctx() op: Operation): Promise<SurveyClass[]> {
    return op.caller.agency === 'SCHOOL' ? ownClassesLoader(op).load(id) : [];
  }

  @Mutation(() => TrainingSurveyResult, { description: '布置调查' })
  openTrainingSurvey(
    @Arg('input') { idempotencyKey, ...given }: OpenTrainingSurveyInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, { EDU_SUP: 'EDUCATION' });
    return shown(op, runCommand(op, openTrainingSurvey, given, { idempotencyKey }));
  }

  @Mutation(() => TrainingSurveyResult, { description: '学校按班填报；再次填报的以后一次为准' })
  recordSurveyClasses(
    @Arg('input') { idempotencyKey, ...given }: RecordSurveyClassesInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, SCHOOLS);
    const entered = { ...given, schoolId: op.caller.schoolId ?? '' };
    return shown(op, runCommand(op, recordSurveyClasses, entered, { idempotencyKey }));
  }

  @Mutation(() => TrainingSurveyResult, { description: '结束填报并汇总，此后不再更改' })
  closeTrainingSurvey(
    @Arg('input') { idempotencyKey, ...given }: SchoolRecordActInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, { EDU_SUP: 'EDUCATION' });
    const act = { ...given, act: 'closeTrainingSurvey' } as const;
    return shown(op, runCommand(op, closeTrainingSurvey, act, { idempotencyKey }));
  }
}

@Resolver(() => SurveySchoolFigures)
export class SurveySchoolResolver {
  @FieldResolver(() => School, { nullable: true })
  school(@Root() { schoolId }: SurveySchoolFigures, @Ctx() op: Operation): Promise<School | null> {
    return schoolLoader(op).load(schoolId);
  }
}

/** Row security leaves the school's own. */
const ownClassesLoader = (op: Operation): DataLoader<string, SurveyClass[]> =>
  rowsLoader(op, SurveyClass, { of: 'surveyId', order: { grade: 'ASC', classNo: 'ASC' } });

const shown = (op: Operation, done: Promise<Verdict<RecordId>>): Promise<ActResult> =>
  rowResult(op, done, { type: TrainingSurvey, noun: 'survey', id: ({ recordId }) => recordId });
