import { SUBJECTS } from '../glossary/appraisal-texts';
import { SCHOOL_STAGES, TEACHING_MODES } from '../glossary/license-texts';
import type { StateText } from '../glossary/texts';
import type { CourseFactsFragment, CourseState, DisguisedForm, TitleCandidateState } from '../gql/graphql';

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

export function readCourseState(search: URLSearchParams): CourseState | undefined {
  const state = search.get('state') ?? '';
  return Object.hasOwn(COURSE_STATES, state) ? (state as CourseState) : undefined;
}

export const coursesPath = (state: CourseState | undefined): string => (state ? `/courses?state=${state}` : '/courses');
