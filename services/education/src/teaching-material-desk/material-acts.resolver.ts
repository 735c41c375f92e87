import type { Agency, Role } from '@lianguan/kernel';
import {
  actResult,
  requireRole,
  runCommand,
  type ActResult,
  type Command,
  type Operation,
} from '@lianguan/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  adoptTeachingMaterial,
  appointMaterialExperts,
  changeTeachingMaterial,
  draftTeachingMaterial,
  filePublication,
  fileTeachingMaterial,
  giveMaterialOpinion,
  passMaterialFormalReview,
  recordMaterialSelfReview,
  recuseMaterialExpert,
  refuseTeachingMaterial,
  returnTeachingMaterial,
  reviseTeachingMaterial,
  stopTeachingMaterial,
  submitTeachingMaterial,
  withdrawTeachingMaterial,
  type MaterialId,
} from '../teaching-material/index.js';
import { materialLoader } from './material.reference.js';
import {
  AdoptMaterialInput,
  AppointMaterialExpertsInput,
  ChangeMaterialInput,
  FileMaterialInput,
  GiveMaterialOpinionInput,
  MaterialActInput,
  MaterialBanInput,
  MaterialDocumentInput,
  materialOf,
  MaterialReasonInput,
  MaterialSelfReviewInput,
  RecuseMaterialExpertInput,
  TeachingMaterialResult,
} from './material.type.js';

/** Each role acts at its own place. */
const PLACES = { INST: 'INSTITUTION', EDU_SUP: 'EDUCATION', EXPERT: 'EXPERT' } as const satisfies Partial<
  Record<Role, Agency>
>;
type ActingRole = keyof typeof PLACES;

@Resolver()
export class MaterialActsResolver {
  @Mutation(() => TeachingMaterialResult, { description: '登记自编材料' })
  draftTeachingMaterial(@Arg('input') input: FileMaterialInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: draftTeachingMaterial, by: ['INST'] }, edition(op, input));
  }

  @Mutation(() => TeachingMaterialResult, { description: '备案选用的正式出版物' })
  filePublication(@Arg('input') input: FileMaterialInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: filePublication, by: ['INST'] }, edition(op, input));
  }

  @Mutation(() => TeachingMaterialResult, { description: '编写或选用新版本，重新办理' })
  changeTeachingMaterial(@Arg('input') input: ChangeMaterialInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: changeTeachingMaterial, by: ['INST'] }, changedEdition(op, input));
  }

  @Mutation(() => TeachingMaterialResult, { description: '修改未送审或被退回的材料' })
  reviseTeachingMaterial(@Arg('input') input: ChangeMaterialInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: reviseTeachingMaterial, by: ['INST'] }, changedEdition(op, input));
  }

  @Mutation(() => TeachingMaterialResult, { description: '登记内部审核' })
  recordMaterialSelfReview(@Arg('input') input: MaterialSelfReviewInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: recordMaterialSelfReview, by: ['INST'] }, input);
  }

  @Mutation(() => TeachingMaterialResult, { description: '送教育部门审核' })
  submitTeachingMaterial(@Arg('input') input: MaterialActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: submitTeachingMaterial, by: ['INST'] }, input);
  }

  @Mutation(() => TeachingMaterialResult, { description: '形式审核通过' })
  passMaterialFormalReview(@Arg('input') input: MaterialActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: passMaterialFormalReview, by: ['EDU_SUP'] }, input);
  }

  @Mutation(() => TeachingMaterialResult, { description: '退回修改' })
  returnTeachingMaterial(@Arg('input') input: MaterialReasonInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: returnTeachingMaterial, by: ['EDU_SUP'] }, input);
  }

  @Mutation(() => TeachingMaterialResult, { description: '不予通过：境外课程等不得使用的内容' })
  refuseTeachingMaterial(@Arg('input') input: MaterialBanInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: refuseTeachingMaterial, by: ['EDU_SUP'] }, banned(input));
  }

  @Mutation(() => TeachingMaterialResult, { description: '指派专家；有回避的，补派' })
  appointMaterialExperts(@Arg('input') input: AppointMaterialExpertsInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: appointMaterialExperts, by: ['EDU_SUP'] }, input);
  }

  @Mutation(() => TeachingMaterialResult, { description: '专家回避' })
  recuseMaterialExpert(@Arg('input') input: RecuseMaterialExpertInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: recuseMaterialExpert, by: ['EXPERT', 'EDU_SUP'] }, input);
  }

  @Mutation(() => TeachingMaterialResult, { description: '提交审核意见并封存；最后一份提交后即定' })
  giveMaterialOpinion(@Arg('input') input: GiveMaterialOpinionInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: giveMaterialOpinion, by: ['EXPERT'] }, input);
  }

  @Mutation(() => TeachingMaterialResult, { description: '备案审核通过的材料' })
  fileTeachingMaterial(@Arg('input') input: MaterialDocumentInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: fileTeachingMaterial, by: ['EDU_SUP'] }, input);
  }

  @Mutation(() => TeachingMaterialResult, { description: '把备案的材料用于一门课程' })
  adoptTeachingMaterial(@Arg('input') input: AdoptMaterialInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: adoptTeachingMaterial, by: ['INST'] }, input);
  }

  @Mutation(() => TeachingMaterialResult, { description: '停止使用' })
  stopTeachingMaterial(@Arg('input') input: MaterialReasonInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: stopTeachingMaterial, by: ['INST'] }, input);
  }

  @Mutation(() => TeachingMaterialResult, { description: '责令停用' })
  withdrawTeachingMaterial(@Arg('input') input: MaterialBanInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, { command: withdrawTeachingMaterial, by: ['EDU_SUP'] }, banned(input));
  }
}

const edition = (op: Operation, { idempotencyKey, material }: FileMaterialInput) => ({
  idempotencyKey,
  institutionId: op.caller.institutionId ?? null,
  material: materialOf(material),
});
const changedEdition = (op: Operation, input: ChangeMaterialInput) => ({
  ...edition(op, input),
  materialId: input.materialId,
});
const banned = ({ ban = null, ...input }: MaterialBanInput) => ({ ...input, ban });

interface Act<Input> {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- states and outcomes differ, the answer does not
  readonly command: Command<Input, any, any, MaterialId, any>;
  readonly by: readonly ActingRole[];
}

async function act<Input>(
  op: Operation,
  { command, by }: Act<Input>,
  { idempotencyKey, ...input }: Input & { readonly idempotencyKey: string },
): Promise<ActResult> {
  const here = by.filter((role) => PLACES[role] === op.caller.agency);
  requireRole(op, here);
  const verdict = await runCommand(op, command, input as Input, { idempotencyKey });
  if (!verdict.ok) return actResult(verdict, 'material');
  // An expert who was recused sees it no longer.
  return actResult({ ...verdict, value: await materialLoader(op).load(verdict.value.materialId) }, 'material');
}
