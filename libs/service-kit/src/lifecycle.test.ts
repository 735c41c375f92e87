import { describe, expect, it } from '@jest/globals';
import { refuse, ROLES, type CalendarDay, type Role } from '@lianguan/kernel';
import fc from 'fast-check';
import { stepDeadlines } from './deadline.js';
import { defineLifecycle, type LifecycleDefinition, type Transition } from './lifecycle.js';

const line = (
  event: string,
  from: string[],
  to: string,
  roles: Role[],
  more: Partial<Transition> = {},
): Transition => ({ event, from, to, roles, basis: null, ...more });

// The beginning of lifecycle 1 (License).
const license = defineLifecycle({
  name: 'License',
  states: ['DRAFT', 'SUBMITTED', 'CORRECTION', 'ACCEPTED', 'REFUSED'],
  initial: 'DRAFT',
  terminal: ['ACCEPTED', 'REFUSED'],
  labels: { DRAFT: '草稿', ACCEPTED: '已受理', accept: '受理', submit: '提交' },
  transitions: [
    {
      event: 'submit',
      from: ['DRAFT'],
      to: 'SUBMITTED',
      roles: ['INST'],
      guard: 'notBanned',
      basis: '行政许可法 29',
      deadline: { name: 'deemAccept', term: '5wd' },
    },
    {
      event: 'requestCorrection',
      from: ['SUBMITTED'],
      to: 'CORRECTION',
      roles: ['EDU_LIC'],
      basis: '行政许可法 32',
      deadline: { name: 'correction', term: 'license.correctionTerm' },
    },
    {
      event: 'resubmit',
      from: ['CORRECTION'],
      to: 'SUBMITTED',
      roles: ['INST'],
      basis: null,
      deadline: { name: 'deemAccept', term: '5wd' },
    },
    {
      event: 'accept',
      from: ['SUBMITTED'],
      to: 'ACCEPTED',
      roles: ['EDU_LIC'],
      guard: 'complete',
      basis: '行政许可法 32',
    },
    {
      event: 'accept',
      from: ['SUBMITTED'],
      to: 'REFUSED',
      roles: ['EDU_LIC'],
      guard: 'outOfCompetence',
      basis: '行政许可法 32',
    },
    { event: 'deemAccept', from: ['SUBMITTED'], to: 'ACCEPTED', roles: ['SYS'], basis: '行政许可法 32' },
  ],
});

const as = (...roles: Role[]) => ({ roles });

describe('a lifecycle', () => {
  it.each([
    ['DRAFT', 'submit', 'INST', true, 'SUBMITTED'],
    ['DRAFT', 'submit', 'EDU_LIC', true, 'ROLE_NOT_ENTITLED'],
    ['DRAFT', 'submit', 'INST', refuse('BANNED').refusal, 'BANNED'],
    ['DRAFT', 'accept', 'EDU_LIC', true, 'ACTION_NOT_AVAILABLE'],
    ['ACCEPTED', 'submit', 'INST', true, 'ACTION_NOT_AVAILABLE'],
    ['SUBMITTED', 'deemAccept', 'SYS', true, 'ACCEPTED'],
    ['SUBMITTED', 'deemAccept', 'EDU_LIC', true, 'ROLE_NOT_ENTITLED'],
  ] as const)('%s -%s by %s', (state, event, role, notBanned, expected) => {
    const decision = license.fire(state, event, as(role), { notBanned });
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(expected);
  });

  it('tells lines of one event apart by their guards, in their order', () => {
    const no = (code: string) => ({ code });
    const fire = (complete: true | { code: string }, outOfCompetence: true | { code: string }) =>
      license.fire('SUBMITTED', 'accept', as('EDU_LIC'), { complete, outOfCompetence });
    expect(fire(true, true)).toEqual({ ok: true, value: 'ACCEPTED' });
    expect(fire(no('A'), true)).toEqual({ ok: true, value: 'REFUSED' });
    expect(fire(no('A'), no('B'))).toEqual({ ok: false, refusal: { code: 'A' } });
    expect(() => license.fire('SUBMITTED', 'accept', as('EDU_LIC'), {})).toThrow(
      'guard complete of accept is not answered',
    );
  });

  it('says in Chinese what is refused', () => {
    expect(license.fire('DRAFT', 'accept', as('EDU_LIC'))).toMatchObject({
      refusal: { detail: { state: '草稿', action: '受理' } },
    });
  });

  it('shows the actions of the role, never the timer’s', () => {
    expect(license.availableActions('SUBMITTED', as('EDU_LIC'))).toEqual(['requestCorrection', 'accept']);
    expect(license.availableActions('SUBMITTED', as('SYS'))).toEqual([]);
    expect(license.availableActions('ACCEPTED', as(...ROLES))).toEqual([]);
  });

  it('draws itself', () => {
    expect(license.mermaid().split('\n')).toEqual([
      'stateDiagram-v2',
      '  DRAFT: DRAFT 草稿',
      '  ACCEPTED: ACCEPTED 已受理',
      '  [*] --> DRAFT',
      '  DRAFT --> SUBMITTED: submit [INST] if notBanned / deemAccept 5wd',
      '  SUBMITTED --> CORRECTION: requestCorrection [EDU_LIC] / correction license.correctionTerm',
      '  CORRECTION --> SUBMITTED: resubmit [INST] / deemAccept 5wd',
      '  SUBMITTED --> ACCEPTED: accept [EDU_LIC] if complete',
      '  SUBMITTED --> REFUSED: accept [EDU_LIC] if outOfCompetence',
      '  SUBMITTED --> ACCEPTED: deemAccept [SYS]',
      '  ACCEPTED --> [*]',
      '  REFUSED --> [*]',
      '',
    ]);
  });
});

