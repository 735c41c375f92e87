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
import { SUBJECTS, type SubjectName } from '../classification/index.js';
import type { CandidateStateName } from '../course-title/index.js';
import type { SchoolStageName, TeachingModeName } from '../license-admission/index.js';
import {
  checkTeaching,
  checkTimetable,
  isTimeOfDay,
  minuteOf,
  SLOT_REFUSALS,
  TEACHING_REFUSALS,
  termsOf,
  type Booking,
  type CountyCalendar,
  type Slot,
  type SlotRefusal,
  type SlotVerdict,
  type TaughtCourse,
  type TeachingRefusal,
  type TimetableLaw,
} from '../timetable/index.js';
import { courseLifecycle, type CourseActName, type CourseStateName } from './course-lifecycle.rules.js';

/** Adults are no pupils: their courses are not filed here. */
export const COURSE_STAGES = ['PRESCHOOL', 'COMPULSORY', 'HIGH_SCHOOL'] as const satisfies readonly SchoolStageName[];
export type CourseStageName = (typeof COURSE_STAGES)[number];

const MOST_SLOTS = 300;
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

export interface AskedSlot {
  readonly day: CalendarDay;
  /** '16:30' */
  readonly from: string;
  readonly to: string;
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
}

export type CourseRefusal =
  | LifecycleRefusal
  | TeachingRefusal
  | SlotRefusal
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
  | 'SLOTS_MISSING'
  | 'TOO_MANY_SLOTS'
  | 'TIME_UNREADABLE'
  | 'REASON_MISSING'
  | 'TITLE_UNDECIDED'
  | 'TITLE_CONFIRMED';

const RELIEF = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见';

export const COURSE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ...TEACHING_REFUSALS,
  ...SLOT_REFUSALS,
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
  SLOTS_MISSING: { message: '请填写上课时间', basis: null },
  TOO_MANY_SLOTS: { message: `一次备案至多${MOST_SLOTS}课时；请分期备案`, basis: null },
  TIME_UNREADABLE: { message: '{day}的时间应形如 16:30', basis: null },
  REASON_MISSING: { message: '请写明理由', basis: null },
  TITLE_UNDECIDED: { message: '班次名称有待核实的疑似线索，核实后再公布', basis: null },
  TITLE_CONFIRMED: { message: '班次名称已核实为隐形变异或学前学科培训，不能公布；请退回', basis: RELIEF },
} satisfies RefusalCatalogue<CourseRefusal>;

type Code = CourseRefusal;

export interface FiledCourse {
  readonly course: CourseRow;
  readonly slots: readonly Slot[];
  readonly basis: string | null;
  readonly transition: string;
}

/** B1, B5: a new course (`previous` is null), or what an institution changes of one: judged whole, to be published anew. */
export function decideFiling(
  context: FilingContext | undefined,
  { asked, previous }: { readonly asked: AskedCourse; readonly previous: CourseRow | null | undefined },
  facts: Facts,
): Decision<FiledCourse, Code> {
  if (previous === undefined) return refuse('COURSE_UNKNOWN');
  if (!context) return refuse('INSTITUTION_UNKNOWN');
  const step = previous ? courseLifecycle.step<Code>(previous.state, 'revise', facts.caller) : null;
  if (step && !step.ok) return step;
  const law = lawFor(context, facts);
  const contents = checkContents(context, asked, law);
  if (!contents.ok) return contents;
  const slots = readSlots(asked.slots);
  if (!slots.ok) return slots;
  const fault = timetableOf(context, { course: taught(asked), slots: slots.value }, law).find(
    (one) => one.fault,
  )?.fault;
  if (fault) return { ok: false, refusal: fault };
  const { homework: _declared, slots: _slots, ...filed } = asked;
  const course: CourseRow = {
    ...filed,
    title: asked.title.trim(),
    content: asked.content.trim(),
    roomName: asked.roomName?.trim() ?? null,
    id: previous?.id ?? facts.newId(),
    institutionId: previous?.institutionId ?? context.institutionId,
    divisionCode: context.divisionCode,
    trainingClass: SUBJECTS[asked.subject].trainingClass,
    state: courseLifecycle.initial,
    filedOn: facts.today,
    publishedOn: null,
    decisionReason: null,
  };
  return permit({
    course,
    slots: slots.value,
    basis: step?.value.basis ?? null,
    transition: step?.value.text ?? 'FILED',
  });
}

/** By the constants of the county where the institution teaches. */
export const lawFor = (
  { divisionCode, calendar }: Pick<FilingContext, 'divisionCode' | 'calendar'>,
  { today, constantsIn }: Pick<Facts, 'today' | 'constantsIn'>,
): TimetableLaw => ({ today, terms: termsOf(constantsIn(divisionCode)), calendar });

