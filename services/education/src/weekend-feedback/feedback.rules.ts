import {
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
  type VacationState,
} from '@lianguan/kernel';
import { defineLifecycle } from '@lianguan/service-kit/rules';
import type { SubjectName } from '../classification/index.js';
import type { KnownSchool } from '../school/index.js';
import type { DayKind } from '../timetable/index.js';

export const FEEDBACK_STATES = ['SENT', 'RECEIVED', 'ANSWERED', 'WITHDRAWN'] as const;
export type FeedbackStateName = (typeof FEEDBACK_STATES)[number];

const RELIEF = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见';
const TIMES = `${RELIEF} 第十五条`;
const FAMILY = `${RELIEF} 第二十一条`;
const MINORS = '个人信息保护法 第六条、第二十八条';

/** F11: told as soon as it is proven. The school talks with the families, and says what it did. */
export const feedbackLifecycle = defineLifecycle({
  name: 'WeekendFeedback',
  states: [...FEEDBACK_STATES],
  initial: 'SENT',
  terminal: ['WITHDRAWN'],
  transitions: [
    { event: 'receiveWeekendFeedback', from: ['SENT'], to: 'RECEIVED', roles: ['SCHOOL'], basis: FAMILY },
    { event: 'answerWeekendFeedback', from: ['RECEIVED'], to: 'ANSWERED', roles: ['SCHOOL'], basis: FAMILY },
    // The finding was an error.
    {
      event: 'withdrawWeekendFeedback',
      from: ['SENT', 'RECEIVED', 'ANSWERED'],
      to: 'WITHDRAWN',
      roles: ['EDU_SUP'],
      basis: '行政处罚法 第七十五条',
    },
  ],
  labels: {
    SENT: '已反馈',
    RECEIVED: '学校已接收',
    ANSWERED: '学校已答复',
    WITHDRAWN: '已撤回',
    receiveWeekendFeedback: '接收',
    answerWeekendFeedback: '答复',
    withdrawWeekendFeedback: '撤回',
  },
});
export type FeedbackActName = (typeof feedbackLifecycle.transitions)[number]['event'];

export interface GradeCount {
  readonly grade: number;
  readonly pupils: number;
}

export interface SchoolCounts {
  readonly schoolId: string;
  readonly grades: readonly GradeCount[];
}

/** What was proven on the spot. There is no place for a pupil's name. */
export interface WeekendFinding {
  readonly institutionId: string;
  readonly day: CalendarDay;
  readonly subject: SubjectName;
  readonly schools: readonly SchoolCounts[];
  /** The facts. */
  readonly reason: string;
  readonly documentNo: string;
}

export type FeedbackRefusal =
  | 'FINDING_INSTITUTION_UNKNOWN'
  | 'FINDING_NOT_ACADEMIC'
  | 'FINDING_IN_FUTURE'
  | 'FINDING_DAY_UNKNOWN'
  | 'FINDING_ON_OPEN_DAY'
  | 'FINDING_SCHOOLS_MISSING'
  | 'FINDING_SCHOOL_TWICE'
  | 'FINDING_SCHOOL_UNKNOWN'
  | 'FINDING_GRADES_MISSING'
  | 'FINDING_GRADE_TWICE'
  | 'FINDING_GRADE_WRONG'
  | 'FINDING_PUPILS_WRONG'
  | 'FINDING_ON_FILE';

