import {
  namesPerson,
  parseCitizenNumber,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { SubjectName } from '../classification/index.js';
import { STAFF_BASIS, staffLifecycle, type StaffActName, type StaffStateName } from './staff-lifecycle.rules.js';

export const STAFF_POSTS = ['TEACHING', 'RESEARCH', 'ASSISTING'] as const;
export type StaffPostName = (typeof STAFF_POSTS)[number];

export const STAFF_DEGREES = ['SECONDARY', 'ASSOCIATE', 'BACHELOR', 'MASTER', 'DOCTOR'] as const;
export type StaffDegreeName = (typeof STAFF_DEGREES)[number];

/** M20: where else somebody may be employed. All but the first and the last make an in-service teacher of him. */
export const OTHER_EMPLOYERS = [
  'NONE',
  'SCHOOL',
  'KINDERGARTEN',
  'AUDIO_VISUAL_CENTRE',
  'TEACHING_RESEARCH_OFFICE',
  'YOUTH_CENTRE',
  'OTHER',
] as const;
export type OtherEmployerName = (typeof OTHER_EMPLOYERS)[number];

/** What an institution files of one person. */
export interface GivenStaff {
  readonly staffNo: string;
  readonly staffName: string;
  /** Citizen number; of a foreigner the number of the passport. */
  readonly idNumber: string;
  readonly foreign: boolean;
  /** Teaches from outside the country. */
  readonly abroad: boolean;
  readonly workPermitNo: string | null;
  readonly workPermitUntil: CalendarDay | null;
  readonly post: StaffPostName;
  readonly subject: SubjectName | null;
  readonly degree: StaffDegreeName;
  readonly major: string;
  readonly teacherCertificateNo: string | null;
  readonly certificateSubject: SubjectName | null;
  /** Of a vocational or professional skill: what a non-academic subject is taught by. */
  readonly skillCertificateNo: string | null;
  readonly otherEmployer: OtherEmployerName;
  readonly committedOn: CalendarDay;
}

/** The others that work at the institution. */
export interface Colleague {
  readonly id: string;
  readonly staffNo: string;
  readonly personKey: string;
}

export interface FilingContext {
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly colleagues: readonly Colleague[];
}

/** Keyed hash of the number; whether a bar is in force on the person, wherever it was imposed. */
export interface FiledPerson {
  readonly personKey: string;
  readonly barred: boolean;
}

export type FilingRefusal =
  | 'STAFF_INSTITUTION_UNKNOWN'
  | 'STAFF_NUMBER_MISSING'
  | 'STAFF_NAME_MISSING'
  | 'STAFF_MAJOR_MISSING'
  | 'STAFF_ID_NUMBER_INVALID'
  | 'STAFF_TEXT_NAMES_PERSON'
  | 'STAFF_IN_SERVICE_TEACHER'
  | 'STAFF_FOREIGNER_ABROAD'
  | 'STAFF_WORK_PERMIT_MISSING'
  | 'STAFF_WORK_PERMIT_EXPIRED'
  | 'STAFF_SUBJECT_MISSING'
  | 'STAFF_TEACHER_CERTIFICATE_MISSING'
  | 'STAFF_CERTIFICATE_MISMATCH'
  | 'STAFF_SKILL_CERTIFICATE_MISSING'
  | 'STAFF_COMMITMENT_IN_FUTURE'
  | 'STAFF_NUMBER_TAKEN'
  | 'STAFF_ALREADY_FILED'
  | 'STAFF_PERSON_CHANGED'
  | 'STAFF_BARRED';

export type StaffRefusal = FilingRefusal | LifecycleRefusal | 'STAFF_UNKNOWN' | 'STAFF_REASON_MISSING';

const MINORS_LAW = '未成年人保护法 第六十二条';

export const STAFF_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  STAFF_INSTITUTION_UNKNOWN: { message: '台账中没有本机构，或已并入其他机构；请联系教育部门', basis: null },
  STAFF_NUMBER_MISSING: { message: '请填写工号', basis: STAFF_BASIS },
  STAFF_NAME_MISSING: { message: '请填写姓名', basis: STAFF_BASIS },
  STAFF_MAJOR_MISSING: { message: '请填写所学专业', basis: STAFF_BASIS },
  // No text repeats a number.
  STAFF_ID_NUMBER_INVALID: {
    message: '证件号码有误：中国公民填写18位身份证号，外籍人员填写护照号码',
    basis: 'GB 11643-1999',
  },
  STAFF_TEXT_NAMES_PERSON: { message: '工号、专业和理由中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  STAFF_IN_SERVICE_TEACHER: {
    message: '不得聘用在职的中小学、幼儿园教师和电教馆、教研室、青少年活动中心的教师；请核实其现任单位',
    basis: STAFF_BASIS,
  },
  STAFF_FOREIGNER_ABROAD: { message: '不得聘请在境外的外籍人员开展培训', basis: '“双减”意见 第13条' },
  STAFF_WORK_PERMIT_MISSING: {
    message: '外籍人员须有工作许可，请填写许可号码和有效期',
    basis: '出境入境管理法 第四十一条',
  },
  STAFF_WORK_PERMIT_EXPIRED: { message: '工作许可已于{day}到期；请延期后再备案', basis: '出境入境管理法 第四十一条' },
  STAFF_SUBJECT_MISSING: { message: '教学、教研人员请填写任教学科', basis: STAFF_BASIS },
  STAFF_TEACHER_CERTIFICATE_MISSING: {
    message: '学科类教学、教研人员须有教师资格证；请填写证书号码和任教学科',
    basis: STAFF_BASIS,
  },
  STAFF_CERTIFICATE_MISMATCH: {
    message: '教师资格证的任教学科与所任教学科不符；请调整任教学科',
    basis: STAFF_BASIS,
  },
  STAFF_SKILL_CERTIFICATE_MISSING: {
    message: '非学科类教学、教研人员须有相应的职业（专业）能力证明或教师资格证；请填写其号码',
    basis: STAFF_BASIS,
  },
  STAFF_COMMITMENT_IN_FUTURE: { message: '承诺书的签署日期晚于今日，请核对', basis: STAFF_BASIS },
  STAFF_NUMBER_TAKEN: { message: '工号{staffNo}已由本机构另一人使用', basis: null },
  STAFF_ALREADY_FILED: { message: '此人已在本机构备案；请修改原有记录', basis: null },
  STAFF_PERSON_CHANGED: { message: '修改时不得更换人员；证件号码有变更的，先登记离职，再重新备案', basis: null },
  // Not which of the two: that is between education and the person.
  STAFF_BARRED: {
    message: '此人被禁止从事密切接触未成年人的工作，或已列入从业人员黑名单，不得聘用；已聘用的应立即解除',
    basis: `${MINORS_LAW}；${STAFF_BASIS}`,
  },
  STAFF_UNKNOWN: { message: '没有这名从业人员，或不在本单位管辖范围内', basis: null },
  STAFF_REASON_MISSING: { message: '请写明理由', basis: STAFF_BASIS },
} satisfies RefusalCatalogue<StaffRefusal>;

