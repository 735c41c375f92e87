import { addMonths, dayOf, divisionPrefix, type CalendarDay } from '@lianguan/kernel';
import { constantsFor, pageOf, requireRole, runtimeOf, type Operation, type Page } from '@lianguan/service-kit';
import { GraphQLError } from 'graphql';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { TrainingInstitution } from '../institution/index.js';
import { InstitutionConnection } from '../ledger/index.js';
import {
  holdersOf,
  ownerOf,
  ownersSeenBy,
  QUALITY_PROBLEMS,
  QUALITY_READERS,
  RECORD_TERM,
  type DataOwnerName,
  type QualityProblemName,
  type RecordHolder,
} from './quality.rules.js';
import { DataQualityBoard, QualityRecordsArgs, type QualityFigure, type QualityLine } from './quality.type.js';

interface Group {
  readonly county: string;
  readonly holder: RecordHolder;
  readonly count: number;
}

/** Institutions that have the same problems. */
interface ProblemGroup extends Group {
  readonly problems: readonly QualityProblemName[];
}

@Resolver()
export class DataQualityResolver {
  @Query(() => DataQualityBoard, {
    nullable: true,
    description: '数据质量，按负责部门和县；教育看全部，其他部门看本部门的',
  })
  async dataQuality(
    @Arg('divisionCode', () => String, { nullable: true }) divisionCode: string | null,
    @Ctx() op: Operation,
  ): Promise<DataQualityBoard> {
    requireRole(op, QUALITY_READERS);
    const { today, term, staleBefore } = await measureOf(op);
    const holders = ownersSeenBy(op.caller.agency).flatMap(holdersOf);
    const records = await op.db.query<Group>(
      `select left(division_code, 6) as county, holder, count(*)::int as count
       from (
         select division_code, coalesce(non_academic_kind, 'ACADEMIC') as holder from training_institution where root_id = id
         union all select division_code, kind from legal_person_paper
       ) held where starts_with(division_code, $1) and holder = any($2::text[]) group by 1, 2`,
      [prefixOf(divisionCode), holders],
    );
    const problems = await op.db.query<ProblemGroup>(
      `select left(division_code, 6) as county, holder, problems, count(*)::int as count
       from data_quality_problems($3, $4)
       where starts_with(division_code, $1) and holder = any($2::text[]) group by 1, 2, 3`,
      [prefixOf(divisionCode), holders, today, staleBefore],
    );
    return { asOf: today, recordTermMonths: term, lines: linesOf(records, problems) };
  }

  @Query(() => InstitutionConnection, { nullable: true, description: '一个数字所计的机构' })
  async dataQualityRecords(
    @Args() { problem, owner, divisionCode, ...args }: QualityRecordsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TrainingInstitution>> {
    requireRole(op, QUALITY_READERS);
    if (!ownersSeenBy(op.caller.agency).includes(owner))
      throw new GraphQLError('只能查看本部门负责的记录', { extensions: { code: 'FORBIDDEN', basis: null } });
    const { today, staleBefore } = await measureOf(op);
    const query = op.db.manager.createQueryBuilder(TrainingInstitution, 'institution').where(
      `institution.id in (select p.institution_id from data_quality_problems(:today, :staleBefore) p
           where :problem = any(p.problems) and p.holder = any(:holders) and starts_with(p.division_code, :prefix))`,
      { today, staleBefore, problem, holders: holdersOf(owner), prefix: prefixOf(divisionCode) },
    );
    return pageOf(query, ['divisionCode', 'ledgerNo', 'id'], args);
  }
}

const prefixOf = (divisionCode: string | null | undefined): string =>
  divisionCode ? divisionPrefix(divisionCode) || divisionCode : '';

interface Measure {
  readonly today: CalendarDay;
  /** Months. */
  readonly term: number;
  readonly staleBefore: CalendarDay;
}

async function measureOf(op: Operation): Promise<Measure> {
  const today = dayOf(op.clock.now());
  const constants = await constantsFor(runtimeOf(op), today, op.caller.division);
  const term = constants.get<number>(RECORD_TERM);
  return { today, term, staleBefore: addMonths(today, -term) };
}

/** Several kinds of training may have one owner, and a record several problems. */
function linesOf(records: readonly Group[], groups: readonly ProblemGroup[]): QualityLine[] {
  const lines = new Map<string, QualityLine>();
  const lineOf = ({ county, holder }: Group): QualityLine => {
    const owner: DataOwnerName = ownerOf(holder);
    const key = `${county}/${owner}`;
    const line = lines.get(key) ?? { owner, county, records: 0, figures: [] };
    lines.set(key, line);
    return line;
  };
  for (const group of records) lineOf(group).records += group.count;
  for (const group of groups) for (const problem of group.problems) count(lineOf(group).figures, problem, group.count);
  return [...lines.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function count(figures: QualityFigure[], problem: QualityProblemName, more: number): void {
  const figure = figures.find((known) => known.problem === problem);
  if (figure) figure.count += more;
  else figures.push({ problem, dimension: QUALITY_PROBLEMS[problem], count: more });
}