const CHECKS: readonly ((context: FilingContext, asked: AskedCourse) => Refusal<Code> | null)[] = [
  ({ licensed }) => (licensed ? null : refuse('LICENSE_NOT_ACTIVE').refusal),
  ({ trainingClass }, { subject }) =>
    trainingClass === 'NON_ACADEMIC' && SUBJECTS[subject].trainingClass === 'ACADEMIC'
      ? refuse('CLASS_OUT_OF_SCOPE', { subject: SUBJECTS[subject].title }).refusal
      : null,
  (_, { title, content }) => (title.trim() === '' || content.trim() === '' ? refuse('TEXT_MISSING').refusal : null),
  (_, { title, content }) => (namesPerson(`${title} ${content}`) ? refuse('PERSON_NAMED').refusal : null),
  (_, { teacherRef }) => (TEACHER_REF.test(teacherRef) ? null : refuse('TEACHER_REF_WRONG').refusal),
  (_, { pupils }) => (pupils >= 1 ? null : refuse('PUPILS_MISSING').refusal),
  (_, { priceFen }) => (BigInt(priceFen) >= 0n ? null : refuse('PRICE_NEGATIVE').refusal),
  ({ rooms }, asked) => roomFault(rooms, asked),
];

function roomFault(rooms: FilingContext['rooms'], { mode, roomName, roomAreaM2 }: AskedCourse): Refusal<Code> | null {
  if (mode === 'ONLINE') return roomName === null && roomAreaM2 === null ? null : refuse('ROOM_NOT_ONLINE').refusal;
  const name = roomName?.trim() ?? '';
  if (name === '' || roomAreaM2 === null || roomAreaM2 < 1) return refuse('ROOM_MISSING').refusal;
  const known = rooms.get(name);
  if (known === undefined || known === roomAreaM2) return null;
  return refuse('ROOM_AREA_DIFFERS', { room: name, area: String(known) }).refusal;
}

function checkContents(context: FilingContext, asked: AskedCourse, law: TimetableLaw): Decision<null, Code> {
  for (const check of CHECKS) {
    const fault = check(context, asked);
    if (fault) return { ok: false, refusal: fault };
  }
  return checkTeaching({ ...asked, trainingClass: SUBJECTS[asked.subject].trainingClass }, law);
}

export function readSlots(slots: readonly AskedSlot[]): Decision<readonly Slot[], Code> {
  if (slots.length === 0) return refuse('SLOTS_MISSING');
  if (slots.length > MOST_SLOTS) return refuse('TOO_MANY_SLOTS');
  const unread = slots.find(({ from, to }) => !isTimeOfDay(from) || !isTimeOfDay(to));
  if (unread) return refuse('TIME_UNREADABLE', { day: unread.day });
  return permit(slots.map(({ day, from, to }) => ({ day, from: minuteOf(from), to: minuteOf(to) })));
}

/** Each slot of the course by the law of the day. */
export const timetableOf = (
  { bookings }: Pick<FilingContext, 'bookings'>,
  { course, slots }: { readonly course: TaughtCourse; readonly slots: readonly Slot[] },
  law: TimetableLaw,
): SlotVerdict[] => checkTimetable({ slots, course, bookings }, law);

export const taught = (course: CourseContents): TaughtCourse => ({
  trainingClass: SUBJECTS[course.subject].trainingClass,
  mode: course.mode,
  pupils: course.pupils,
  teacherRef: course.teacherRef,
  room:
    course.roomName === null || course.roomAreaM2 === null
      ? null
      : { name: course.roomName.trim(), areaM2: course.roomAreaM2 },
});

export interface CourseFile {
  readonly course: CourseRow;
  readonly slots: readonly Slot[];
  /** Verdicts on candidates of the title as it is filed. */
  readonly candidates: readonly CandidateStateName[];
  readonly context: FilingContext;
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
  facts: Facts,
): Decision<CourseChange, Code> {
  if (!file) return refuse('COURSE_UNKNOWN');
  const { course } = file;
  const step = courseLifecycle.step<Code>(course.state, input.act, facts.caller, {
    publishable: publishable(file, facts),
  });
  if (!step.ok) return step;
  const reason = input.reason?.trim() ?? '';
  if (input.act !== 'publish' && reason === '') return refuse('REASON_MISSING');
  if (namesPerson(reason)) return refuse('PERSON_NAMED');
  const { to: state, basis, text: transition } = step.value;
  const publishedOn = input.act === 'publish' ? facts.today : course.publishedOn;
  return permit({ course: { ...course, state, publishedOn, decisionReason: reason || null }, basis, transition });
}

function publishable({ course, slots, candidates, context }: CourseFile, facts: Facts): true | Refusal<Code> {
  if (candidates.includes('CONFIRMED')) return refuse('TITLE_CONFIRMED').refusal;
  if (candidates.includes('OPEN')) return refuse('TITLE_UNDECIDED').refusal;
  if (!context.licensed) return refuse('LICENSE_NOT_ACTIVE').refusal;
  const toCome = slots.filter(({ day }) => day >= facts.today);
  const verdicts = timetableOf(context, { course: taught(course), slots: toCome }, lawFor(context, facts));
  return verdicts.find(({ fault }) => fault)?.fault ?? true;
}
