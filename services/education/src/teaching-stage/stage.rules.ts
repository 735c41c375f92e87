import { namesPerson, permit, refuse, type Decision, type RefusalCatalogue, type Role } from '@lianguan/kernel';
import type { TeachingStageName } from '../institution/index.js';

/** Who keeps the file. */
export const STAGE_KEEPERS = ['EDU_SUP', 'EDU_LIC'] as const satisfies readonly Role[];

const ORDER: readonly TeachingStageName[] = ['PRESCHOOL', 'COMPULSORY', 'HIGH_SCHOOL', 'ADULT'];

export interface RecordTeachingStages {
  readonly institutionId: string;
  readonly stages: readonly TeachingStageName[];
  readonly documentNo: string;
}

export type StageRefusal =
  | 'STAGES_OF_UNKNOWN'
  | 'TEACHING_STAGES_MISSING'
  | 'STAGES_DOCUMENT_MISSING'
  | 'STAGES_NAME_PERSON'
  | 'STAGES_KNOWN';

export const STAGE_REFUSALS = {
  STAGES_OF_UNKNOWN: { message: '台账中没有这家机构，或已并入其他机构，或不在本单位管辖范围内', basis: null },
  TEACHING_STAGES_MISSING: { message: '请至少选择一个培训学段', basis: '中办发〔2021〕40号 第13条、第28条' },
  STAGES_DOCUMENT_MISSING: { message: '请填写所依据的文书、证照编号', basis: '民办教育促进法 第五十五条' },
  STAGES_NAME_PERSON: { message: '文书编号中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  STAGES_KNOWN: { message: '档案中的培训学段与所选的相同，不必登记', basis: null },
} satisfies RefusalCatalogue<StageRefusal>;

/** `known`: what is on file, null while nobody has said; undefined for no institution. The answer is in the order of the stages, each once. */
export function decideStages(
  known: readonly TeachingStageName[] | null | undefined,
  { stages, documentNo }: Omit<RecordTeachingStages, 'institutionId'>,
): Decision<TeachingStageName[], StageRefusal> {
  if (known === undefined) return refuse('STAGES_OF_UNKNOWN');
  if (stages.length === 0) return refuse('TEACHING_STAGES_MISSING');
  if (documentNo.trim() === '') return refuse('STAGES_DOCUMENT_MISSING');
  if (namesPerson(documentNo)) return refuse('STAGES_NAME_PERSON');
  const named = ORDER.filter((stage) => stages.includes(stage));
  return known?.join() === named.join() ? refuse('STAGES_KNOWN') : permit(named);
}
