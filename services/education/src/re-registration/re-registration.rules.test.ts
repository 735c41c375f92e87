import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Agency, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import fc from 'fast-check';
import {
  RE_REGISTRATION_STATES,
  reRegistrationLifecycle,
  ROUTES,
  type ReRegistrationStateName,
} from './re-registration-lifecycle.rules.js';
import { ANSWERED_STEPS, decideAnswer, type AnswerStepName, type DepartmentAnswer } from './answer.rules.js';
import {
  actionsFor,
  decideReRegistration,
  decideTransitionEnd,
  lockReasonOf,
  type CourseFinding,
  type ReRegistrationAct,
  type ReRegistrationFile,
  type ReRegistrationRow,
} from './re-registration.rules.js';

const TODAY = calendarDay('2021-10-08');
const as = (role: Role, agency: Agency = 'EDUCATION', today = TODAY) =>
  ({ today, caller: { roles: [role], agency } }) as unknown as Facts;
const SYS = as('SYS', 'SYSTEM');

const ROW: ReRegistrationRow = {
  id: 'r',
  campaignId: 'c',
  institutionId: 'i',
  divisionCode: '341203',
  noticedName: '示例培训有限公司',
  noticedCode: '91330282MA2H0A0X32',
  notifiedOn: calendarDay('2021-09-01'),
  deadline: calendarDay('2021-12-31'),
  state: 'NOTIFIED',
  choice: null,
  formerChoices: [],
  overdueFrom: null,
  locked: true,
  stepDue: null,
  newCode: null,
  newName: null,
  newLicenseNumber: null,
  appraisalId: null,
  receivedKind: null,
  transitionEndsOn: null,
  transitionEnded: false,
  finishedOn: null,
  version: 3,
};
const FINDING: CourseFinding = { appraisalId: 'a', courseName: '书法', newest: true, finding: 'NON_ACADEMIC' };
const file = (row: Partial<ReRegistrationRow>, given: Partial<ReRegistrationFile> = {}): ReRegistrationFile => ({
  row: { ...ROW, ...row },
  counted: true,
  findings: [FINDING],
  numberTaken: false,
  ...given,
});

const LICENSE = {
  number: '教民134120370000018',
  issuedBy: '示例发证机关',
  validFrom: TODAY,
  validTo: calendarDay('2024-10-07'),
};
const INTERVIEW = { heldOn: TODAY, principalName: '示例', officers: ['001'], summary: '愿意', intention: null };

/** Each act as it is said when nothing stands against it. */
const SAID: { readonly [Name in ReRegistrationAct['act']]: Extract<ReRegistrationAct, { act: Name }> } = {
  interview: { reRegistrationId: 'r', act: 'interview', ...INTERVIEW },
  choose: { reRegistrationId: 'r', act: 'choose', choice: 'NONPROFIT', documentNo: '示择〔2021〕1号' },
  changeChoice: { reRegistrationId: 'r', act: 'changeChoice', choice: 'DEREGISTER', documentNo: '示择〔2021〕2号' },
  cancelLicense: { reRegistrationId: 'r', act: 'cancelLicense', documentNo: '示教注〔2021〕1号' },
  approve: { reRegistrationId: 'r', act: 'approve', documentNo: '示教审〔2021〕1号' },
  issueLicense: { reRegistrationId: 'r', act: 'issueLicense', license: LICENSE },
  appraise: { reRegistrationId: 'r', act: 'appraise', appraisalId: 'a' },
  receive: {
    reRegistrationId: 'r',
    act: 'receive',
    kind: 'SPORT',
    transitionEndsOn: calendarDay('2022-06-30'),
    documentNo: '示体接〔2021〕1号',
  },
  terminate: { reRegistrationId: 'r', act: 'terminate', documentNo: '示教终〔2021〕1号', reason: '逾期' },
  passDeadline: { reRegistrationId: 'r', act: 'passDeadline' },
};
/** The row of each state, as its way leads there. */
const IN: Readonly<Record<ReRegistrationStateName, Partial<ReRegistrationRow>>> = Object.fromEntries(
  RE_REGISTRATION_STATES.map((state) => [
    state,
    { state, choice: Object.entries(ROUTES).find(([, way]) => way.some((one) => one === state))?.[0] ?? null },
  ]),
) as never;
const CHOICE_FOR = { approve: 'NONPROFIT', appraise: 'NON_ACADEMIC', changeChoice: 'NONPROFIT' } as const;
const LATE = calendarDay('2022-01-01');

const codeOf = (decision: ReturnType<typeof decideReRegistration>): string =>
  decision.ok ? decision.value.row.state : decision.refusal.code;