describe('a lifecycle’s deadlines', () => {
  const constants = { get: <T>(key: string) => ({ 'license.correctionTerm': '10d' })[key] as T };
  const facts = { today: '2026-09-29' as CalendarDay, constants } as never;
  const drafts = (
    state: 'DRAFT' | 'SUBMITTED' | 'CORRECTION',
    event: 'submit' | 'requestCorrection' | 'resubmit' | 'deemAccept',
    role: Role,
  ) => {
    const step = license.step(state, event, as(role), { notBanned: true });
    if (!step.ok) throw new Error(step.refusal.code);
    return stepDeadlines(step.value, { id: 'L1' }, facts);
  };

  it('begin with the step, over holidays and swapped days', () => {
    // 1 to 7 October 2026 are holidays, Saturday the 10th is worked.
    expect(drafts('DRAFT', 'submit', 'INST')).toEqual([
      {
        name: 'deemAccept',
        subjectId: 'L1',
        due: new Date('2026-10-12T15:59:59.999Z'),
        provisional: false,
        term: '5wd',
        startedOn: '2026-09-29',
      },
    ]);
  });

  it('end when their state is left, and take their term from the constant', () => {
    expect(drafts('SUBMITTED', 'requestCorrection', 'EDU_LIC')).toEqual([
      { name: 'deemAccept', subjectId: 'L1', due: null },
      {
        name: 'correction',
        subjectId: 'L1',
        due: new Date('2026-10-09T15:59:59.999Z'),
        provisional: false,
        term: '10d',
        startedOn: '2026-09-29',
      },
    ]);
    expect(drafts('CORRECTION', 'resubmit', 'INST')).toMatchObject([
      { name: 'correction', due: null },
      { name: 'deemAccept' },
    ]);
  });

  it('may have a fixed last day and states that end them', () => {
    const reRegistration = defineLifecycle({
      name: 'ReRegistration',
      states: ['NOTIFIED', 'CHOSEN', 'DONE', 'OVERDUE'],
      initial: 'NOTIFIED',
      terminal: ['DONE', 'OVERDUE'],
      transitions: [
        {
          event: 'notify',
          from: ['NOTIFIED'],
          to: 'NOTIFIED',
          roles: ['EDU_SUP'],
          basis: null,
          deadline: { name: 'reReg', term: '2021-12-31', until: ['DONE', 'OVERDUE'] },
        },
        { event: 'choose', from: ['NOTIFIED'], to: 'CHOSEN', roles: ['INST'], basis: null },
        { event: 'finish', from: ['CHOSEN'], to: 'DONE', roles: ['EDU_LIC'], basis: null },
        { event: 'lapse', from: ['NOTIFIED', 'CHOSEN'], to: 'OVERDUE', roles: ['SYS'], basis: null },
      ],
    });
    const of = (state: 'NOTIFIED' | 'CHOSEN', event: 'notify' | 'choose' | 'finish', role: Role) => {
      const step = reRegistration.step(state, event, as(role));
      return step.ok ? stepDeadlines(step.value, { id: 'R' }, facts) : [];
    };
    expect(of('NOTIFIED', 'notify', 'EDU_SUP')).toMatchObject([
      { name: 'reReg', due: new Date('2021-12-31T15:59:59.999Z') },
    ]);
    expect(of('NOTIFIED', 'choose', 'INST')).toEqual([]);
    expect(of('CHOSEN', 'finish', 'EDU_LIC')).toEqual([{ name: 'reReg', subjectId: 'R', due: null }]);
  });
});

