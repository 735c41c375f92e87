import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';
import type { SubjectName } from '../classification/index.js';
import type { CandidateStateName } from '../course-title/index.js';
import type { SchoolStageName, TeachingModeName } from '../license-admission/index.js';
import type { AskedSlot, Booking, CountyCalendar, CourseLawRefusal, Slot, SlotRefusal } from '../timetable/index.js';
import type { RegisteredStaff } from '../staff-check/index.js';
import { courseLifecycle, FILING_BASIS, type CourseActName, type CourseStateName } from './course-lifecycle.rules.js';
import {
  gapsAfter,
  TEACHER_REFUSALS,
  teacherFaultOf,
  type TaughtSubject,
  type Teacher,
  type TeacherGap,
  type TeacherRefusal,
} from './teacher.rules.js';

/** Adults are no pupils: their courses are not filed here. */
export const COURSE_STAGES = ['PRESCHOOL', 'COMPULSORY', 'HIGH_SCHOOL'] as const satisfies readonly SchoolStageName[];
export type CourseStageName = (typeof COURSE_STAGES)[number];

const TEACHER_REF = /^[A-Za-z0-9-]{1,20}$/u;

/** M16: what is filed of a course. */
export interface CourseContents {
  readonly title: string;
  readonly content: string;
  readonly subject: SubjectName;
  readonly stage: CourseStageName;
  readonly mode: TeachingModeName;
  readonly pupils: number;
  readonly teacherRef: string;
  readonly roomName: string | null;
  readonly roomAreaM2: number | null;
  /** Decimal digits: what JSON keeps exactly. */
  readonly priceFen: string;
}

export interface AskedCourse extends CourseContents {
  readonly homework: boolean;
  readonly slots: readonly AskedSlot[];
}

export interface CourseRow extends CourseContents {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC';
  readonly state: CourseStateName;
  readonly filedOn: CalendarDay;
  readonly publishedOn: CalendarDay | null;
  readonly decisionReason: string | null;
  readonly teacherGaps: readonly TeacherGap[];
  /** Grows with every step, and with every gap. */
  readonly version: number;
}

/** What the files say of who files, and of what it has filed before. */
export interface FilingContext {
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC';
  readonly licensed: boolean;
  readonly calendar: CountyCalendar;
  /** The slots of its other courses that are filed or published. */
  readonly bookings: readonly Booking[];
  /** The areas by which its other courses name their rooms. */
  readonly rooms: ReadonlyMap<string, number>;
  /** Its staff register, without who has left. */
  readonly staff: readonly RegisteredStaff[];
}

export type CourseRefusal =
  | LifecycleRefusal
  | CourseLawRefusal
  | TeacherRefusal
  | 'INSTITUTION_UNKNOWN'
  | 'COURSE_UNKNOWN'
  | 'LICENSE_NOT_ACTIVE'
  | 'CLASS_OUT_OF_SCOPE'
  | 'TEXT_MISSING'
  | 'PERSON_NAMED'
  | 'TEACHER_REF_WRONG'
  | 'PUPILS_MISSING'
  | 'PRICE_NEGATIVE'
  | 'ROOM_MISSING'
  | 'ROOM_NOT_ONLINE'
  | 'ROOM_AREA_DIFFERS'
  | 'REASON_MISSING'
  | 'TITLE_UNDECIDED'
  | 'TITLE_CONFIRMED';

const RELIEF = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见';

