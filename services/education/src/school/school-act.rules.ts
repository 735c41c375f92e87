import { namesPerson, permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';

export type SchoolActRefusal =
  | LifecycleRefusal
  | 'RECORD_UNKNOWN'
  | 'REASON_MISSING'
  | 'DOCUMENT_MISSING'
  | 'PERSON_NAMED';

export const SCHOOL_ACT_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  RECORD_UNKNOWN: { message: '没有这条记录，或不在您的范围内', basis: null },
  REASON_MISSING: { message: '请写明事实和理由', basis: null },
  DOCUMENT_MISSING: { message: '请填写记录或文书的编号', basis: null },
  PERSON_NAMED: {
    message: '此处不得写身份证号或手机号，也不写学生姓名',
    basis: '个人信息保护法 第六条；未成年人网络保护条例 第三十六条',
  },
} satisfies RefusalCatalogue<SchoolActRefusal>;

/** What is written of every act: why, and by which paper. */
export interface ActTexts {
  readonly reason: string;
  readonly documentNo: string;
}

export function checkTexts(
  { reason, documentNo }: ActTexts,
  others: readonly string[] = [],
): Decision<null, SchoolActRefusal> {
  if (reason.trim() === '') return refuse('REASON_MISSING');
  if (documentNo.trim() === '') return refuse('DOCUMENT_MISSING');
  if ([reason, documentNo, ...others].some(namesPerson)) return refuse('PERSON_NAMED');
  return permit(null);
}
