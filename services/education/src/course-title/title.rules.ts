import {
  permit,
  refuse,
  namesPerson,
  type CalendarDay,
  type Caller,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';

export const DISGUISED_FORMS = [
  'PRESCHOOL_BRIDGING',
  'SUBJECT_NAME',
  'HOME_TUTORING',
  'HOUSEKEEPING',
  'STUDY_TOUR',
  'CONSULTING',
] as const;
export type DisguisedFormName = (typeof DISGUISED_FORMS)[number];

type Hints = Readonly<Record<DisguisedFormName, readonly string[]>>;

const TITLE_HINTS = 'subjects.titleHints';

/** M23, B6: words of a title that hint at a class that may not be. The words of a county are its own to add to. */
export const TITLE_CONSTANTS: readonly RuleConstant[] = [
  {
    key: TITLE_HINTS,
    value: {
      PRESCHOOL_BRIDGING: ['学前班', '幼小衔接', '思维训练'],
      SUBJECT_NAME: ['作文', '阅读写作', '奥数', '英语', '日语', '俄语'],
      HOME_TUTORING: ['家教', '住家', '一对一'],
      HOUSEKEEPING: ['家政'],
      STUDY_TOUR: ['游学', '研学', '夏令营', '冬令营'],
      CONSULTING: ['咨询'],
    } satisfies Hints,
    scope: '',
    effectiveFrom: '2003-09-01',
    effectiveTo: null,
    source: 'S1；S2§2',
    mark: 'S',
  },
];

export interface TitleHint {
  readonly form: DisguisedFormName;
  readonly word: string;
}

/** Written apart, in full width or with signs between, a word is the same. */
const keyOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

export interface TitledCourse {
  readonly title: string;
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC';
}

/**
 * What of a title an officer should look at: one hint of each form. A hint is no finding. `subjects` are the names of the academic subjects in the
 * catalogue; a course of theirs may bear one, and be called what everybody calls it.
 */
export function titleHints(
  { title, trainingClass }: TitledCourse,
  subjects: readonly string[],
  constants: RuleConstants,
): TitleHint[] {
  const key = keyOf(title);
  const { SUBJECT_NAME, ...hints } = constants.get<Hints>(TITLE_HINTS);
  const words = {
    ...hints,
    ...(trainingClass === 'NON_ACADEMIC' && { SUBJECT_NAME: [...subjects, ...SUBJECT_NAME] }),
  };
  return (Object.entries(words) as [DisguisedFormName, readonly string[]][]).flatMap(([form, candidates]) => {
    const word = candidates.find((candidate) => key.includes(keyOf(candidate)));
    return word === undefined ? [] : [{ form, word }];
  });
}

export const CANDIDATE_STATES = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const;
export type CandidateStateName = (typeof CANDIDATE_STATES)[number];

const roles = ['EDU_SUP'] as const;

/** An officer's verdict on what a title hints at; until then it is nothing but a reason to look. */
export const titleCandidateLifecycle = defineLifecycle({
  name: 'CourseTitleCandidate',
  states: [...CANDIDATE_STATES],
  initial: 'OPEN',
  terminal: ['CONFIRMED', 'DISMISSED'],
  transitions: [
    { event: 'confirm', from: ['OPEN'], to: 'CONFIRMED', roles, basis: null },
    { event: 'dismiss', from: ['OPEN'], to: 'DISMISSED', roles, basis: null },
  ],
  labels: { OPEN: '待核实', CONFIRMED: '已属实', DISMISSED: '已排除', confirm: '核实属实', dismiss: '排除' },
});

export interface CandidateRow {
  readonly id: string;
  readonly courseId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly title: string;
  readonly form: DisguisedFormName;
  readonly word: string;
  readonly state: CandidateStateName;
  readonly foundOn: CalendarDay;
  readonly reason: string | null;
  readonly decidedOn: CalendarDay | null;
}

export type CandidateRefusal = LifecycleRefusal | 'CANDIDATE_UNKNOWN' | 'REASON_MISSING' | 'PERSON_NAMED';

export const CANDIDATE_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  CANDIDATE_UNKNOWN: { message: '没有该条疑似线索，或不在您的区划内', basis: null },
  REASON_MISSING: { message: '请写明核实的情况', basis: null },
  PERSON_NAMED: { message: '文字中不写身份证号、手机号', basis: '个人信息保护法 第六条' },
} satisfies RefusalCatalogue<CandidateRefusal>;

export interface CandidateAct {
  readonly act: 'confirm' | 'dismiss';
  readonly candidateId: string;
  readonly reason: string;
}

export interface CandidateChange {
  readonly candidate: CandidateRow;
  readonly transition: string;
}

export function decideCandidate(
  candidate: CandidateRow | undefined,
  input: CandidateAct,
  facts: { readonly caller: Pick<Caller, 'roles'>; readonly today: CalendarDay },
): Decision<CandidateChange, CandidateRefusal> {
  if (!candidate) return refuse('CANDIDATE_UNKNOWN');
  const step = titleCandidateLifecycle.step(candidate.state, input.act, facts.caller);
  if (!step.ok) return step;
  const reason = input.reason.trim();
  if (reason === '') return refuse('REASON_MISSING');
  if (namesPerson(reason)) return refuse('PERSON_NAMED');
  const { to: state, text: transition } = step.value;
  return permit({ candidate: { ...candidate, state, reason, decidedOn: facts.today }, transition });
}