describe('the check of a table', () => {
  const sound: LifecycleDefinition<string, string, string> = {
    name: 'X',
    states: ['A', 'B'],
    initial: 'A',
    terminal: ['B'],
    transitions: [line('go', ['A'], 'B', ['INST'])],
  };
  it.each<[string, Partial<LifecycleDefinition<string, string, string>>, string]>([
    ['an unknown target', { transitions: [line('go', ['A'], 'C', ['INST'])] }, 'state C is not declared'],
    ['an unknown end', { terminal: ['B', 'Z'] }, 'state Z is not declared'],
    ['a state twice', { states: ['A', 'B', 'B'] }, 'state B is declared twice'],
    ['an unreachable state', { states: ['A', 'B', 'C'], terminal: ['B', 'C'] }, 'state C cannot be reached'],
    [
      'an end with a way out',
      { transitions: [...sound.transitions, line('back', ['B'], 'A', ['INST'])] },
      'terminal state B has a way out',
    ],
    ['a dead end', { terminal: [] }, 'state B has no way out and is not terminal'],
    [
      'two equal lines',
      { transitions: [...sound.transitions, line('go', ['A'], 'A', ['INST'])] },
      'go from A has two lines with the same guard',
    ],
    [
      'a line that is never tried',
      { transitions: [...sound.transitions, line('go', ['A'], 'A', ['INST'], { guard: 'g' })] },
      'go from A has a line after the one without a guard',
    ],
    ['a line without roles', { transitions: [line('go', ['A'], 'B', [])] }, "go is nobody's to do"],
    [
      'a line without a start',
      { transitions: [...sound.transitions, line('stay', [], 'B', ['INST'])] },
      'stay starts from no state',
    ],
  ])('finds %s', (_title, flaw, problem) => {
    expect(() => defineLifecycle({ ...sound, ...flaw })).toThrow(problem);
  });

  it('accepts a sound one', () => expect(defineLifecycle(sound).states).toEqual(['A', 'B']));
});

describe('any sound lifecycle', () => {
  const role = fc.constantFrom<Role>('INST', 'EDU_LIC', 'SYS', 'BANK');
  // A ring of states has no dead end and reaches every state; chords make it interesting.
  const lifecycle = fc
    .record({
      size: fc.integer({ min: 2, max: 6 }),
      chords: fc.array(fc.record({ from: fc.nat(5), to: fc.nat(5), roles: fc.uniqueArray(role, { minLength: 1 }) }), {
        maxLength: 8,
      }),
      ring: fc.uniqueArray(role, { minLength: 1 }),
    })
    .map(({ size, chords, ring }) => {
      const states = Array.from({ length: size }, (_, index) => `S${index}`);
      const around = states.map((state, index) => line('next', [state], states[(index + 1) % size]!, ring));
      const across = chords.map(({ from, to, roles }, index) =>
        line(`jump${index}`, [states[from % size]!], states[to % size]!, roles),
      );
      return defineLifecycle<string, string, string>({
        name: 'random',
        states,
        initial: 'S0',
        terminal: [],
        transitions: [...around, ...across],
      });
    });

  it('lets a person do exactly what is shown as available', () => {
    fc.assert(
      fc.property(lifecycle, fc.uniqueArray(role), fc.nat(5), (cycle, roles, place) => {
        const state = cycle.states[place % cycle.states.length]!;
        const persons = roles.filter((one) => one !== 'SYS');
        const shown = cycle.availableActions(state, { roles });
        for (const event of new Set(cycle.transitions.map((each) => each.event))) {
          const decision = cycle.fire(state, event, { roles: persons });
          expect(decision.ok).toBe(shown.includes(event));
          if (decision.ok) expect(cycle.states).toContain(decision.value);
        }
      }),
    );
  });
});