export const FEEDBACK_REFUSALS = {
  FINDING_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，不在本单位管辖范围内，或已并入其他机构', basis: null },
  FINDING_NOT_ACADEMIC: {
    message: '{subject}是非学科类，周末、节假日可以培训；请核对所授科目，不明确的先申请鉴别',
    basis: TIMES,
  },
  FINDING_IN_FUTURE: { message: '查实的日期晚于今日，请核对', basis: null },
  FINDING_DAY_UNKNOWN: { message: '{day}是否放假尚不能确定：请先录入当年放假安排和校历', basis: TIMES },
  FINDING_ON_OPEN_DAY: {
    message: '{day}是上学日（含调休上班），不属于周末、节假日或寒暑假违规；占用教学时间的另行处理',
    basis: TIMES,
  },
  FINDING_SCHOOLS_MISSING: { message: '请至少填写一所学校和各年级人数', basis: FAMILY },
  FINDING_SCHOOL_TWICE: { message: '学校{school}填写了两次，请合并', basis: null },
  FINDING_SCHOOL_UNKNOWN: { message: '没有登记标识码为{school}的学校，或不在本单位管辖范围内', basis: null },
  FINDING_GRADES_MISSING: { message: '请填写{school}各年级的人数', basis: MINORS },
  FINDING_GRADE_TWICE: { message: '{school}的{grade}年级填写了两次，请合并', basis: null },
  FINDING_GRADE_WRONG: { message: '{school}没有{grade}年级（{first}至{last}年级），请核对', basis: null },
  FINDING_PUPILS_WRONG: { message: '{school}{grade}年级的人数应至少为1', basis: null },
  FINDING_ON_FILE: { message: '该机构{day}的违规已反馈{school}；有误的请先撤回原反馈', basis: null },
} satisfies RefusalCatalogue<FeedbackRefusal>;

export interface FindingFacts {
  readonly today: CalendarDay;
  readonly institutionKnown: boolean;
  /** Of the subject that was taught. */
  readonly subject: { readonly title: string; readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC' };
  readonly kindOfDay: DayKind;
  readonly vacation: VacationState;
  /** On what kinds of day no subject class may be held: `timetable.subjectBlockedDays`. */
  readonly blockedDays: readonly string[];
  readonly schools: ReadonlyMap<string, KnownSchool>;
  /** Schools that were told already of this institution and day. */
  readonly told: ReadonlySet<string>;
}

type Decided = Decision<null, FeedbackRefusal>;

export function decideFinding(finding: WeekendFinding, facts: FindingFacts): Decided {
  if (!facts.institutionKnown) return refuse('FINDING_INSTITUTION_UNKNOWN');
  if (facts.subject.trainingClass !== 'ACADEMIC')
    return refuse('FINDING_NOT_ACADEMIC', { subject: facts.subject.title });
  const day = checkDay(finding.day, facts);
  if (!day.ok) return day;
  if (finding.schools.length === 0) return refuse('FINDING_SCHOOLS_MISSING');
  const seen = new Set<string>();
  for (const counts of finding.schools) {
    if (seen.has(counts.schoolId)) return refuse('FINDING_SCHOOL_TWICE', { school: counts.schoolId });
    seen.add(counts.schoolId);
    const checked = checkSchool(counts, finding.day, facts);
    if (!checked.ok) return checked;
  }
  return permit(null);
}

function checkDay(day: CalendarDay, { today, kindOfDay, vacation, blockedDays }: FindingFacts): Decided {
  if (day > today) return refuse('FINDING_IN_FUTURE');
  if (blockedDays.includes(kindOfDay)) return permit(null);
  if (kindOfDay === 'UNKNOWN' || vacation === 'UNKNOWN') return refuse('FINDING_DAY_UNKNOWN', { day });
  if (vacation === 'IN_VACATION' && blockedDays.includes('VACATION')) return permit(null);
  return refuse('FINDING_ON_OPEN_DAY', { day });
}

function checkSchool({ schoolId, grades }: SchoolCounts, day: CalendarDay, { schools, told }: FindingFacts): Decided {
  const school = schools.get(schoolId);
  if (!school) return refuse('FINDING_SCHOOL_UNKNOWN', { school: schoolId });
  const { name, firstGrade, lastGrade } = school;
  if (grades.length === 0) return refuse('FINDING_GRADES_MISSING', { school: name });
  const seen = new Set<number>();
  for (const { grade, pupils } of grades) {
    const named = { school: name, grade: String(grade) };
    if (seen.has(grade)) return refuse('FINDING_GRADE_TWICE', named);
    if (grade < firstGrade || grade > lastGrade)
      return refuse('FINDING_GRADE_WRONG', { ...named, first: String(firstGrade), last: String(lastGrade) });
    if (pupils < 1) return refuse('FINDING_PUPILS_WRONG', named);
    seen.add(grade);
  }
  return told.has(schoolId) ? refuse('FINDING_ON_FILE', { school: name, day }) : permit(null);
}
