import { EvidenceFile, evidenceFilesLoader } from '@lianguan/evidence-file';
import {
  actResult,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { TrainingInstitution } from '../registration/index.js';
import { AdCandidate } from './ad-candidate.entity.js';
import { compareTexts } from './ad-text.rules.js';
import { isOfficer, readsStep, requireOfficer, requireReader } from './ad-evidence.reference.js';
import { adViolationLifecycle, SERVED_STATES, type AdViolationActName } from './ad-violation-lifecycle.rules.js';
import type { AdViolationStepRow } from './ad-violation-rows.commands.js';
import { AD_VIOLATION_COMMANDS } from './ad-violation.commands.js';
import { AdSource, AdViolation, AdViolationStep } from './ad-violation.entity.js';
import { adCandidatesLoader, filedAdLoader } from './ad-violation.reference.js';
import { AD_REPORTERS, sourceOf, type AdSourceName, type AdViolationAct } from './ad-violation.rules.js';
import {
  AdPartType,
  AdViolationActInput,
  AdViolationConnection,
  AdViolationResult,
  AdViolationsArgs,
  ConfirmAdViolationInput,
  OrderAdStopInput,
  RecordSeenAdInput,
  ReportSeenAdInput,
  ReportSeenAdResult,
} from './ad-violation.type.js';
import { FiledAd } from './filed-ad.entity.js';
import { ADVERTISER } from './filed-ad.rules.js';
import { recordSeenAd, type AdViolationId } from './seen-ad.commands.js';

@Resolver(() => AdViolation)
export class AdViolationResolver {
  @Query(() => AdViolationConnection, {
    nullable: true,
    description: '看到的广告及其查处，先登记的在前；机构和教育部门只见已责令停止发布的',
  })
  adViolations(
    @Args() { institutionId, state, ...args }: AdViolationsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<AdViolation>> {
    requireReader(op);
    const query = op.db.manager.createQueryBuilder(AdViolation, 'ad');
    if (!isOfficer(op)) query.andWhere('ad.state in (:...served)', { served: SERVED_STATES });
    if (institutionId) query.andWhere('ad.institutionId = :institutionId', { institutionId });
    if (state) query.andWhere('ad.state = :state', { state });
    return pageOf(query, ['recordedAt', 'id'], args);
  }

  @Query(() => AdViolation, { nullable: true })
  async adViolation(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<AdViolation | null> {
    requireReader(op);
    const found = await op.db.manager.findOneBy(AdViolation, { id });
    return found && (isOfficer(op) || SERVED_STATES.includes(found.state)) ? found : null;
  }

  @FieldResolver(() => TrainingInstitution)
  institution(@Root() { institutionId }: AdViolation): TrainingInstitution {
    return { id: institutionId };
  }

  @FieldResolver(() => AdSource, { nullable: true, description: '来源；只有市场监管部门可见' })
  source(@Root() { source }: AdViolation, @Ctx() op: Operation): AdSourceName | null {
    return isOfficer(op) ? source : null;
  }

  @FieldResolver(() => [AdViolationStep], { description: '办理经过；其他部门和机构所见自责令停止发布起' })
  steps(@Root() { steps }: AdViolation, @Ctx() op: Operation): AdViolationStepRow[] {
    return steps.filter(({ act }) => readsStep(op, act));
  }

  @FieldResolver(() => [EvidenceFile], {
    description: '看到的广告和各步办理的照片、扫描件；其他部门和机构所见为其可见的各步的',
  })
  async files(@Root() { id }: AdViolation, @Ctx() op: Operation): Promise<EvidenceFile[]> {
    const files = await evidenceFilesLoader(op).load(id);
    return files.filter(({ act }) => readsStep(op, act));
  }

  @FieldResolver(() => [AdCandidate], { description: '疑似违反内容规则的文字；其他部门和机构所见为核实属实的' })
  async candidates(@Root() { id }: AdViolation, @Ctx() op: Operation): Promise<AdCandidate[]> {
    const candidates = await adCandidatesLoader(op).load(id);
    return isOfficer(op) ? candidates : candidates.filter(({ state }) => state === 'CONFIRMED');
  }

  @FieldResolver(() => FiledAd, { nullable: true, description: '比对的备案' })
  async filedAd(@Root() { filedAdId }: AdViolation, @Ctx() op: Operation): Promise<FiledAd | null> {
    return filedAdId === null ? null : filedAdLoader(op).load(filedAdId);
  }

  @FieldResolver(() => [AdPartType], { description: '与比对的备案逐句对照；没有备案的为空' })
  async comparison(@Root() { filedAdId, text }: AdViolation, @Ctx() op: Operation): Promise<AdPartType[]> {
    const filed = filedAdId === null ? null : await filedAdLoader(op).load(filedAdId);
    return filed ? compareTexts(filed.text, text) : [];
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state }: AdViolation, @Ctx() op: Operation): string[] {
    return adViolationLifecycle.availableActions(state, op.caller);
  }

  @Mutation(() => AdViolationResult, { description: '登记看到的广告，与备案、渠道和内容规则比对' })
  recordSeenAd(
    @Arg('input') { idempotencyKey, documentNo, fileIds, ...given }: RecordSeenAdInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireOfficer(op);
    const seen = { ...given, documentNo: documentNo ?? null, fileIds: fileIds ?? [] };
    return shown(op, runCommand(op, recordSeenAd, seen, { idempotencyKey }));
  }

  @Mutation(() => ReportSeenAdResult, { description: '家长、学校和其他部门报告看到的广告，答复核查期限' })
  async reportSeenAd(
    @Arg('input') { idempotencyKey, fileIds, ...given }: ReportSeenAdInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, AD_REPORTERS);
    const seen = { ...given, source: sourceOf(op.caller), documentNo: null, fileIds: fileIds ?? [] };
    const verdict = await runCommand(op, recordSeenAd, seen, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'receipt');
    const { id, checkDue } = await op.db.manager.findOneByOrFail(AdViolation, { id: verdict.value.violationId });
    return actResult({ ...verdict, value: { id, checkDue } }, 'receipt');
  }

  @Mutation(() => AdViolationResult, { description: '延长核查，只能一次' })
  extendAdCheck(@Arg('input') input: AdViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return officerAct(op, 'extendAdCheck', input);
  }

  @Mutation(() => AdViolationResult, { description: '核查后认定未违法' })
  dismissAdViolation(@Arg('input') input: AdViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return officerAct(op, 'dismissAdViolation', input);
  }

  @Mutation(() => AdViolationResult, { description: '认定违法及其种类；疑似内容须先逐处核实' })
  confirmAdViolation(@Arg('input') input: ConfirmAdViolationInput, @Ctx() op: Operation): Promise<ActResult> {
    return officerAct(op, 'confirmAdViolation', input);
  }

  @Mutation(() => AdViolationResult, { description: '责令限期停止发布' })
  orderAdStop(@Arg('input') input: OrderAdStopInput, @Ctx() op: Operation): Promise<ActResult> {
    return officerAct(op, 'orderAdStop', input);
  }

  @Mutation(() => AdViolationResult, { description: '以照片报告广告已清除；机构或工作人员办理' })
  reportAdRemoval(@Arg('input') input: AdViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    if (op.caller.agency === 'INSTITUTION') requireRole(op, ADVERTISER, 'INSTITUTION');
    else requireOfficer(op);
    return act(op, 'reportAdRemoval', input);
  }

  @Mutation(() => AdViolationResult, { description: '核验广告已清除' })
  confirmAdRemoval(@Arg('input') input: AdViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return officerAct(op, 'confirmAdRemoval', input);
  }

  @Mutation(() => AdViolationResult, { description: '核验广告未清除' })
  refuseAdRemoval(@Arg('input') input: AdViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return officerAct(op, 'refuseAdRemoval', input);
  }

  @Mutation(() => AdViolationResult, { description: '初次、轻微并及时改正的，批评教育，不予处罚' })
  guideAdvertiser(@Arg('input') input: AdViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return officerAct(op, 'guideAdvertiser', input);
  }

  @Mutation(() => AdViolationResult, { description: '向机关负责人建议立案，附事实和条款' })
  proposeAdCase(@Arg('input') input: AdViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return officerAct(op, 'proposeAdCase', input);
  }

  @Mutation(() => AdViolationResult, { description: '立案建议被退回并撤下后，重新办理' })
  reopenAdViolation(@Arg('input') input: AdViolationActInput, @Ctx() op: Operation): Promise<ActResult> {
    return officerAct(op, 'reopenAdViolation', input);
  }
}

type Given = AdViolationActInput & Partial<Pick<AdViolationAct, 'lastDay' | 'kinds' | 'schoolNoticeNo'>>;

function officerAct(op: Operation, name: AdViolationActName, input: Given): Promise<ActResult> {
  requireOfficer(op);
  return act(op, name, input);
}

function act(op: Operation, name: AdViolationActName, input: Given): Promise<ActResult> {
  const { idempotencyKey, lastDay = null, kinds = [], schoolNoticeNo = null, fileIds, ...given } = input;
  const asked: AdViolationAct = { ...given, act: name, lastDay, kinds, schoolNoticeNo, fileIds: fileIds ?? [] };
  return shown(op, runCommand(op, AD_VIOLATION_COMMANDS[name], asked, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<AdViolationId>>): Promise<ActResult> =>
  rowResult(op, done, { type: AdViolation, noun: 'violation', id: ({ violationId }) => violationId });
