import { describe, expect, it } from '@jest/globals';
import { calendarDay, permit, refuse, ROLES, type CalendarDay, type Role } from '@lianguan/kernel';
import fc from 'fast-check';
import { awaitedStep, followProcess } from './follow.rules.js';
import {
  checkAnswer,
  isOpen,
  isTaskOverdue,
  TASK_STATES,
  taskLifecycle,
  type ChoiceName,
  type ProcessFact,
  type ProcessStateName,
  type TaskAnswer,
  type TaskRefusal,
  type TaskRow,
  type TaskStep,
} from './task.rules.js';

const day = (text: string): CalendarDay => calendarDay(text);
const STEPS: readonly TaskStep[] = [
  { step: 'SETTLE_REFUNDS', waitsIn: [{ state: 'CHOSEN', choice: 'DEREGISTER' }], basis: '依据' },
  { step: 'OPEN_ACCOUNT', waitsIn: [{ state: 'NP_REGISTERED', choice: 'NONPROFIT' }], basis: '依据' },
  {
    step: 'CHANGE_BUSINESS',
    waitsIn: [
      { state: 'LICENSE_CANCELLED', choice: 'DEREGISTER' },
      { state: 'REISSUED', choice: 'NONPROFIT' },
    ],
    term: '7wd',
    last: true,
    basis: '依据',
  },
];
const fact = (state: ProcessStateName, choice: ChoiceName | null, given: Partial<ProcessFact> = {}): ProcessFact => ({
  reRegistrationId: 'p',
  institutionId: 'i',
  divisionCode: '341203',
  institutionName: '示例培训学校',
  creditCode: '91341203MA00000017',
  state,
  choice,
  occurredOn: day('2021-10-08'),
  campaignDeadline: day('2021-12-31'),
  stepDeadline: null,
  newCreditCode: null,
  newName: null,
  version: 1,
  ...given,
});
const TASK: TaskRow = {
  id: 't',
  reRegistrationId: 'p',
  institutionId: 'i',
  divisionCode: '341203',
  step: 'SETTLE_REFUNDS',
  choice: 'DEREGISTER',
  institutionName: '示例培训学校',
  creditCode: '91341203MA00000017',
  newCreditCode: null,
  newName: null,
  startedOn: day('2021-10-08'),
  dueOn: day('2021-12-31'),
  state: 'PENDING',
  documentNo: null,
  decidedOn: null,
  answeredBy: null,
  decidableTo: null,
  closedBy: null,
};
const lifecycle = taskLifecycle(['FIN', 'BANK']);

describe('every line of the table', () => {
  const lines = lifecycle.transitions.flatMap((line) => line.from.map((from) => ({ ...line, from })));
  it.each(lines.map((line) => [line.from, line.event, line.to, line.roles] as const))(
    '%s -%s-> %s',
    (from, event, to, roles) => {
      for (const role of ROLES) {
        const step = lifecycle.step(from, event, { roles: [role] });
        if (roles.includes(role)) expect(step).toMatchObject({ ok: true, value: { to } });
        else expect(step).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
      }
    },
  );

  it.each(
    TASK_STATES.flatMap((state) =>
      [...new Set(lifecycle.transitions.map(({ event }) => event))]
        .filter((event) => !lines.some((line) => line.event === event && line.from === state))
        .map((event) => [state, event] as const),
    ),
  )('%s has no %s', (state, event) => {
    const step = lifecycle.step(state, event, { roles: ['FIN', 'SYS'] });
    expect(step).toMatchObject({ refusal: { code: 'ACTION_NOT_AVAILABLE' } });
  });
});

const ANSWER: TaskAnswer = {
  taskId: 't',
  documentNo: '示银〔2021〕1号',
  decidedOn: day('2021-10-11'),
  texts: ['示例银行'],
};
const caller = (role: Role) => ({
  agency: 'FINANCE' as const,
  roles: [role],
  division: '341203',
  subject: 'o',
  operationId: 'o',
});
const answer = (given: { task?: TaskRow | undefined; input?: Partial<TaskAnswer>; role?: Role }) =>
  checkAnswer<'OWN_LAW', string>(
    {
      task: 'task' in given ? given.task : TASK,
      input: { ...ANSWER, ...given.input },
      lifecycle,
      law: ({ institutionName }) => (institutionName === '' ? refuse('OWN_LAW') : permit('done')),
    },
    { caller: caller(given.role ?? 'FIN'), today: day('2021-10-11') } as never,
  );