const PASSPORT = /^[A-Z0-9]{5,20}$/u;

/** The number in its one form; null where it is none. */
export function idNumberOf({ idNumber, foreign }: Pick<GivenStaff, 'idNumber' | 'foreign'>): string | null {
  const number = idNumber.trim().toUpperCase();
  if (foreign) return PASSPORT.test(number) ? number : null;
  const parsed = parseCitizenNumber(number);
  return parsed.ok ? parsed.value : null;
}

interface Filing {
  readonly context: FilingContext | undefined;
  readonly person: FiledPerson | undefined;
  /** Whether what he teaches is an academic subject. */
  readonly academic: boolean;
  /** Of a revision: the record as it is. */
  readonly revised: { readonly id: string; readonly personKey: string } | null;
}

/** B4, M20: who may be filed. Answers the number in its one form. */
export function decideFiling(
  { context, person, academic, revised }: Filing,
  given: GivenStaff,
  { today }: Pick<Facts, 'today'>,
): Decision<string, FilingRefusal> {
  if (!context) return refuse('STAFF_INSTITUTION_UNKNOWN');
  const number = idNumberOf(given);
  if (number === null || !person) return refuse('STAFF_ID_NUMBER_INVALID');
  const fault =
    textFault(given) ??
    employmentFault(given, today) ??
    qualificationFault(given, academic) ??
    colleagueFault(context.colleagues, person, { staffNo: given.staffNo, revised });
  if (fault) return { ok: false, refusal: fault };
  if (given.committedOn > today) return refuse('STAFF_COMMITMENT_IN_FUTURE');
  // The last word, so that nobody learns of a bar by a filing that could not stand anyway.
  return person.barred ? refuse('STAFF_BARRED') : permit(number);
}

const no = (code: FilingRefusal, detail?: Record<string, string>): Refusal<FilingRefusal> =>
  detail ? { code, detail } : { code };