export const COURSE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ...TEACHER_REFUSALS,
  INSTITUTION_UNKNOWN: { message: '您的账号没有对应的机构，不能备案课程', basis: null },
  COURSE_UNKNOWN: { message: '没有该课程，或不在您的范围内', basis: null },
  LICENSE_NOT_ACTIVE: {
    message: '没有有效的办学许可证（停止招生、停业整顿或已失效的也在内），不能备案课程',
    basis: '民办教育促进法 第十二条',
  },
  CLASS_OUT_OF_SCOPE: {
    message: '非学科类机构不得开展{subject}等学科类培训；课程类别不明确的，可申请鉴别',
    basis: RELIEF,
  },
  TEXT_MISSING: { message: '请填写班次名称和培训内容', basis: null },
  PERSON_NAMED: { message: '文字中不写身份证号、手机号', basis: '个人信息保护法 第六条' },
  TEACHER_REF_WRONG: { message: '教师填本机构的工号（字母、数字、短横），不写姓名', basis: '个人信息保护法 第六条' },
  PUPILS_MISSING: { message: '招生人数至少为一人', basis: null },
  PRICE_NEGATIVE: { message: '收费不能为负数', basis: null },
  ROOM_MISSING: { message: '线下课程请填写教室和面积（平方米，至少为一）', basis: '教监管厅函〔2022〕9号' },
  ROOM_NOT_ONLINE: { message: '线上课程不填教室', basis: null },
  ROOM_AREA_DIFFERS: { message: '教室{room}此前备案的面积为{area}平方米；请核对', basis: '教监管厅函〔2022〕9号' },
  REASON_MISSING: { message: '请写明理由', basis: null },
  TITLE_UNDECIDED: { message: '班次名称有待核实的疑似线索，核实后再公布', basis: null },
  TITLE_CONFIRMED: { message: '班次名称已核实为隐形变异或学前学科培训，不能公布；请退回', basis: RELIEF },
} satisfies RefusalCatalogue<Exclude<CourseRefusal, CourseLawRefusal>>;

type Code = CourseRefusal;

export interface FiledCourse {
  readonly course: CourseRow;
  readonly slots: readonly Slot[];
  readonly basis: string | null;
  readonly transition: string;
}

/** What is asked for, and what is known of it. */
export interface Filing {
  readonly asked: AskedCourse;
  /** Of its subject, by the catalogue. */
  readonly subject: TaughtSubject;
  /** Who of the register has the number that it names. */
  readonly teachers: readonly Teacher[];
  /** The course that is changed: null for a new one, undefined where there is none of that id. */
  readonly previous: CourseRow | null | undefined;
  /** What the law of the day says of the course and its times. */
  readonly judged: Decision<readonly Slot[], CourseLawRefusal>;
}

/** B1, B5: a new course, or what an institution changes of one: judged whole, to be published anew. */
export function decideFiling(
  context: FilingContext | undefined,
  filing: Filing,
  facts: Pick<Facts, 'caller' | 'today' | 'newId'>,
): Decision<FiledCourse, Code> {
  const { asked, previous, judged } = filing;
  if (previous === undefined) return refuse('COURSE_UNKNOWN');
  if (!context) return refuse('INSTITUTION_UNKNOWN');
  const step = previous ? courseLifecycle.step<Code>(previous.state, 'revise', facts.caller) : permit(FIRST_STEP);
  if (!step.ok) return step;
  const fault =
    CHECKS.map((check) => check(context, filing)).find((found) => found !== null) ??
    teacherFaultOf(filing.teachers, { teacherRef: asked.teacherRef, subject: filing.subject });
  if (fault) return { ok: false, refusal: fault };
  if (!judged.ok) return judged;
  const course = {
    ...filedContents(asked),
    ...(previous ? nextOf(previous) : { ...NEW, id: facts.newId(), institutionId: context.institutionId }),
    divisionCode: context.divisionCode,
    trainingClass: filing.subject.trainingClass,
    state: courseLifecycle.initial,
    filedOn: facts.today,
    publishedOn: null,
    decisionReason: null,
  };
  return permit({ course, slots: judged.value, basis: step.value.basis, transition: step.value.text });
}

const NEW = { teacherGaps: [], version: 1 };

const nextOf = ({ id, institutionId, teacherGaps, version }: CourseRow) => ({
  id,
  institutionId,
  teacherGaps,
  version: version + 1,
});

const FIRST_STEP = { basis: FILING_BASIS, text: courseLifecycle.initial };

const filedContents = ({ homework: _never, slots: _kept, ...contents }: AskedCourse): CourseContents => ({
  ...contents,
  title: contents.title.trim(),
  content: contents.content.trim(),
  roomName: contents.roomName?.trim() ?? null,
});

type Check = (context: FilingContext, filing: Filing) => Refusal<Code> | null;
const no = (code: Code, detail?: Record<string, string>) => refuse(code, detail).refusal;