// prettier-ignore -- a table
it.each<[TaskRefusal | 'OWN_LAW', Parameters<typeof answer>[0]]>([
  ['TASK_UNKNOWN', { task: undefined }],
  ['ROLE_NOT_ENTITLED', { role: 'CIVIL' }],
  ['ACTION_NOT_AVAILABLE', { task: { ...TASK, state: 'DONE' } }],
  ['ACTION_NOT_AVAILABLE', { task: { ...TASK, state: 'CLOSED' } }],
  ['TASK_DOCUMENT_MISSING', { input: { documentNo: '  ' } }],
  ['TASK_TEXT_NAMES_PERSON', { input: { documentNo: '19900000001' } }],
  ['TASK_TEXT_NAMES_PERSON', { input: { texts: ['19900000001'] } }],
  ['DECIDED_AHEAD', { input: { decidedOn: day('2021-10-12') } }],
  ['DECIDED_BEFORE_ASKED', { input: { decidedOn: day('2021-10-07') } }],
  ['DECIDED_TOO_LATE', { task: { ...TASK, decidableTo: day('2021-10-10') } }],
  ['OWN_LAW', { task: { ...TASK, institutionName: '' } }],
])('%s', (code, given) => {
  expect(answer(given)).toMatchObject({ ok: false, refusal: { code } });
});

// prettier-ignore -- a table
it.each<[TaskRow['state'], string]>([
  ['PENDING', '2021-10-08'],
  ['PENDING', '2021-10-11'],
  ['OVERDUE', '2021-10-11'],
])('a task that is %s is answered by a document of %s', (state, decidedOn) => {
  const done = answer({ task: { ...TASK, state }, input: { decidedOn: day(decidedOn) } });
  expect(done).toMatchObject({ ok: true, value: { step: { to: 'DONE' }, effect: 'done' } });
});

// prettier-ignore -- a table
it.each([
  ['PENDING', '2021-12-31', false],
  ['PENDING', '2022-01-01', true],
  ['OVERDUE', '2022-01-01', false],
  ['DONE', '2022-01-01', false],
  ['CLOSED', '2022-01-01', false],
] as const)('%s on %s is overdue: %s', (state, today, expected) => {
  expect(isTaskOverdue({ ...TASK, state }, day(today))).toBe(expected);
});

