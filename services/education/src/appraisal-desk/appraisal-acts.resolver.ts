import {
  actResult,
  requireRole,
  runCommand,
  type ActResult,
  type Command,
  type Operation,
} from '@lianguan/service-kit';
import type { Agency, Role } from '@lianguan/kernel';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  confirmAppraisal,
  drawAppraisalPanel,
  fileAppraisal,
  giveOpinion,
  recuseExpert,
  redrawAppraisalPanel,
  requestAppraisal,
  requestAppraisalReview,
  submitAppraisalMaterials,
  type AppraisalId,
} from '../appraisal/index.js';
import { appraisalLoader } from './appraisal.reference.js';
import {
  ActOnAppraisalInput,
  AppraisalResult,
  ConfirmAppraisalInput,
  DrawAppraisalPanelInput,
  GiveOpinionInput,
  RecuseExpertInput,
  RequestAppraisalInput,
  RequestAppraisalReviewInput,
  SubmitAppraisalMaterialsInput,
} from './appraisal.type.js';

/** Each role acts at its own place. */
const PLACES: Partial<Record<Role, Agency>> = {
  INST: 'INSTITUTION',
  EDU_SUP: 'EDUCATION',
  COMP: 'CULTURE_SPORT_SCIENCE',
  EXPERT: 'EXPERT',
};

function requirePlace(op: Operation, roles: readonly Role[]): void {
  requireRole(op, roles);
  const { caller } = op;
  if (roles.some((role) => caller.roles.includes(role) && PLACES[role] === caller.agency)) return;
  throw new GraphQLError('您没有办理此事项的权限', { extensions: { code: 'FORBIDDEN', basis: null } });
}

const REQUESTERS: readonly Role[] = ['INST', 'EDU_SUP', 'COMP'];

@Resolver()
export class AppraisalActsResolver {
  @Mutation(() => AppraisalResult, { description: '申请鉴别类别不明确的课程（A5）' })
  requestAppraisal(@Arg('input') input: RequestAppraisalInput, @Ctx() op: Operation): Promise<ActResult> {
    requirePlace(op, REQUESTERS);
    const { newEvidence = null, ...given } = input;
    return act(op, requestAppraisal, { ...given, newEvidence });
  }

  @Mutation(() => AppraisalResult, { description: '登记鉴别材料；齐全后即可抽取专家' })
  submitAppraisalMaterials(
    @Arg('input') input: SubmitAppraisalMaterialsInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requirePlace(op, REQUESTERS);
    const documents = input.documents.map(({ documentNo = null, ...document }) => ({ ...document, documentNo }));
    return act(op, submitAppraisalMaterials, { ...input, documents });
  }

  @Mutation(() => AppraisalResult, { description: '随机抽取专家组' })
  drawAppraisalPanel(@Arg('input') input: DrawAppraisalPanelInput, @Ctx() op: Operation): Promise<ActResult> {
    requirePlace(op, ['EDU_SUP']);
    return act(op, drawAppraisalPanel, { ...input, size: input.size ?? null });
  }

  @Mutation(() => AppraisalResult, { description: '专家回避，或由教育部门决定其回避' })
  recuseExpert(@Arg('input') input: RecuseExpertInput, @Ctx() op: Operation): Promise<ActResult> {
    requirePlace(op, ['EXPERT', 'EDU_SUP']);
    return act(op, recuseExpert, input);
  }

  @Mutation(() => AppraisalResult, { description: '按原抽取次序补足回避的专家' })
  redrawAppraisalPanel(@Arg('input') input: ActOnAppraisalInput, @Ctx() op: Operation): Promise<ActResult> {
    requirePlace(op, ['EDU_SUP']);
    return act(op, redrawAppraisalPanel, input);
  }

  @Mutation(() => AppraisalResult, { description: '提交鉴别意见，提交后封存至意见齐全' })
  giveOpinion(@Arg('input') input: GiveOpinionInput, @Ctx() op: Operation): Promise<ActResult> {
    requirePlace(op, ['EXPERT']);
    return act(op, giveOpinion, input);
  }

  @Mutation(() => AppraisalResult, { description: '按专家组意见确认结论' })
  confirmAppraisal(@Arg('input') input: ConfirmAppraisalInput, @Ctx() op: Operation): Promise<ActResult> {
    requirePlace(op, ['EDU_SUP']);
    return act(op, confirmAppraisal, { ...input, reason: input.reason ?? null });
  }

  @Mutation(() => AppraisalResult, { description: '申请复核期满后归档；系统在期满时自动归档' })
  fileAppraisal(@Arg('input') input: ActOnAppraisalInput, @Ctx() op: Operation): Promise<ActResult> {
    requirePlace(op, ['EDU_SUP']);
    return act(op, fileAppraisal, input);
  }

  @Mutation(() => AppraisalResult, { description: '机构申请上级复核' })
  requestAppraisalReview(@Arg('input') input: RequestAppraisalReviewInput, @Ctx() op: Operation): Promise<ActResult> {
    requirePlace(op, ['INST']);
    return act(op, requestAppraisalReview, input);
  }
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- commands of different states
type Act<Input> = Command<Input, any, any, AppraisalId, any>;

/** The appraisal as the caller sees it after the act: an expert who was recused sees it no more. */
async function act<Input extends object>(
  op: Operation,
  command: Act<Input>,
  { idempotencyKey, ...given }: Input & { readonly idempotencyKey: string },
): Promise<ActResult> {
  const verdict = await runCommand(op, command, given as unknown as Input, { idempotencyKey });
  if (!verdict.ok) return actResult(verdict, 'appraisal');
  return actResult({ ...verdict, value: await appraisalLoader(op).load(verdict.value.id) }, 'appraisal');
}
