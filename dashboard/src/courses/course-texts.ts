import { oneOf } from '../app/address';
import { SUBJECTS } from '../glossary/appraisal-texts';
import { SCHOOL_STAGES, TEACHING_MODES } from '../glossary/license-texts';
import type { StateText } from '../glossary/texts';
import type {
  CourseFactsFragment,
  CourseState,
  DisguisedForm,
  TimetableRule,
  TitleCandidateState,
} from '../gql/graphql';

export const COURSE_STATES = {
  FILED: { text: '待公布', tone: 'WATCH' },
  RETURNED: { text: '已退回', tone: 'BAD' },
  PUBLISHED: { text: '已公布', tone: 'GOOD' },
  RETRACTED: { text: '已撤下', tone: 'BAD' },
  WITHDRAWN: { text: '已撤回', tone: 'NEUTRAL' },
} satisfies Record<CourseState, StateText>;

export const CANDIDATE_STATES = {
  OPEN: { text: '待核实', tone: 'WATCH' },
  CONFIRMED: { text: '已属实', tone: 'BAD' },
  DISMISSED: { text: '已排除', tone: 'NEUTRAL' },
} satisfies Record<TitleCandidateState, StateText>;

export const DISGUISED_FORMS = {
  PRESCHOOL_BRIDGING: '学前学科、幼小衔接',
  SUBJECT_NAME: '非学科课程带学科名称',
  HOME_TUTORING: '家教、一对一',
  HOUSEKEEPING: '家政',
  STUDY_TOUR: '游学、研学、营地',
  CONSULTING: '咨询',
} satisfies Record<DisguisedForm, string>;

/** Rules of a lesson's time, as a finding names them. */
export const TIMETABLE_RULES = {
  SLOT_MALFORMED: '结束不晚于开始',
  SLOT_PAST: '该日已过',
  OFFLINE_END_LATE: '线下结束过晚',
  ONLINE_END_LATE: '线上结束过晚',
  ONLINE_LESSON_LONG: '线上课时过长',
  CALENDAR_UNKNOWN: '放假安排未录入',
  SCHOOL_YEAR_UNKNOWN: '校历未公布',
  SUBJECT_ON_HOLIDAY: '学科类占用节假日',
  SUBJECT_ON_REST_DAY: '学科类占用休息日',
  SUBJECT_IN_VACATION: '学科类占用寒暑假',
  IN_SCHOOL_HOURS: '与教学时间冲突',
  CLASS_OVERLAP: '本班课时重叠',
  ONLINE_GAP_SHORT: '线上课间过短',
  TEACHER_TAKEN: '教师同时有课',
  ROOM_FULL: '教室人均面积不足',
} satisfies Record<TimetableRule, string>;

const { ADULT: _noPupils, ...COURSE_STAGES } = SCHOOL_STAGES;
export { COURSE_STAGES };

type Course = Omit<CourseFactsFragment, '__typename'>;

/** What is taught to whom, and where. */
export function teachingText({ subject, stage, mode, pupils, roomName, roomAreaM2 }: Course): string {
  const place = roomName === null ? '' : `，${roomName}（${String(roomAreaM2 ?? '')} 平方米）`;
  return `${SUBJECTS[subject]}，${SCHOOL_STAGES[stage]} ${String(pupils)} 人，${TEACHING_MODES[mode]}${place}`;
}

/** From when to when, and how often. */
export function lessonsText(slots: Course['slots']): string {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return '—';
  const span = first.day === last.day ? first.day : `${first.day} 至 ${last.day}`;
  return `${span}，共 ${String(slots.length)} 课时`;
}

export const readCourseState = (search: URLSearchParams): CourseState | undefined =>
  oneOf(COURSE_STATES, search.get('state'));

export const coursesPath = (state: CourseState | undefined): string => (state ? `/courses?state=${state}` : '/courses');
