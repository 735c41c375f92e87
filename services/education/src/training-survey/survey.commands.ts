import { endOfDay, permit, refuse } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Tx } from '@lianguan/service-kit';
import {
  actStep,
  knownSchools,
  recordAct,
  SCHOOL_ACT_REFUSALS,
  type KnownSchool,
  type RecordAct,
  type RecordId,
  type SchoolActRefusal,
} from '../school/index.js';
import {
  classesOf,
  lockSurveys,
  saveClasses,
  surveys,
  type SurveyClassRow,
  type SurveyRow,
} from './survey-rows.commands.js';
import {
  decideClasses,
  decideSurvey,
  HIDDEN_BELOW,
  SURVEY_DUE,
  SURVEY_REFUSALS,
  surveyLifecycle,
  tableOf,
  type ClassCounts,
  type OpenSurvey,
  type SurveyRefusal,
} from './survey.rules.js';

const REFUSALS = { ...SCHOOL_ACT_REFUSALS, ...SURVEY_REFUSALS };
type Code = SchoolActRefusal | SurveyRefusal;

const deadlineOf = ({ id, state, entryUntil }: SurveyRow): DeadlineDraft[] => [
  { name: SURVEY_DUE, subjectId: id, due: state === 'OPEN' ? endOfDay(entryUntil) : null },
];

export const openTrainingSurvey: Command<OpenSurvey, null, SurveyRow, RecordId, Code> = {
  name: 'openTrainingSurvey',
  refusals: REFUSALS,
  load: () => Promise.resolve(null),
  decide(_state, { title, asOf, entryUntil, documentNo }, facts) {
    const decided = decideSurvey({ title, asOf, entryUntil, documentNo }, facts.today);
    if (!decided.ok) return decided;
    return permit({
      id: facts.newId(),
      divisionCode: facts.caller.division,
      title: title.trim(),
      asOf,
      entryUntil,
      state: surveyLifecycle.initial,
      shown: null,
      steps: [actStep({ act: 'openTrainingSurvey', documentNo }, facts)],
    });
  },
  async apply(tx, accepted) {
    await surveys.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ recordId: id }));
  },
  subject: ({ documentNo }, { id }) => ({ type: 'TrainingSurvey', id, documentNo: documentNo.trim() }),
  deadlines: (_input, row) => deadlineOf(row),
};

export interface RecordClasses {
  readonly surveyId: string;
  /** Of the account; '' where it has none. */
  readonly schoolId: string;
  readonly classes: readonly ClassCounts[];
}

interface EntryState {
  readonly surveys: ReadonlyMap<string, SurveyRow>;
  readonly schools: ReadonlyMap<string, KnownSchool>;
  readonly recorded: ReadonlyMap<string, SurveyClassRow>;
}

const classKey = (schoolId: string, surveyId: string, { grade, classNo }: Pick<ClassCounts, 'grade' | 'classNo'>) =>
  [surveyId, schoolId, grade, classNo].join('/');

/** M40: a school enters its classes; one that is entered again takes the place of what was entered before. */
export const recordSurveyClasses: Command<RecordClasses, EntryState, readonly SurveyClassRow[], RecordId, Code> = {
  name: 'recordSurveyClasses',
  refusals: REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ surveyId }) => surveyId);
    const locked = await lockSurveys(tx, ids, 'SHARE');
    const rows = await classesOf(tx, ids);
    return {
      surveys: locked,
      schools: await knownSchools(
        tx,
        inputs.map(({ schoolId }) => schoolId),
      ),
      recorded: new Map(rows.map((row) => [classKey(row.schoolId, row.surveyId, row), row])),
    };
  },
  decide({ surveys: open, schools, recorded }, { surveyId, schoolId, classes }, facts) {
    const survey = open.get(surveyId);
    const decided = decideClasses(survey, schools.get(schoolId), classes);
    if (!decided.ok) return decided;
    const step = surveyLifecycle.step(survey!.state, 'recordSurveyClasses', facts.caller);
    if (!step.ok) return step;
    const { divisionCode } = schools.get(schoolId)!;
    return permit(
      classes.map((one) => ({
        ...one,
        id: recorded.get(classKey(schoolId, surveyId, one))?.id ?? facts.newId(),
        surveyId,
        schoolId,
        divisionCode,
        recordedBy: facts.caller.subject,
      })),
    );
  },
  async apply(tx, accepted) {
    await saveClasses(
      tx,
      accepted.flatMap(({ outcome }) => outcome),
    );
    return accepted.map(({ input: { surveyId } }) => ({ recordId: surveyId }));
  },
  subject: ({ surveyId }) => ({ type: 'TrainingSurvey', id: surveyId }),
};

interface SurveyToClose extends SurveyRow {
  readonly classes: readonly SurveyClassRow[];
}

async function lockToClose(tx: Tx, ids: readonly string[]): Promise<Map<string, SurveyToClose>> {
  const locked = await lockSurveys(tx, ids);
  const classes = await classesOf(tx, ids);
  return new Map(
    [...locked].map(([id, row]) => [id, { ...row, classes: classes.filter(({ surveyId }) => surveyId === id) }]),
  );
}

export type CloseSurvey = RecordAct<'closeTrainingSurvey' | 'passSurveyDue'>;

const closing = (name: CloseSurvey['act']) =>
  recordAct(name, {
    type: 'TrainingSurvey',
    refusals: SURVEY_REFUSALS,
    lock: lockToClose,
    save: surveys.save,
    decide: ({ state, classes }, { act }: CloseSurvey, { caller }) =>
      surveyLifecycle.step<SurveyRefusal>(state, act, caller, {
        someRecorded: classes.length > 0 || refuse('SURVEY_EMPTY').refusal,
      }),
    change: ({ classes, divisionCode }, { constantsIn }) => ({
      shown: tableOf(classes, constantsIn(divisionCode).get<number>(HIDDEN_BELOW)),
    }),
    deadlines: deadlineOf,
  });

export const closeTrainingSurvey = closing('closeTrainingSurvey');
export const closeSurveyWhenDue = closing('passSurveyDue');

/** What the sweeper hands in when the days of entry are over. */
export const dueSurvey = (recordId: string): CloseSurvey => ({
  act: 'passSurveyDue',
  recordId,
  reason: '填报截止日已过',
  documentNo: SURVEY_DUE,
});
