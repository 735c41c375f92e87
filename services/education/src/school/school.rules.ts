import { isWithin, namesPerson, permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';

export const SCHOOL_CODE = /^[A-Za-z0-9-]{1,40}$/u;
/** Grades of primary school, junior and senior secondary school, counted through. */
const LAST_GRADE = 12;

export interface RegisterSchool {
  /** 学校标识码: what the accounts of its staff name. */
  readonly schoolId: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly firstGrade: number;
  readonly lastGrade: number;
}

export type SchoolRefusal =
  | 'SCHOOL_NOT_OF_DIVISION'
  | 'SCHOOL_CODE_WRONG'
  | 'SCHOOL_NAME_MISSING'
  | 'SCHOOL_GRADES_WRONG'
  | 'SCHOOL_ON_FILE';

export const SCHOOL_REFUSALS = {
  SCHOOL_NOT_OF_DIVISION: { message: '只能登记本级及下级区划的学校', basis: null },
  SCHOOL_CODE_WRONG: { message: '学校标识码由字母、数字和短横组成，至多40位', basis: null },
  SCHOOL_NAME_MISSING: { message: '请填写学校名称，不写个人信息', basis: null },
  SCHOOL_GRADES_WRONG: { message: '年级应在1至12之间，且首年级不高于末年级', basis: null },
  SCHOOL_ON_FILE: { message: '标识码{code}的学校已登记；请核对标识码', basis: null },
} satisfies RefusalCatalogue<SchoolRefusal>;

export function decideSchool(
  onFile: boolean,
  { schoolId, name, divisionCode, firstGrade, lastGrade }: RegisterSchool,
  { caller }: Pick<Facts, 'caller'>,
): Decision<null, SchoolRefusal> {
  if (!isWithin(divisionCode, caller.division)) return refuse('SCHOOL_NOT_OF_DIVISION');
  if (!SCHOOL_CODE.test(schoolId)) return refuse('SCHOOL_CODE_WRONG');
  if (name.trim() === '' || namesPerson(name)) return refuse('SCHOOL_NAME_MISSING');
  if (firstGrade < 1 || lastGrade < firstGrade || lastGrade > LAST_GRADE) return refuse('SCHOOL_GRADES_WRONG');
  return onFile ? refuse('SCHOOL_ON_FILE', { code: schoolId }) : permit(null);
}
