import { dayOf, renderRefusal } from '@lianguan/kernel';
import { constantsFor, requireRole, runtimeOf, type Operation } from '@lianguan/service-kit';
import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { checkTimetable, COURSE_LAW_REFUSALS, readSlots } from '../timetable/index.js';
import { lawFor, taught } from './course-law.commands.js';
import { filingContexts } from './course-rows.commands.js';
import { shownSlot } from './course.reference.js';
import { COURSE_REFUSALS } from './course.rules.js';
import { askedOf, CourseInput, SlotCheck } from './course.type.js';

@Resolver()
export class SlotCheckResolver {
  @Query(() => [SlotCheck], { nullable: true, description: '备案前逐次核对上课时间' })
  async timetableCheck(
    @Arg('course') course: CourseInput,
    @Arg('courseId', () => ID, { nullable: true, description: '修改的课程' }) courseId: string | null,
    @Ctx() op: Operation,
  ): Promise<SlotCheck[]> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const asked = askedOf(course);
    const [context] = await filingContexts(op.db, [{ institutionId: op.caller.institutionId ?? null, courseId }], '');
    if (!context) throw badInput(COURSE_REFUSALS.INSTITUTION_UNKNOWN.message);
    const slots = readSlots(asked.slots);
    if (!slots.ok) throw badInput(renderRefusal(COURSE_LAW_REFUSALS, slots.refusal).message);
    const today = dayOf(op.clock.now());
    const constants = await constantsFor(runtimeOf(op), today, context.divisionCode);
    const law = lawFor(context, { today, constantsIn: () => constants });
    const { bookings } = context;
    const verdicts = checkTimetable({ slots: slots.value, course: taught(asked), bookings }, law);
    return verdicts.map(({ slot, fault }) => ({
      slot: shownSlot(slot),
      refusal: fault && renderRefusal(COURSE_LAW_REFUSALS, fault),
    }));
  }
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
