import type { Role } from '@lianguan/kernel';
import {
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CONTENT_BANS, ContentBanLawType } from '../content-ban/index.js';
import { CourseFiling, courseLoader } from '../course-filing/index.js';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { materialLoader, TeachingMaterial } from '../teaching-material-desk/index.js';
import { findingLifecycle, type FindingActName } from './finding-lifecycle.rules.js';
import { proposeFindingCase, reopenContentFinding } from './finding-case.commands.js';
import type { FindingId } from './finding-rows.commands.js';
import { FINDING_COMMANDS, recordContentFinding } from './finding.commands.js';
import { ContentFinding } from './finding.entity.js';
import {
  AnswerContentFindingInput,
  ContentFindingConnection,
  ContentFindingResult,
  ContentFindingsArgs,
  DecideContentFindingInput,
  ProposeFindingCaseInput,
  RecordContentFindingInput,
  ReopenContentFindingInput,
} from './finding.type.js';

/** Beside education and the institution those to whom a confirmed finding is referred. */
const READERS: readonly Role[] = [
  ...(['EDU_SUP', 'EDU_LIC', 'INST', 'JEO', 'JEO_LEAD', 'TOWNSHIP'] as const),
  ...(['SAMR_REG', 'SAMR_AD', 'SAMR_PRICE', 'POL_CASE', 'COMP'] as const),
];

@Resolver(() => ContentFinding)
export class FindingResolver extends offersActs(ContentFinding, findingLifecycle) {
  @Query(() => ContentFindingConnection, {
    nullable: true,
    description: '培训内容和行为的问题；机构见本机构的，其他部门见认定后由其处罚的',
  })
  contentFindings(
    @Args() { state, institutionId, ...args }: ContentFindingsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<ContentFinding>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(ContentFinding, 'finding').where('true');
    if (state) query.andWhere('finding.state = :state', { state });
    if (institutionId) query.andWhere('finding.institutionId = :institutionId', { institutionId });
    return pageOf(query, ['id'], args);
  }

  @FieldResolver(() => ContentBanLawType, { description: '事项、依据、有权处罚的部门' })
  ban(@Root() { code }: ContentFinding): ContentBanLawType {
    return { code, ...CONTENT_BANS[code] };
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: ContentFinding, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @FieldResolver(() => CourseFiling, { nullable: true })
  async course(@Root() { subject, subjectId }: ContentFinding, @Ctx() op: Operation): Promise<CourseFiling | null> {
    return subject === 'COURSE' && subjectId ? courseLoader(op).load(subjectId) : null;
  }

  @FieldResolver(() => TeachingMaterial, { nullable: true })
  async material(
    @Root() { subject, subjectId }: ContentFinding,
    @Ctx() op: Operation,
  ): Promise<TeachingMaterial | null> {
    return subject === 'MATERIAL' && subjectId ? materialLoader(op).load(subjectId) : null;
  }

  @Mutation(() => ContentFindingResult, { description: '记录在课程、材料或场所发现的问题' })
  async recordContentFinding(
    @Arg('input') { idempotencyKey, ...input }: RecordContentFindingInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    const { form = null, subjectId = null, place = null, ...given } = input;
    const finding = { ...given, form, subjectId, place };
    return shown(op, await runCommand(op, recordContentFinding, finding, { idempotencyKey }));
  }

  @Mutation(() => ContentFindingResult, { description: '机构陈述申辩' })
  answerContentFinding(
    @Arg('input') { answer, ...input }: AnswerContentFindingInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    return act(op, 'answerContentFinding', { ...input, reason: answer });
  }

  @Mutation(() => ContentFindingResult, { description: '认定；由其他部门处罚的，写明部门' })
  confirmContentFinding(@Arg('input') input: DecideContentFindingInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return act(op, 'confirmContentFinding', input);
  }

  @Mutation(() => ContentFindingResult, { description: '撤销' })
  withdrawContentFinding(@Arg('input') input: DecideContentFindingInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return act(op, 'withdrawContentFinding', input);
  }

  @Mutation(() => ContentFindingResult, { description: '由教育部门处罚的，向机关负责人建议立案' })
  async proposeFindingCase(
    @Arg('input')
    { idempotencyKey, penaltyCode = null, penalty = null, fine = null, ...input }: ProposeFindingCaseInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    const proposal = { ...input, penaltyCode, penalty, fine };
    return shown(op, await runCommand(op, proposeFindingCase, proposal, { idempotencyKey }));
  }

  @Mutation(() => ContentFindingResult, { description: '立案建议被退回的，补充事实后重新办理；机构重新陈述' })
  async reopenContentFinding(
    @Arg('input') { idempotencyKey, ...input }: ReopenContentFindingInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return shown(op, await runCommand(op, reopenContentFinding, input, { idempotencyKey }));
  }
}

async function act(
  op: Operation,
  name: FindingActName,
  { idempotencyKey, findingId, reason: text }: DecideContentFindingInput,
): Promise<ActResult> {
  return shown(op, await runCommand(op, FINDING_COMMANDS[name], { findingId, text }, { idempotencyKey }));
}

const shown = (op: Operation, verdict: Verdict<FindingId>): Promise<ActResult> =>
  rowResult(op, verdict, { type: ContentFinding, noun: 'finding', id: ({ findingId }) => findingId });
