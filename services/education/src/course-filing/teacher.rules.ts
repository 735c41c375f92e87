import { refuse, type Refusal, type RefusalCatalogue } from '@lianguan/kernel';
import type { SubjectName } from '../classification/index.js';
import type { RegisteredStaff, StaffDutyName } from '../staff-check/index.js';

export type TeacherRefusal =
  | 'TEACHER_UNKNOWN'
  | 'TEACHER_NOT_TEACHING'
  | 'TEACHER_NOT_ON_DUTY'
  | 'TEACHER_NOT_OF_SUBJECT';

const STAFF_RULES = '教监管厅函〔2021〕9号';

// Why somebody is not on duty is not repeated here: it is read where the checks are.
export const TEACHER_REFUSALS = {
  TEACHER_UNKNOWN: {
    message: '本机构在册从业人员中没有工号{teacherRef}；请先备案该教师，或更换教师',
    basis: STAFF_RULES,
  },
  TEACHER_NOT_TEACHING: {
    message: '工号{teacherRef}备案的不是教学岗位，不能授课；请更换教师，或修改其从业人员备案',
    basis: STAFF_RULES,
  },
  TEACHER_NOT_ON_DUTY: {
    message: '教师{teacherRef}目前不能上岗；请更换教师，或在“从业人员”中查明原因，待其可以上岗',
    basis: '未成年人保护法 第六十二条',
  },
  TEACHER_NOT_OF_SUBJECT: {
    message: '教师{teacherRef}的教师资格证不是{subject}学科的；学科类课程请由持该学科教师资格证的教师任教',
    basis: STAFF_RULES,
  },
} satisfies RefusalCatalogue<TeacherRefusal>;

/** A time in which no teacher who may teach stood for a course; instants as text. */
export interface TeacherGap {
  readonly from: string;
  /** Null while it lasts. */
  readonly until: string | null;
}

/** The gaps after a look at the teacher; null where it changes nothing. */
export function gapsAfter(gaps: readonly TeacherGap[], mayTeach: boolean, now: Date): readonly TeacherGap[] | null {
  const last = gaps.at(-1);
  const isOpen = last?.until === null;
  if (mayTeach !== isOpen) return null;
  const at = now.toISOString();
  return isOpen ? [...gaps.slice(0, -1), { from: last.from, until: at }] : [...gaps, { from: at, until: null }];
}

export interface TaughtSubject {
  readonly name: SubjectName;
  readonly title: string;
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC';
}

/** Who has the number, with his duty of the day. */
export interface Teacher extends Pick<RegisteredStaff, 'post' | 'certificateSubject'> {
  readonly duty: StaffDutyName;
}

export interface Teaching {
  readonly teacherRef: string;
  readonly subject: TaughtSubject;
}

/** B1, B4: who may teach a course. Registers that were merged may hold a number twice: one who may is enough. */
export function teacherFaultOf(teachers: readonly Teacher[], teaching: Teaching): Refusal<TeacherRefusal> | null {
  const faults = teachers.map((teacher) => faultOf(teacher, teaching));
  if (faults.includes(null)) return null;
  return faults[0] ?? refuse('TEACHER_UNKNOWN', { teacherRef: teaching.teacherRef }).refusal;
}

function faultOf(
  { post, duty, certificateSubject }: Teacher,
  { teacherRef, subject }: Teaching,
): Refusal<TeacherRefusal> | null {
  const no = (code: TeacherRefusal) => refuse(code, { teacherRef, subject: subject.title }).refusal;
  if (post !== 'TEACHING') return no('TEACHER_NOT_TEACHING');
  if (duty !== 'ON_DUTY') return no('TEACHER_NOT_ON_DUTY');
  return subject.trainingClass === 'ACADEMIC' && certificateSubject !== subject.name
    ? no('TEACHER_NOT_OF_SUBJECT')
    : null;
}