const CHECKS: readonly Check[] = [
  ({ licensed }) => (licensed ? null : no('LICENSE_NOT_ACTIVE')),
  ({ trainingClass }, { subject }) =>
    trainingClass === 'NON_ACADEMIC' && subject.trainingClass === 'ACADEMIC'
      ? no('CLASS_OUT_OF_SCOPE', { subject: subject.title })
      : null,
  (_, { asked }) => (asked.title.trim() === '' || asked.content.trim() === '' ? no('TEXT_MISSING') : null),
  (_, { asked }) => (namesPerson(`${asked.title} ${asked.content}`) ? no('PERSON_NAMED') : null),
  (_, { asked }) => (TEACHER_REF.test(asked.teacherRef) ? null : no('TEACHER_REF_WRONG')),
  (_, { asked }) => (asked.pupils >= 1 ? null : no('PUPILS_MISSING')),
  (_, { asked }) => (BigInt(asked.priceFen) >= 0n ? null : no('PRICE_NEGATIVE')),
  (_, { asked: { mode, roomName, roomAreaM2 } }) =>
    mode === 'ONLINE' && (roomName !== null || roomAreaM2 !== null) ? no('ROOM_NOT_ONLINE') : null,
  (_, { asked: { mode, roomName, roomAreaM2 } }) =>
    mode === 'OFFLINE' && (!roomName?.trim() || (roomAreaM2 ?? 0) < 1) ? no('ROOM_MISSING') : null,
  ({ rooms }, { asked: { roomName, roomAreaM2 } }) => {
    const area = rooms.get(roomName?.trim() ?? '') ?? roomAreaM2;
    return area === roomAreaM2 ? null : no('ROOM_AREA_DIFFERS', { room: roomName ?? '', area: String(area) });
  },
];

export interface CourseFile {
  readonly course: CourseRow;
  /** Verdicts on candidates of the title as it is filed. */
  readonly candidates: readonly CandidateStateName[];
  readonly licensed: boolean;
  /** The first thing that the law of the day has against its slots still to come. */
  readonly fault: Refusal<SlotRefusal> | null;
  /** What stands against its teacher today. */
  readonly teacherFault: Refusal<TeacherRefusal> | null;
}

export interface CourseAct {
  readonly act: Exclude<CourseActName, 'revise'>;
  readonly courseId: string;
  readonly reason: string | null;
}

export interface CourseChange {
  readonly course: CourseRow;
  readonly basis: string | null;
  readonly transition: string;
}

/** B5: what is decided of a filed course. Law and timetables may have changed since it was filed: publishing judges it anew. */
export function decideCourse(
  file: CourseFile | undefined,
  input: CourseAct,
  facts: Pick<Facts, 'caller' | 'now' | 'today'>,
): Decision<CourseChange, Code> {
  if (!file) return refuse('COURSE_UNKNOWN');
  const { course } = file;
  const step = courseLifecycle.step<Code>(course.state, input.act, facts.caller, { publishable: publishable(file) });
  if (!step.ok) return step;
  const reason = input.reason?.trim() ?? '';
  if (input.act !== 'publish' && reason === '') return refuse('REASON_MISSING');
  if (namesPerson(reason)) return refuse('PERSON_NAMED');
  const { to: state, basis, text: transition } = step.value;
  const changed = { ...course, state, decisionReason: reason || null, version: course.version + 1 };
  return permit({
    course: { ...changed, ...(input.act === 'publish' && published(course, facts)) },
    basis,
    transition,
  });
}

/** Whoever teaches it has just been found to be one who may. */
const published = ({ teacherGaps }: CourseRow, { today, now }: Pick<Facts, 'now' | 'today'>) => ({
  publishedOn: today,
  teacherGaps: gapsAfter(teacherGaps, true, now) ?? teacherGaps,
});

function publishable({ candidates, licensed, fault, teacherFault }: CourseFile): true | Refusal<Code> {
  if (candidates.includes('CONFIRMED')) return no('TITLE_CONFIRMED');
  if (candidates.includes('OPEN')) return no('TITLE_UNDECIDED');
  if (!licensed) return no('LICENSE_NOT_ACTIVE');
  return teacherFault ?? fault ?? true;
}
