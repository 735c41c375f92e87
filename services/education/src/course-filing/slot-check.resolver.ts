import { dayOf, renderRefusal } from '@lianguan/kernel';
import {
  constantsFor,
  RefusalType,
  requireRole,
  runtimeOf,
  type Operation,
  type RenderedRefusal,
  type RuleConstants,
} from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { checkTimetable, COURSE_LAW_REFUSALS, readSlots, type SlotVerdict } from '../timetable/index.js';
import { lawFor, taught, teacherFaultToday, verdictsToCome, type Day } from './course-law.commands.js';
import { filedCourses, filingContexts, type StoredCourse } from './course-rows.commands.js';
import { CourseFiling } from './course.entity.js';
import { shownSlot } from './course.reference.js';
import { COURSE_REFUSALS } from './course.rules.js';
import { askedOf, CourseInput, SlotCheck } from './course.type.js';
import { TEACHER_REFUSALS } from './teacher.rules.js';

@Resolver(() => CourseFiling)
export class SlotCheckResolver {
  @Query(() => [SlotCheck], { nullable: true, description: '备案前逐次核对上课时间' })
  async timetableCheck(
    @Arg('course') course: CourseInput,
    @Arg('courseId', () => ID, { nullable: true, description: '修改的课程' }) courseId: string | null,
    @Ctx() op: Operation,
  ): Promise<SlotCheck[]> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const asked = askedOf(course);
    const filer = { institutionId: op.caller.institutionId ?? null, courseId };
    const [context] = await filingContexts(op.db, [filer], 'READ');
    if (!context) throw badInput(COURSE_REFUSALS.INSTITUTION_UNKNOWN.message);
    const slots = readSlots(asked.slots);
    if (!slots.ok) throw badInput(renderRefusal(COURSE_LAW_REFUSALS, slots.refusal).message);
    const law = lawFor(context, await dayFor(op, [context.divisionCode]));
    const { bookings } = context;
    return checkTimetable({ slots: slots.value, course: taught(asked), bookings }, law).map(shownVerdict);
  }

  @FieldResolver(() => [SlotCheck], {
    description: '待公布、已公布的课程中，按今日的规定和校历不合规的后续课时；只有本机构和教育部门可见',
  })
  async unlawfulSlots(@Root() course: CourseFiling, @Ctx() op: Operation): Promise<SlotCheck[]> {
    return isJudgedFor(op, course) ? (await faultsLoader(op).load(course.id)).slots : [];
  }

  @FieldResolver(() => RefusalType, {
    nullable: true,
    description: '待公布、已公布且还有后续课时的课程，其教师今日不能任教的原因；只有本机构和教育部门可见',
  })
  async teacherFault(@Root() course: CourseFiling, @Ctx() op: Operation): Promise<RenderedRefusal | null> {
    return isJudgedFor(op, course) ? (await faultsLoader(op).load(course.id)).teacher : null;
  }
}

const isJudgedFor = ({ caller: { agency } }: Operation, { state }: CourseFiling): boolean =>
  (agency === 'EDUCATION' || agency === 'INSTITUTION') && (state === 'FILED' || state === 'PUBLISHED');

interface CourseFaults {
  readonly slots: SlotCheck[];
  readonly teacher: RenderedRefusal | null;
}

/** Law and staff may have changed since a course was filed: each is judged anew. */
const faultsLoader = (op: Operation): DataLoader<string, CourseFaults> =>
  op.loader(
    'course-faults',
    (tx) =>
      new DataLoader(async (ids) => {
        const stored = await filedCourses(tx, ids, 'READ');
        const divisions = [...stored.values()].map(({ context }) => context.divisionCode);
        const day = await dayFor(op, divisions);
        return ids.map((id) => faultsOf(stored.get(id), day));
      }),
  );

function faultsOf(course: StoredCourse | undefined, day: Day): CourseFaults {
  const verdicts = course ? verdictsToCome(course, day) : [];
  const fault = course && verdicts.length > 0 ? teacherFaultToday(course, day) : null;
  return {
    slots: verdicts.filter((verdict) => verdict.fault).map(shownVerdict),
    teacher: fault && renderRefusal(TEACHER_REFUSALS, fault),
  };
}

/** Today and the constants of the divisions, as an act's facts have them. */
async function dayFor(op: Operation, divisions: readonly string[]): Promise<Day> {
  const today = dayOf(op.clock.now());
  const constants = new Map<string, RuleConstants>();
  for (const division of new Set(divisions))
    constants.set(division, await constantsFor(runtimeOf(op), today, division));
  return { today, constantsIn: (division) => constants.get(division)! };
}

const shownVerdict = ({ slot, fault }: SlotVerdict): SlotCheck => ({
  slot: shownSlot(slot),
  refusal: fault && renderRefusal(COURSE_LAW_REFUSALS, fault),
});

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
