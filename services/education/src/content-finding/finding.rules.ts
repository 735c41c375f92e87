import {
  deadlineFrom,
  namesPerson,
  permit,
  refuse,
  type Agency,
  type CalendarDay,
  type Decision,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import type { BanSubjectName, ContentBanLaw, ContentBanName } from '../content-ban/index.js';
import type { DisguisedFormName } from '../course-title/index.js';
import {
  FINDING_ANSWER_TERM,
  findingLifecycle,
  OPEN_STATES,
  type FindingActName,
  type FindingEventName,
  type FindingRefusal,
  type FindingStateName,
} from './finding-lifecycle.rules.js';

export interface GivenFinding {
  readonly institutionId: string;
  readonly code: ContentBanName;
  readonly form: DisguisedFormName | null;
  readonly subject: BanSubjectName;
  /** Of a course or a material. */
  readonly subjectId: string | null;
  /** Of a place: its address. */
  readonly place: string | null;
  readonly facts: string;
  readonly foundOn: CalendarDay;
  /** Number of the record of the check. */
  readonly documentNo: string;
}

export interface FindingStepRow {
  readonly act: 'recordContentFinding' | FindingEventName;
  readonly at: string;
  readonly said: string | null;
  readonly documentNo: string | null;
}

export interface FindingRow extends GivenFinding {
  readonly id: string;
  readonly divisionCode: string;
  readonly state: FindingStateName;
  readonly answerUntil: string;
  readonly answer: string | null;
  readonly decisionReason: string | null;
  /** Departments beside education that may punish what was confirmed. */
  readonly referredTo: readonly Agency[];
  readonly steps: readonly FindingStepRow[];
}

export interface FindingContext {
  /** What the catalogue says of its code. */
  readonly law: Pick<ContentBanLaw, 'title' | 'subjects' | 'disguised'>;
  /** The institution that answers for what is found, after any merger. */
  readonly institution: { readonly institutionId: string; readonly divisionCode: string } | undefined;
  /** Ids of its courses and materials, those of these that the finding names. */
  readonly courses: readonly string[];
  readonly materials: readonly string[];
  readonly earlier: readonly Pick<FindingRow, 'code' | 'subject' | 'subjectId' | 'place' | 'state'>[];
}

type Code = FindingRefusal;
type FindingFacts = Pick<Facts, 'now' | 'today' | 'constantsIn' | 'newId'>;

export const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';

/** What is found is of a code, in something that the code can be found in, and rests on a record. */
export function decideRecorded(
  given: GivenFinding,
  context: FindingContext,
  facts: FindingFacts,
): Decision<FindingRow, Code> {
  const { institution } = context;
  if (!institution) return refuse('FINDING_INSTITUTION_UNKNOWN');
  const named = checkSubject(given, context);
  if (!named.ok) return named;
  if (given.foundOn > facts.today) return refuse('FINDING_DAY_FUTURE');
  if (isBlank(given.facts)) return refuse('FINDING_FACTS_MISSING');
  if (isBlank(given.documentNo)) return refuse('FINDING_DOCUMENT_MISSING');
  if (namesPerson(`${given.facts} ${given.documentNo} ${given.place ?? ''}`))
    return refuse('FINDING_TEXT_NAMES_PERSON');
  const { subjectId, place } = named.value;
  const open = context.earlier.some(
    (one) => OPEN_STATES.includes(one.state) && isSameMatter(one, { code: given.code, subjectId, place }),
  );
  if (open) return refuse('FINDING_OPEN');
  return permit({
    ...given,
    ...institution,
    subjectId,
    place,
    facts: given.facts.trim(),
    documentNo: given.documentNo.trim(),
    id: facts.newId(),
    state: findingLifecycle.initial,
    answerUntil: answerUntil(institution, facts),
    answer: null,
    decisionReason: null,
    referredTo: [],
    steps: [
      { act: 'recordContentFinding', at: facts.now.toISOString(), said: null, documentNo: given.documentNo.trim() },
    ],
  });
}

type Matter = Pick<FindingRow, 'code' | 'subjectId' | 'place'>;

/** Of one institution. */
export const isSameMatter = (one: Matter, other: Matter): boolean =>
  one.code === other.code && one.subjectId === other.subjectId && one.place === other.place;

/** The institution's clock, from today on. */
export const answerUntil = (
  { divisionCode }: Pick<FindingRow, 'divisionCode'>,
  { today, constantsIn }: Pick<FindingFacts, 'today' | 'constantsIn'>,
): string => deadlineFrom(today, constantsIn(divisionCode).get<string>(FINDING_ANSWER_TERM)).due.toISOString();

type Named = Pick<FindingRow, 'subjectId' | 'place'>;

function checkSubject(given: GivenFinding, context: FindingContext): Decision<Named, Code> {
  const code = checkCode(given, context.law);
  if (!code.ok) return code;
  const { subjectId } = given;
  switch (given.subject) {
    case 'PLACE':
      return checkPlace(given.place);
    case 'COURSE':
      return isAmong(context.courses, subjectId)
        ? permit({ subjectId, place: null })
        : refuse('FINDING_COURSE_UNKNOWN');
    case 'MATERIAL':
      return isAmong(context.materials, subjectId)
        ? permit({ subjectId, place: null })
        : refuse('FINDING_MATERIAL_UNKNOWN');
  }
}

function checkCode(
  { subject, form }: GivenFinding,
  { title: ban, subjects, disguised }: FindingContext['law'],
): Decision<null, Code> {
  if (!subjects.includes(subject)) return refuse('FINDING_SUBJECT_WRONG', { ban });
  if (disguised && form === null) return refuse('FINDING_FORM_MISSING');
  return disguised || form === null ? permit(null) : refuse('FINDING_FORM_UNEXPECTED', { ban });
}

const isAmong = (ids: readonly string[], id: string | null): boolean => id !== null && ids.includes(id);

const checkPlace = (place: string | null): Decision<Named, Code> =>
  isBlank(place) ? refuse('FINDING_PLACE_MISSING') : permit({ subjectId: null, place: place!.trim() });

export interface FindingChange {
  readonly row: FindingRow;
  readonly step: Step<FindingStateName>;
}

interface GivenAct {
  readonly act: FindingActName;
  readonly text: string;
  /** Departments beside education that may punish what was found. */
  readonly elsewhere: readonly Agency[];
}

/** What an institution answers, or an officer decides: in its own words. A confirmed finding says who else may punish. */
export function decideFinding(
  row: FindingRow | undefined,
  { act, text, elsewhere }: GivenAct,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): Decision<FindingChange, Code> {
  if (!row) return refuse('FINDING_UNKNOWN');
  const over = now.getTime() >= Date.parse(row.answerUntil);
  const step = findingLifecycle.step<Code>(row.state, act, caller, {
    answerTermOver: over || { code: 'FINDING_ANSWER_TERM_RUNNING' },
  });
  if (!step.ok) return step;
  const state = step.value.to;
  const at = now.toISOString();
  if (act === 'closeFindingAnswer') {
    const steps = [...row.steps, { act, at, said: null, documentNo: null }];
    return permit({ row: { ...row, state, steps }, step: step.value });
  }
  if (isBlank(text)) return refuse('FINDING_TEXT_MISSING');
  if (namesPerson(text)) return refuse('FINDING_TEXT_NAMES_PERSON');
  const steps = [...row.steps, { act, at, said: text.trim(), documentNo: null }];
  const said = act === 'answerContentFinding' ? { answer: text.trim() } : { decisionReason: text.trim() };
  const referredTo = state === 'CONFIRMED' ? elsewhere : [];
  return permit({ row: { ...row, ...said, referredTo, state, steps }, step: step.value });
}
