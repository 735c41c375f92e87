import { permit } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import { SUBJECTS } from '../classification/index.js';
import {
  actStep,
  checkTexts,
  knownSchools,
  recordAct,
  SCHOOL_ACT_REFUSALS,
  type KnownSchool,
  type RecordAct,
  type SchoolActRefusal,
} from '../school/index.js';
import { countyCalendar, kindOfDay, schoolYearsOf, vacationOn, type CountySchoolYear } from '../timetable/index.js';
import {
  feedbacks,
  lockFeedbacks,
  lockFound,
  toldSchools,
  type FeedbackRow,
  type FoundInstitution,
  type ToldSchool,
} from './feedback-rows.commands.js';
import {
  decideFinding,
  FEEDBACK_REFUSALS,
  feedbackLifecycle,
  type FeedbackActName,
  type FeedbackRefusal,
  type FindingFacts,
  type WeekendFinding,
} from './feedback.rules.js';

export interface FeedbackIds {
  readonly feedbackIds: readonly string[];
}

interface FindingState {
  readonly institutions: ReadonlyMap<string, FoundInstitution>;
  readonly schools: ReadonlyMap<string, KnownSchool>;
  readonly schoolYears: readonly CountySchoolYear[];
  readonly told: ToldSchool[];
}

/** F11: a finding is told to every school at once, each with its own counts. */
export const reportWeekendFinding: Command<
  WeekendFinding,
  FindingState,
  readonly FeedbackRow[],
  FeedbackIds,
  FeedbackRefusal | SchoolActRefusal
> = {
  name: 'reportWeekendFinding',
  refusals: { ...SCHOOL_ACT_REFUSALS, ...FEEDBACK_REFUSALS },
  async load(tx, inputs) {
    const ids = inputs.map(({ institutionId }) => institutionId);
    const institutions = await lockFound(tx, ids);
    const divisions = [...institutions.values()].map(({ divisionCode }) => divisionCode);
    return {
      institutions,
      schools: await knownSchools(
        tx,
        inputs.flatMap(({ schools }) => schools.map(({ schoolId }) => schoolId)),
      ),
      schoolYears: await schoolYearsOf(tx, divisions),
      told: await toldSchools(tx, ids),
    };
  },
  decide(state, input, facts) {
    const texts = checkTexts(input);
    if (!texts.ok) return texts;
    const decided = decideFinding(input, findingFacts(state, input, facts));
    if (!decided.ok) return decided;
    const { institutionId, day, subject, reason, schools } = input;
    state.told.push(...schools.map(({ schoolId }) => ({ institutionId, day, schoolId })));
    const findingId = facts.newId();
    const { divisionCode } = state.institutions.get(institutionId)!;
    const steps = [actStep({ act: 'reportWeekendFinding', documentNo: input.documentNo }, facts)];
    return permit(
      schools.map(({ schoolId, grades }) => ({
        id: facts.newId(),
        findingId,
        institutionId,
        schoolId,
        divisionCode,
        day,
        subject,
        grades: grades.toSorted((a, b) => a.grade - b.grade),
        facts: reason.trim(),
        state: feedbackLifecycle.initial,
        steps,
      })),
    );
  },
  async apply(tx, accepted) {
    await feedbacks.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome }) => ({ feedbackIds: outcome.map(({ id }) => id) }));
  },
  subject: ({ reason, documentNo }, rows) => ({
    type: 'WeekendFinding',
    id: rows[0]!.findingId,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
  }),
};

function findingFacts(
  state: FindingState,
  { institutionId, day, subject }: WeekendFinding,
  facts: Facts,
): FindingFacts {
  const division = state.institutions.get(institutionId)?.divisionCode ?? '';
  const calendar = countyCalendar(division, state.schoolYears);
  const told = state.told.filter((one) => one.institutionId === institutionId && one.day === day);
  return {
    today: facts.today,
    institutionKnown: state.institutions.has(institutionId),
    subject: SUBJECTS[subject],
    kindOfDay: kindOfDay(day, calendar),
    vacation: vacationOn(day, calendar),
    blockedDays: facts.constantsIn(division).get('timetable.subjectBlockedDays'),
    schools: state.schools,
    told: new Set(told.map(({ schoolId }) => schoolId)),
  };
}

type FeedbackAct = RecordAct<FeedbackActName>;

const feedbackCommand = (name: FeedbackActName) =>
  recordAct(name, {
    type: 'WeekendFeedback',
    refusals: {},
    lock: lockFeedbacks,
    save: feedbacks.save,
    decide: ({ state }, { act }: FeedbackAct, { caller }) => feedbackLifecycle.step(state, act, caller),
  });

export const FEEDBACK_COMMANDS = {
  receiveWeekendFeedback: feedbackCommand('receiveWeekendFeedback'),
  answerWeekendFeedback: feedbackCommand('answerWeekendFeedback'),
  withdrawWeekendFeedback: feedbackCommand('withdrawWeekendFeedback'),
} satisfies Record<FeedbackActName, unknown>;