describe('what education says', () => {
  const dueOf = ({ term }: TaskStep, { campaignDeadline, stepDeadline }: ProcessFact) =>
    term ? day('2021-10-19') : (stepDeadline ?? campaignDeadline);
  const follow = (tasks: readonly TaskRow[], said: ProcessFact) =>
    followProcess({ steps: STEPS, tasks, fact: said }, dueOf, () => 'new').map(
      ({ task, event, from }) => `${task.step} ${from ?? '-'} -${event}-> ${task.state} ${task.dueOn}`,
    );
  const at = (state: TaskRow['state'], given: Partial<TaskRow> = {}): TaskRow => ({ ...TASK, state, ...given });

  // prettier-ignore -- a table
  it.each<[string, TaskRow[], ProcessFact, string[]]>([
    ['nothing is waited for', [], fact('NOTIFIED', null), []],
    ['another choice', [], fact('CHOSEN', 'NONPROFIT'), []],
    ['a step begins', [], fact('CHOSEN', 'DEREGISTER'), ['SETTLE_REFUNDS - -open-> PENDING 2021-12-31']],
    [
      'with a day of its own',
      [],
      fact('CHOSEN', 'DEREGISTER', { stepDeadline: day('2021-11-30') }),
      ['SETTLE_REFUNDS - -open-> PENDING 2021-11-30'],
    ],
    ["by the department's period", [], fact('REISSUED', 'NONPROFIT'), ['CHANGE_BUSINESS - -open-> PENDING 2021-10-19']],
    ['the same again', [at('PENDING')], fact('CHOSEN', 'DEREGISTER'), []],
    [
      'the campaign is prolonged',
      [at('OVERDUE')],
      fact('CHOSEN', 'DEREGISTER', { campaignDeadline: day('2022-01-31') }),
      ['SETTLE_REFUNDS OVERDUE -setDue-> PENDING 2022-01-31'],
    ],
    [
      'an own period stays',
      [at('OVERDUE', { step: 'CHANGE_BUSINESS', dueOn: day('2021-10-12') })],
      fact('LICENSE_CANCELLED', 'DEREGISTER'),
      [],
    ],
    [
      'the choice is changed',
      [at('PENDING')],
      fact('CHOSEN', 'NON_ACADEMIC'),
      ['SETTLE_REFUNDS PENDING -close-> CLOSED 2021-12-31'],
    ],
    [
      'and changed back',
      [at('CLOSED')],
      fact('CHOSEN', 'DEREGISTER'),
      ['SETTLE_REFUNDS CLOSED -reopen-> PENDING 2021-12-31'],
    ],
    [
      'the campaign is over',
      [at('PENDING')],
      fact('OVERDUE', 'DEREGISTER'),
      ['SETTLE_REFUNDS PENDING -close-> CLOSED 2021-12-31'],
    ],
    [
      'a last step may have been decided in time',
      [at('PENDING', { step: 'CHANGE_BUSINESS', dueOn: day('2022-01-07') })],
      fact('OVERDUE', 'DEREGISTER'),
      ['CHANGE_BUSINESS PENDING -passCampaign-> OVERDUE 2022-01-07'],
    ],
    [
      'the process is terminated',
      [at('OVERDUE')],
      fact('TERMINATED', 'DEREGISTER'),
      ['SETTLE_REFUNDS OVERDUE -close-> CLOSED 2021-12-31'],
    ],
    [
      'the campaign is prolonged after a last step ran out',
      [at('OVERDUE', { step: 'CHANGE_BUSINESS', dueOn: day('2021-10-12'), decidableTo: day('2021-12-31') })],
      fact('LICENSE_CANCELLED', 'DEREGISTER', { campaignDeadline: day('2022-03-31') }),
      ['CHANGE_BUSINESS OVERDUE -setDue-> PENDING 2021-10-19'],
    ],
    [
      'the choice is changed after the step was done',
      [at('DONE')],
      fact('CHOSEN', 'NONPROFIT'),
      ['SETTLE_REFUNDS DONE -undo-> CLOSED 2021-12-31'],
    ],
    ['what is done stays done', [at('DONE')], fact('TERMINATED', 'DEREGISTER'), []],
    ['and is not asked for twice', [at('DONE')], fact('CHOSEN', 'DEREGISTER'), []],
    [
      'education went on by itself',
      [at('PENDING')],
      fact('LICENSE_CANCELLED', 'DEREGISTER'),
      ['SETTLE_REFUNDS PENDING -close-> CLOSED 2021-12-31', 'CHANGE_BUSINESS - -open-> PENDING 2021-10-19'],
    ],
  ])('%s', (_title, tasks, said, expected) => {
    expect(follow(tasks, said)).toEqual(expected);
  });

  it('a prolonged campaign takes papers of its new period', () => {
    const passed = at('OVERDUE', { step: 'CHANGE_BUSINESS', decidableTo: day('2021-12-31') });
    const given = { steps: STEPS, tasks: [passed], fact: fact('REISSUED', 'NONPROFIT') };
    expect(followProcess(given, dueOf, () => 'new')[0]!.task.decidableTo).toBeNull();
  });

  /** The step that education waits for, unless it is done; after the campaign the last step, if it was open. */
  function openAfter(before: readonly TaskRow[], word: Pick<ProcessFact, 'state' | 'choice'>): string[] {
    const stepsOf = (tasks: readonly TaskRow[]) => tasks.map(({ step }) => step);
    if (word.state === 'OVERDUE') return stepsOf(before.filter(isOpen)).filter((step) => step === 'CHANGE_BUSINESS');
    const done = stepsOf(before.filter((task) => stands(task, word)));
    return [awaitedStep(STEPS, word)?.step].filter((step) => step !== undefined).filter((step) => !done.includes(step));
  }

  /** What is done stays done, unless the choice that it was done for was taken back. */
  const stands = ({ state, choice }: TaskRow, word: Pick<ProcessFact, 'choice'>): boolean =>
    state === 'DONE' && (word.choice === null || word.choice === choice);

  function afterDone(task: TaskRow, word: Pick<ProcessFact, 'state' | 'choice'>): TaskRow['state'] {
    if (word.state === 'OVERDUE' || stands(task, word)) return 'DONE';
    return awaitedStep(STEPS, word)?.step === task.step ? 'PENDING' : 'CLOSED';
  }

  it('whatever is said, one task at most is open, and it is the one that is waited for', () => {
    const state = fc.constantFrom<ProcessStateName>(
      'NOTIFIED',
      'CHOSEN',
      'NP_REGISTERED',
      'REISSUED',
      'LICENSE_CANCELLED',
      'OVERDUE',
      'TERMINATED',
      'DONE',
    );
    const choice = fc.constantFrom<ChoiceName | null>(null, 'DEREGISTER', 'NONPROFIT', 'NON_ACADEMIC');
    const said = fc.record({ state, choice, answered: fc.boolean() });
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (words) => {
        let [tasks, ids] = [new Map<string, TaskRow>(), 0];
        for (const { answered, ...word } of words) {
          const before = [...tasks.values()];
          const given = { steps: STEPS, tasks: before, fact: fact(word.state, word.choice) };
          for (const { task } of followProcess(given, dueOf, () => `t${ids++}`))
            tasks = new Map(tasks).set(task.id, task);
          const open = [...tasks.values()].filter(isOpen);
          expect(open.map(({ step }) => step)).toEqual(openAfter(before, word));
          for (const task of before.filter(({ state: was }) => was === 'DONE'))
            expect(tasks.get(task.id)!.state).toBe(afterDone(task, word));
          if (answered && open[0]) tasks = new Map(tasks).set(open[0].id, { ...open[0], state: 'DONE' });
        }
      }),
    );
  });
});
