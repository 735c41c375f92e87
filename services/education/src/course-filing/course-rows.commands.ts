import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { CandidateStateName } from '../course-title/index.js';
import { registersOf } from '../staff-check/index.js';
import { countyCalendar, schoolYearsOf, type Booking, type Slot } from '../timetable/index.js';
import type { CourseRow, FilingContext } from './course.rules.js';

const courseStore = rowStore<CourseRow>('course_filing', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  title: 'title',
  content: 'content',
  subject: 'subject',
  trainingClass: 'training_class',
  stage: 'stage',
  mode: 'mode',
  pupils: 'pupils',
  teacherRef: 'teacher_ref',
  roomName: 'room_name',
  roomAreaM2: 'room_area_m2',
  priceFen: 'price_fen',
  state: 'state',
  filedOn: 'filed_on',
  publishedOn: 'published_on',
  decisionReason: 'decision_reason',
  teacherGaps: 'teacher_gaps',
  version: 'version',
});
const COURSE = courseStore.selected
  .replace(/(filed_on|published_on)/gu, '$1::text')
  .replace('price_fen', 'price_fen::text');

export const courses = { save: courseStore.save };

export async function replaceSlots(
  tx: Tx,
  filed: readonly { readonly course: CourseRow; readonly slots: readonly Slot[] }[],
): Promise<void> {
  const rows = filed.flatMap(({ course: { id, institutionId, divisionCode }, slots }) =>
    slots.map(({ day, from, to }) => ({
      course_id: id,
      institution_id: institutionId,
      division_code: divisionCode,
      day,
      from_minute: from,
      to_minute: to,
    })),
  );
  await tx.query('delete from timetable_slot where course_id = any($1::uuid[])', [
    filed.map(({ course: { id } }) => id),
  ]);
  await tx.query('insert into timetable_slot select * from jsonb_populate_recordset(null::timetable_slot, $1::jsonb)', [
    JSON.stringify(rows),
  ]);
}

export interface FilerOf {
  readonly institutionId: string | null;
  /** Its own slots are not in its way. */
  readonly courseId: string | null;
}

interface Filer extends Pick<FilingContext, 'institutionId' | 'divisionCode' | 'trainingClass' | 'licensed'> {
  readonly rootId: string;
}

interface BookedSlot extends Slot, Omit<Booking, keyof Slot | 'sameClass'> {
  readonly courseId: string;
  readonly rootId: string;
  readonly roomAreaM2: number | null;
}

/** For an act the rows are locked; an operation that only reads may not lock. */
type Locking = 'LOCKED' | 'READ';

/** In the order of the inputs. The institutions are locked: two filings at once would not see each other's slots. */
export async function filingContexts(
  tx: Tx,
  filers: readonly FilerOf[],
  locking: Locking = 'LOCKED',
): Promise<(FilingContext | undefined)[]> {
  const ids = filers.flatMap(({ institutionId }) => institutionId ?? []);
  const found = await tx.query<Filer & { askedId: string }>(
    `select a.id as "askedId", t.id as "institutionId", t.root_id as "rootId", t.division_code as "divisionCode",
       t.training_class as "trainingClass",
       exists (select from training_institution m join license l on l.institution_id = m.id
         where m.root_id = t.root_id and l.state = 'ACTIVE') as licensed
     from training_institution a join training_institution t on t.id = a.root_id
     where a.id = any($1::uuid[]) order by t.id ${locking === 'LOCKED' ? 'for update of t' : ''}`,
    [ids],
  );
  const booked = await bookedSlots(
    tx,
    found.map(({ rootId }) => rootId),
  );
  const schoolYears = await schoolYearsOf(
    tx,
    found.map(({ divisionCode }) => divisionCode),
  );
  const registers = await registersOf(
    tx,
    found.map(({ rootId }) => rootId),
  );
  return filers.map(({ institutionId, courseId }) => {
    const filer = found.find(({ askedId }) => askedId === institutionId);
    if (!filer) return undefined;
    const others = booked.filter((slot) => slot.rootId === filer.rootId && slot.courseId !== courseId);
    return {
      ...filer,
      calendar: countyCalendar(filer.divisionCode, schoolYears),
      staff: registers.get(filer.rootId)!,
      bookings: others.map((slot) => ({ ...slot, sameClass: false })),
      rooms: new Map(
        others.flatMap(({ room, roomAreaM2 }) => (room === null || roomAreaM2 === null ? [] : [[room, roomAreaM2]])),
      ),
    };
  });
}

const bookedSlots = (tx: Tx, rootIds: readonly string[]): Promise<BookedSlot[]> =>
  tx.query<BookedSlot>(
    `select c.id as "courseId", t.root_id as "rootId", c.teacher_ref as "teacherRef", c.room_name as room,
       c.room_area_m2 as "roomAreaM2", c.pupils, s.day::text, s.from_minute as "from", s.to_minute as "to"
     from training_institution t join course_filing c on c.institution_id = t.id
     join timetable_slot s on s.course_id = c.id
     where t.root_id = any($1::uuid[]) and c.state in ('FILED', 'PUBLISHED')`,
    [rootIds],
  );

export interface StoredCourse {
  readonly course: CourseRow;
  readonly slots: readonly Slot[];
  /** Verdicts on candidates of the title as it is filed. */
  readonly candidates: readonly CandidateStateName[];
  readonly context: FilingContext;
}

/** The courses with what they are judged by. */
export async function filedCourses(
  tx: Tx,
  ids: readonly string[],
  locking: Locking = 'LOCKED',
): Promise<ReadonlyMap<string, StoredCourse>> {
  const rows = await tx.query<CourseRow>(
    `select ${COURSE} from course_filing where id = any($1::uuid[]) order by id ${locking === 'LOCKED' ? 'for update' : ''}`,
    [ids],
  );
  const found = rows.map(({ id }) => id);
  const slots = await tx.query<Slot & { courseId: string; day: CalendarDay }>(
    `select course_id as "courseId", day::text, from_minute as "from", to_minute as "to"
     from timetable_slot where course_id = any($1::uuid[]) order by course_id, day, from_minute`,
    [found],
  );
  const verdicts = await tx.query<{ courseId: string; title: string; state: CandidateStateName }>(
    'select course_id as "courseId", title, state from course_title_candidate where course_id = any($1::uuid[])',
    [found],
  );
  const contexts = await filingContexts(
    tx,
    rows.map(({ id, institutionId }) => ({ institutionId, courseId: id })),
    locking,
  );
  return new Map(
    rows.map((course, at) => [
      course.id,
      {
        course,
        slots: slots.flatMap(({ courseId, ...slot }) => (courseId === course.id ? slot : [])),
        candidates: verdicts.flatMap(({ courseId, title, state }) =>
          courseId === course.id && title === course.title ? state : [],
        ),
        context: contexts[at]!,
      },
    ]),
  );
}

interface RunningClass extends Pick<CourseRow, 'id' | 'title' | 'stage' | 'mode' | 'pupils'> {
  readonly rootId: string;
}

/** The filed and published courses that have a lesson on this day or later. */
export const runningClassesOf = (tx: Tx, rootIds: readonly string[], today: CalendarDay): Promise<RunningClass[]> =>
  tx.query<RunningClass>(
    `select c.id, t.root_id as "rootId", c.title, c.stage, c.mode, c.pupils
     from training_institution t join course_filing c on c.institution_id = t.id
     where t.root_id = any($1::uuid[]) and c.state in ('FILED', 'PUBLISHED')
       and exists (select from timetable_slot s where s.course_id = c.id and s.day >= $2)
     order by c.title, c.id`,
    [rootIds, today],
  );