describe('each act, in each state, by each role', () => {
  const acts = Object.values(SAID);
  it.each(acts.map((said) => [said.act, said] as const))('%s follows the table', (act, said) => {
    for (const state of RE_REGISTRATION_STATES) {
      const choice = act in CHOICE_FOR ? CHOICE_FOR[act as keyof typeof CHOICE_FOR] : IN[state].choice;
      const lines = reRegistrationLifecycle.transitions.filter(
        (line) => line.event === act && line.from.includes(state),
      );
      for (const role of ROLES) {
        const facts = as(role, 'EDUCATION', act === 'passDeadline' ? LATE : TODAY);
        const decided = decideReRegistration(file({ ...IN[state], choice }), said, facts);
        const line = lines.find(({ roles }) => roles.includes(role));
        const expected = line?.to ?? (lines.length > 0 ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE');
        expect([state, role, codeOf(decided)]).toEqual([state, role, expected]);
        if (!decided.ok) continue;
        expect(decided.value.row.version).toBe(ROW.version + 1);
        expect(decided.value.row.locked).toBe(true);
      }
    }
  });

  it('shows each act only on the way that was chosen', () => {
    const officer = { roles: ['EDU_LIC', 'EDU_SUP'] } as unknown as Facts['caller'];
    const shown = (choice: 'DEREGISTER' | 'NONPROFIT' | 'NON_ACADEMIC') =>
      actionsFor({ state: 'CHOSEN', choice }, officer);
    expect([shown('DEREGISTER'), shown('NONPROFIT'), shown('NON_ACADEMIC')]).toEqual([
      ['changeChoice'],
      ['changeChoice', 'approve'],
      ['changeChoice', 'appraise'],
    ]);
    expect(actionsFor({ state: 'OVERDUE', choice: null }, officer)).toEqual(['terminate']);
  });
});

describe('the law of each act', () => {
  const { interview, choose, changeChoice, approve, issueLicense, appraise, receive, terminate, passDeadline } = SAID;
  const chosen = { state: 'CHOSEN', choice: 'NON_ACADEMIC' } as const;
  const accounted = { state: 'ACCOUNTED', choice: 'NONPROFIT' } as const;
  const LIC = as('EDU_LIC');
  const SUP = as('EDU_SUP');
  const other = (finding: CourseFinding['finding'], newest = true): CourseFinding => ({
    appraisalId: 'b',
    courseName: '思维训练',
    newest,
    finding,
  });
  // prettier-ignore -- a table
  const cases: [string, ReRegistrationFile | undefined, ReRegistrationAct, Facts, string][] = [
    ['of no record', undefined, choose, SUP, 'RE_REGISTRATION_UNKNOWN'],
    ['of one whose institution became part of another', file({}, { counted: false }), choose, SUP, 'MERGED_INTO_OTHER'],
    ['a talk today', file({}), interview, SUP, 'NOTIFIED'],
    ['a talk tomorrow', file({}), { ...interview, heldOn: calendarDay('2021-10-09') }, SUP, 'INTERVIEW_AHEAD'],
    ['a talk with nobody', file({}), { ...interview, principalName: ' ' }, SUP, 'INTERVIEW_INCOMPLETE'],
    ['a talk by nobody', file({}), { ...interview, officers: [] }, SUP, 'INTERVIEW_INCOMPLETE'],
    ['a talk about nothing', file({}), { ...interview, summary: '' }, SUP, 'INTERVIEW_INCOMPLETE'],
    ['a talk that names a number', file({}), { ...interview, summary: '电话19900000001' }, SUP, 'TEXT_NAMES_PERSON'],
    [
      'the institution chooses by its account',
      file({}),
      { ...choose, documentNo: null },
      as('INST', 'INSTITUTION'),
      'CHOSEN',
    ],
    ['an officer without its paper', file({}), { ...choose, documentNo: null }, SUP, 'WRITTEN_CHOICE_MISSING'],
    ['a paper without a number', file({}), { ...choose, documentNo: ' ' }, SUP, 'DOCUMENT_MISSING'],
    [
      'the institution changes its choice by its account',
      file({ state: 'CLEARED', choice: 'DEREGISTER' }),
      { ...changeChoice, choice: 'NONPROFIT', documentNo: null },
      as('INST', 'INSTITUTION'),
      'CHOSEN',
    ],
    [
      'an officer changes it without a paper',
      file(chosen),
      { ...changeChoice, documentNo: null },
      SUP,
      'WRITTEN_CHOICE_MISSING',
    ],
    ['the choice as it is', file({ ...chosen, choice: 'DEREGISTER' }), changeChoice, SUP, 'CHOICE_UNCHANGED'],
    ['a review of one that closes', file({ state: 'CHOSEN', choice: 'DEREGISTER' }), approve, LIC, 'NOT_NONPROFIT'],
    [
      'a license until today',
      file(accounted),
      { ...issueLicense, license: { ...LICENSE, validTo: TODAY } },
      LIC,
      'REISSUED',
    ],
    [
      'a license that has ended',
      file(accounted),
      {
        ...issueLicense,
        license: { ...LICENSE, validFrom: calendarDay('2021-01-01'), validTo: calendarDay('2021-10-07') },
      },
      LIC,
      'LICENSE_TERM_UNFIT',
    ],
    [
      'a license that ends before it begins',
      file(accounted),
      { ...issueLicense, license: { ...LICENSE, validFrom: calendarDay('2024-10-08') } },
      LIC,
      'LICENSE_TERM_UNFIT',
    ],
    [
      'a license with another’s number',
      file(accounted, { numberTaken: true }),
      issueLicense,
      LIC,
      'LICENSE_NUMBER_TAKEN',
    ],
    [
      'a license without a number',
      file(accounted),
      { ...issueLicense, license: { ...LICENSE, number: '' } },
      LIC,
      'DOCUMENT_MISSING',
    ],
    [
      'an appraisal for one that stays academic',
      file({ ...chosen, choice: 'NONPROFIT' }),
      appraise,
      SUP,
      'NOT_NON_ACADEMIC',
    ],
    ['another’s appraisal', file(chosen, { findings: [] }), appraise, SUP, 'APPRAISAL_UNFIT'],
    [
      'an appraisal that is open',
      file(chosen, { findings: [{ ...FINDING, finding: null }] }),
      appraise,
      SUP,
      'APPRAISAL_UNFIT',
    ],
    [
      'a course that is a subject',
      file(chosen, { findings: [FINDING, other('ACADEMIC')] }),
      appraise,
      SUP,
      'ACADEMIC_COURSE_LEFT',
    ],
    [
      'a course that is one in part',
      file(chosen, { findings: [FINDING, other('MIXED')] }),
      appraise,
      SUP,
      'ACADEMIC_COURSE_LEFT',
    ],
    [
      'a course that was one before',
      file(chosen, { findings: [FINDING, other('MIXED', false), other('NON_ACADEMIC')] }),
      appraise,
      SUP,
      'APPRAISED',
    ],
    [
      'a transition until today',
      file({ ...chosen, state: 'APPRAISED' }),
      { ...receive, transitionEndsOn: TODAY },
      as('COMP'),
      'TRANSITION_NOT_AHEAD',
    ],
    [
      'a transition until tomorrow',
      file({ ...chosen, state: 'APPRAISED' }),
      { ...receive, transitionEndsOn: calendarDay('2021-10-09') },
      as('COMP'),
      'RECEIVED',
    ],
    [
      'a termination without a reason',
      file({ state: 'OVERDUE' }),
      { ...terminate, reason: ' ' },
      LIC,
      'REASON_MISSING',
    ],
    [
      'the last day is not over',
      file({}),
      passDeadline,
      as('SYS', 'SYSTEM', calendarDay('2021-12-31')),
      'DEADLINE_NOT_PASSED',
    ],
    ['the day after it', file({}), passDeadline, as('SYS', 'SYSTEM', LATE), 'OVERDUE'],
    [
      'the deadline of a record that a merge set aside',
      file({}, { counted: false }),
      passDeadline,
      as('SYS', 'SYSTEM', LATE),
      'OVERDUE',
    ],
  ];
  it.each(cases)('%s', (_name, given, said, facts, expected) =>
    expect(codeOf(decideReRegistration(given, said, facts))).toBe(expected),
  );

  it('takes back with the choice what was done for it', () => {
    const appraised = file({ state: 'APPRAISED', choice: 'NON_ACADEMIC', appraisalId: 'a', stepDue: LATE });
    expect(decideReRegistration(appraised, changeChoice, SUP)).toMatchObject({
      value: {
        row: {
          state: 'CHOSEN',
          choice: 'DEREGISTER',
          formerChoices: ['NON_ACADEMIC'],
          appraisalId: null,
          locked: true,
        },
      },
    });
  });

  it('keeps where the deadline found the institution', () => {
    const decided = decideReRegistration(file(accounted), passDeadline, as('SYS', 'SYSTEM', LATE));
    expect(decided).toMatchObject({ value: { row: { overdueFrom: 'ACCOUNTED', locked: true, finishedOn: null } } });
  });

  // prettier-ignore -- a table
  it.each([
    ['before its last day', {}, '2022-06-29', 'NOT_DUE'],
    ['on its last day', {}, '2022-06-30', 'NOT_DUE'],
    ['the day after', {}, '2022-07-01', true],
    ['ended already', { transitionEnded: true }, '2022-07-01', 'NOT_DUE'],
    ['never set', { transitionEndsOn: null }, '2022-07-01', 'NOT_DUE'],
  ] as const)('a transition %s', (_name, given, day, expected) => {
    const row = { ...ROW, state: 'DONE' as const, transitionEndsOn: calendarDay('2022-06-30'), ...given };
    const ended = decideTransitionEnd(row, { today: calendarDay(day) });
    expect(ended === 'NOT_DUE' ? ended : ended.transitionEnded).toBe(expected);
  });
});

const ANSWER: DepartmentAnswer = {
  answerId: 'x',
  reRegistrationId: 'r',
  institutionId: 'i',
  step: 'SETTLE_REFUNDS',
  documentNumber: '示〔2021〕1号',
  decidedOn: TODAY,
  newCode: '52330282MJ8900A14T',
  newName: '示例培训学校',
  agencyDivision: '341203',
};

function answered(row: Partial<ReRegistrationRow>, answer: Partial<DepartmentAnswer>, more: object = {}): string {
  const known = {
    row: { ...ROW, ...row },
    registrations: ['i', 'j'],
    codeTaken: false,
    answers: new Set(['old']),
    ...more,
  };
  const decided = decideAnswer(known, { ...ANSWER, ...answer }, SYS);
  if (!decided.ok) return decided.refusal.code;
  if (decided.value.kind === 'NOTED') return decided.value.because ?? 'NOTED';
  return decided.value.kind === 'APPLIED' ? decided.value.row.state : decided.value.kind;
}

describe('an answer of another department', () => {
  const steps = Object.keys(ANSWERED_STEPS) as AnswerStepName[];
  it.each(steps)('%s moves the process from its own place alone, whatever else has come', (step) => {
    const { event, routes } = ANSWERED_STEPS[step];
    const lines = reRegistrationLifecycle.transitions.filter((line) => line.event === event);
    for (const [choice, way] of Object.entries(ROUTES) as [keyof typeof ROUTES, readonly ReRegistrationStateName[]][]) {
      const place = way.findIndex((state) => lines.some(({ from }) => from.includes(state)));
      way.forEach((state, index) => {
        const own = (routes as readonly string[]).includes(choice);
        const reached = index === place ? way[index + 1] : index < place ? 'ANSWER_TOO_EARLY' : 'NOTED';
        const expected = own ? reached : 'ANSWER_OF_OTHER_ROUTE';
        expect([state, answered({ state, choice, newCode: '52330282MJ8900A14T' }, { step })]).toEqual([
          state,
          expected,
        ]);
      });
      expect(answered({ state: 'TERMINATED', choice }, { step })).toBe(
        (routes as readonly string[]).includes(choice) ? 'NOTED' : 'ANSWER_OF_OTHER_ROUTE',
      );
    }
    expect(answered({}, { step })).toBe('ANSWER_TOO_EARLY');
    expect(answered({ state: 'OVERDUE' }, { step })).toBe('NOTED');
  });

  const approved = { state: 'APPROVED', choice: 'NONPROFIT' } as const;
  const register = { step: 'REGISTER_NON_PROFIT' } as const;
  const overdue = { state: 'OVERDUE', choice: 'DEREGISTER', overdueFrom: 'LICENSE_CANCELLED' } as const;
  const change = { step: 'CHANGE_BUSINESS' } as const;
  // prettier-ignore -- a table
  it.each([
    ['the same again', approved, { ...register, answerId: 'old' }, {}, 'KNOWN'],
    ['of a registration that was merged with it', approved, { ...register, institutionId: 'j' }, {}, 'NP_REGISTERED'],
    ['of another institution', approved, { ...register, institutionId: 'k' }, {}, 'ANSWER_OF_OTHER_INSTITUTION'],
    ['without a document', approved, { ...register, documentNumber: ' ' }, {}, 'DOCUMENT_MISSING'],
    ['with an enterprise’s code', approved, { ...register, newCode: '91330282MA2H0A0X32' }, {}, 'NEW_CODE_UNFIT'],
    ['with a wrong check digit', approved, { ...register, newCode: '52330282MJ8900A14A' }, {}, 'NEW_CODE_UNFIT'],
    ['with another’s code', approved, register, { codeTaken: true }, 'NEW_CODE_TAKEN'],
    ['without the name', approved, { ...register, newName: '' }, {}, 'NEW_NAME_MISSING'],
    ['before the new legal person is known', { state: 'REISSUED', choice: 'NONPROFIT' }, change, {}, 'LINEAGE_MISSING'],
    ['late, decided on the last day', overdue, { ...change, decidedOn: calendarDay('2021-12-31') }, {}, 'DONE'],
    [
      'late, decided the day after',
      overdue,
      { ...change, decidedOn: calendarDay('2022-01-01') },
      {},
      'DECIDED_TOO_LATE',
    ],
    ['late, of one that lacked more than this', { ...overdue, overdueFrom: 'CLEARED' }, change, {}, 'DECIDED_TOO_LATE'],
  ] as const)('%s', (_name, row, answer, more, expected) => expect(answered(row, answer, more)).toBe(expected));

  it('is kept on record where it crossed a change of the choice', () => {
    const changed = { ...ROW, state: 'CHOSEN', choice: 'DEREGISTER', formerChoices: ['NONPROFIT'] } as const;
    const known = { row: changed, registrations: ['i'], codeTaken: false, answers: new Set<string>() };
    expect(decideAnswer(known, { ...ANSWER, ...register }, SYS)).toEqual({
      ok: true,
      value: { kind: 'NOTED', because: 'ANSWER_OF_OTHER_ROUTE' },
    });
  });

  it('is refused where there is no record', () =>
    expect(decideAnswer(undefined, ANSWER, SYS)).toMatchObject({ refusal: { code: 'RE_REGISTRATION_UNKNOWN' } }));

  it('never comes by another way than its event', () => {
    const cleared = { row: { ...ROW, state: 'CHOSEN' as const, choice: 'DEREGISTER' as const } };
    const known = { ...cleared, registrations: ['i'], codeTaken: false, answers: new Set<string>() };
    expect(decideAnswer(known, ANSWER, as('EDU_LIC'))).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
  });
});

describe('whatever is said by whomever in whatever order', () => {
  const said = fc.constantFrom(
    ...Object.values(SAID),
    { ...SAID.choose, choice: 'DEREGISTER' as const },
    {
      ...SAID.choose,
      choice: 'NON_ACADEMIC' as const,
    },
  );
  const answer = fc.record({
    step: fc.constantFrom(...(Object.keys(ANSWERED_STEPS) as AnswerStepName[])),
    no: fc.nat(3),
  });
  const course = fc.array(
    fc.oneof(
      fc.record({ said, role: fc.constantFrom<Role>('EDU_LIC', 'EDU_SUP', 'INST', 'COMP', 'SYS') }),
      fc.record({ answer }),
    ),
    { maxLength: 40 },
  );

  interface Course {
    readonly row: ReRegistrationRow;
    readonly answers: ReadonlySet<string>;
  }
  function acted({ row, answers }: Course, said: ReRegistrationAct, facts: Facts): Course {
    const decided = decideReRegistration(file(row), said, facts);
    return { answers, row: decided.ok ? decided.value.row : row };
  }
  function told({ row, answers }: Course, step: AnswerStepName, no: number): Course {
    const given = { ...ANSWER, step, answerId: `${step}${no}` };
    const decided = decideAnswer({ row, registrations: ['i'], codeTaken: false, answers }, given, SYS);
    if (!decided.ok) return { row, answers };
    const after = decided.value.kind === 'APPLIED' ? decided.value.row : row;
    return { row: after, answers: new Set([...answers, given.answerId]) };
  }
  function expectSound(before: ReRegistrationRow, row: ReRegistrationRow): void {
    if (before.choice && before.choice !== row.choice)
      expect([row.state, row.formerChoices.at(-1)]).toEqual(['CHOSEN', before.choice]);
    if (reRegistrationLifecycle.terminal.includes(before.state)) expect(row).toBe(before);
    expect(row.locked).toBe(!(row.state === 'DONE' && row.choice !== 'DEREGISTER'));
    expect(lockReasonOf(row) === null).toBe(!row.locked);
    const lineage = { DEREGISTER: true, NONPROFIT: row.newCode, NON_ACADEMIC: row.receivedKind };
    if (row.state === 'DONE') expect(lineage[row.choice!]).toBeTruthy();
  }

  it('ends at most once, in one outcome, and unlocks only who goes on', () => {
    fc.assert(
      fc.property(course, fc.boolean(), (events, late) => {
        let now: Course = { row: ROW, answers: new Set() };
        for (const event of events) {
          const before = now.row;
          now =
            'said' in event
              ? acted(now, event.said, as(event.role, 'EDUCATION', late ? LATE : TODAY))
              : told(now, event.answer.step, event.answer.no);
          expectSound(before, now.row);
        }
      }),
    );
  });
});