const blank = (text: string | null): boolean => text === null || text.trim() === '';

function textFault({ staffNo, staffName, major }: GivenStaff): Refusal<FilingRefusal> | null {
  if (blank(staffNo)) return no('STAFF_NUMBER_MISSING');
  if (blank(staffName)) return no('STAFF_NAME_MISSING');
  if (blank(major)) return no('STAFF_MAJOR_MISSING');
  return [staffNo, major].some(namesPerson) ? no('STAFF_TEXT_NAMES_PERSON') : null;
}

const TAUGHT_ELSEWHERE: ReadonlySet<OtherEmployerName> = new Set([
  'SCHOOL',
  'KINDERGARTEN',
  'AUDIO_VISUAL_CENTRE',
  'TEACHING_RESEARCH_OFFICE',
  'YOUTH_CENTRE',
]);

function employmentFault(given: GivenStaff, today: CalendarDay): Refusal<FilingRefusal> | null {
  const { otherEmployer, foreign, abroad, workPermitNo, workPermitUntil } = given;
  if (TAUGHT_ELSEWHERE.has(otherEmployer)) return no('STAFF_IN_SERVICE_TEACHER');
  if (!foreign) return null;
  if (abroad) return no('STAFF_FOREIGNER_ABROAD');
  if (blank(workPermitNo) || workPermitUntil === null) return no('STAFF_WORK_PERMIT_MISSING');
  return workPermitUntil < today ? no('STAFF_WORK_PERMIT_EXPIRED', { day: workPermitUntil }) : null;
}

function qualificationFault(given: GivenStaff, academic: boolean): Refusal<FilingRefusal> | null {
  const { post, subject, teacherCertificateNo, certificateSubject, skillCertificateNo } = given;
  if (post === 'ASSISTING') return null;
  if (subject === null) return no('STAFF_SUBJECT_MISSING');
  const certified = !blank(teacherCertificateNo) && certificateSubject !== null;
  if (!academic) return certified || !blank(skillCertificateNo) ? null : no('STAFF_SKILL_CERTIFICATE_MISSING');
  if (!certified) return no('STAFF_TEACHER_CERTIFICATE_MISSING');
  return certificateSubject === subject ? null : no('STAFF_CERTIFICATE_MISMATCH');
}

function colleagueFault(
  colleagues: readonly Colleague[],
  { personKey }: FiledPerson,
  { staffNo, revised }: Pick<Filing, 'revised'> & Pick<GivenStaff, 'staffNo'>,
): Refusal<FilingRefusal> | null {
  const others = colleagues.filter(({ id }) => id !== revised?.id);
  if (revised && revised.personKey !== personKey) return no('STAFF_PERSON_CHANGED');
  if (others.some((other) => other.personKey === personKey)) return no('STAFF_ALREADY_FILED');
  if (others.some((other) => other.staffNo === staffNo.trim()))
    return no('STAFF_NUMBER_TAKEN', { staffNo: staffNo.trim() });
  return null;
}

export interface StaffAct {
  readonly act: StaffActName;
  readonly staffId: string;
  readonly reason: string | null;
}

export interface StaffStanding {
  readonly state: StaffStateName;
  readonly workPermitUntil: CalendarDay | null;
  readonly barred: boolean;
  /** As personnel confirmed, whatever the institution has filed. */
  readonly inService: boolean;
}

/** An entry is reviewed on the day's facts: a bar, a post at a school or the end of a permit since the filing counts. */
export function decideStaffAct(
  member: StaffStanding | undefined,
  { act, reason }: Pick<StaffAct, 'act' | 'reason'>,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decision<Step<StaffStateName>, StaffRefusal> {
  if (!member) return refuse('STAFF_UNKNOWN');
  if (act !== 'admitStaffMember' && blank(reason)) return refuse('STAFF_REASON_MISSING');
  if (reason !== null && namesPerson(reason)) return refuse('STAFF_TEXT_NAMES_PERSON');
  return staffLifecycle.step<StaffRefusal>(member.state, act, caller, { admissible: admissible(member, today) });
}

function admissible(
  { workPermitUntil, barred, inService }: StaffStanding,
  today: CalendarDay,
): true | Refusal<StaffRefusal> {
  if (barred) return no('STAFF_BARRED');
  if (inService) return no('STAFF_IN_SERVICE_TEACHER');
  if (workPermitUntil !== null && workPermitUntil < today)
    return no('STAFF_WORK_PERMIT_EXPIRED', { day: workPermitUntil });
  return true;
}
