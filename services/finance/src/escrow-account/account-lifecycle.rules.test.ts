import { describe, expect, it } from '@jest/globals';
import { ROLES, type Caller, type Role } from '@lianguan/kernel';
import fc from 'fast-check';
import { accountStanding } from '../../test/account-standing.js';
import {
  accountLifecycle,
  changedAccount,
  freed,
  restrained,
  stepAccount,
  type AccountEventName,
  type AccountStanding,
} from './account-lifecycle.rules.js';
import type { EscrowAccountStateName, Restraint } from './account-state.rules.js';

const caller = (role: Role): Caller => ({
  agency: 'EDUCATION',
  roles: [role],
  division: '341203',
  subject: 'o',
  operationId: 'o',
});

const BLANK = accountStanding();

/** With one more restraint, under an id of its own. */
const under = (account: AccountStanding, kind: Restraint['kind']): AccountStanding =>
  restrained(account, { id: `new ${kind}`, kind });
const without = (account: AccountStanding, ...kinds: Restraint['kind'][]): AccountStanding =>
  freed(
    account,
    account.restraints
      .filter(({ kind }) => kinds.includes(kind))
      .slice(0, 1)
      .map(({ id }) => id),
  );

/** What each act makes of an account; of those with two outcomes, both. */
const NEXT: Record<AccountEventName, readonly ((account: AccountStanding) => AccountStanding)[]> = {
  sign: [(account) => changedAccount(account, { stage: 'AGREED' }), (account) => changedAccount(account, {})],
  withdraw: [(account) => changedAccount(account, { stage: 'CLOSED' })],
  open: [(account) => changedAccount(account, { stage: 'OPENED' })],
  file: [(account) => changedAccount(account, { stage: 'ACTIVE' })],
  alarm: [(account) => under(account, 'RED'), (account) => under(account, 'YELLOW')],
  answer: [(account) => without(account, 'RED', 'YELLOW')],
  hold: [(account) => under(without(account, 'RED', 'YELLOW'), 'HELD')],
  liftHold: [(account) => without(account, 'HELD')],
  freeze: [(account) => under(account, 'FROZEN')],
  unfreeze: [(account) => without(account, 'FROZEN')],
  changeMode: [(account) => changedAccount(account, { stage: 'ACTIVE' })],
  refundOnly: [(account) => changedAccount(account, { stage: 'REFUND_ONLY' })],
  close: [(account) => changedAccount(account, { stage: 'CLOSED' })],
  reopen: [(account) => changedAccount(account, { stage: 'REFUND_ONLY' })],
};
const EVENTS = Object.keys(NEXT) as AccountEventName[];

const no = { code: 'ACTION_NOT_AVAILABLE' } as const;
const ask = (
  account: AccountStanding,
  event: AccountEventName,
  { variant = 0, role }: { variant?: number; role: Role },
) => {
  const next = NEXT[event][variant % NEXT[event].length]!(account);
  const first = variant % NEXT[event].length === 0;
  return stepAccount(account, {
    event,
    next,
    caller: caller(role),
    guards: { allSigned: first || no, levelRed: first || no, liabilityNil: true, liabilityCovered: true },
  });
};

const inState: Record<EscrowAccountStateName, AccountStanding> = {
  PROPOSED: changedAccount(BLANK, { stage: 'PROPOSED' }),
  AGREED: changedAccount(BLANK, { stage: 'AGREED' }),
  OPENED: changedAccount(BLANK, { stage: 'OPENED' }),
  ACTIVE: BLANK,
  YELLOW: restrained(BLANK, { id: 'y', kind: 'YELLOW' }),
  RED: restrained(BLANK, { id: 'r', kind: 'RED' }),
  HELD: restrained(BLANK, { id: 'h', kind: 'HELD' }),
  FROZEN: restrained(BLANK, { id: 'f', kind: 'FROZEN' }),
  REFUND_ONLY: changedAccount(BLANK, { stage: 'REFUND_ONLY' }),
  CLOSED: changedAccount(BLANK, { stage: 'CLOSED' }),
};

it('brings an account from the proposal to its use, and to its end', () => {
  let account = inState.PROPOSED;
  const walk: [AccountEventName, Role, EscrowAccountStateName][] = [
    ['sign', 'EDU_SUP', 'AGREED'],
    ['open', 'BANK', 'OPENED'],
    ['file', 'EDU_SUP', 'ACTIVE'],
    ['alarm', 'SYS', 'RED'],
    ['hold', 'JEO', 'HELD'],
    ['freeze', 'POL_CASE', 'FROZEN'],
    ['unfreeze', 'SYS', 'HELD'],
    ['liftHold', 'SYS', 'ACTIVE'],
    ['refundOnly', 'FIN', 'REFUND_ONLY'],
    ['close', 'BANK', 'CLOSED'],
  ];
  for (const [event, role, to] of walk) {
    const decided = ask(account, event, { role });
    expect(decided).toMatchObject({ ok: true, value: { account: { state: to } } });
    if (decided.ok) account = decided.value.account;
  }
});

const LINES = new Map(
  accountLifecycle.transitions.flatMap(({ event, from, roles }) =>
    from.map((state) => [`${event} from ${state}`, { event, state, roles }] as const),
  ),
);

it.each([...LINES])('%s is for its roles and for no other', (_name, { event, state, roles }) => {
  const verdicts = ROLES.map((role) => {
    const decided = ask(inState[state], event, { role });
    return decided.ok ? role : decided.refusal.code;
  });
  expect(verdicts).toEqual(ROLES.map((role) => (roles.includes(role) ? role : 'ROLE_NOT_ENTITLED')));
});

it('lets nothing happen that the table does not name', () => {
  for (const event of EVENTS) {
    const from = accountLifecycle.transitions.filter((line) => line.event === event).flatMap((line) => line.from);
    for (const account of Object.values(inState)) {
      if (from.includes(account.state)) continue;
      for (const role of ROLES) {
        expect(ask(account, event, { role })).toMatchObject({ ok: false, refusal: { code: 'ACTION_NOT_AVAILABLE' } });
      }
    }
  }
});

const kinds = fc.constantFrom('YELLOW', 'RED', 'HELD', 'FROZEN');
const measureKinds = fc.constantFrom('PAYMENT_HOLD', 'REFUND_ONLY');
const accounts = fc
  .record({
    stage: fc.constantFrom(null, 'OPENED', 'ACTIVE', 'REFUND_ONLY'),
    listedState: fc.constantFrom('ACTIVE', 'YELLOW', 'RED', 'HELD', 'FROZEN', 'REFUND_ONLY', 'CLOSED'),
    kinds: fc.array(kinds, { maxLength: 4 }),
    measures: fc.array(measureKinds, { maxLength: 2 }),
  })
  .map(({ stage, listedState, kinds: chosen, measures }) =>
    changedAccount(
      {
        ...BLANK,
        listedState,
        measures: measures.map((kind, at) => ({
          measureId: `m${at}`,
          kind,
          since: '2026-03-02T01:00:00.000Z',
          decisionOrgan: '示例机关',
          decisionNumber: '示决〔2026〕1号',
        })),
      },
      {
        stage,
        // Before it is in use an account can be frozen, and nothing else.
        restraints: chosen
          .filter((kind) => stage !== 'OPENED' || kind === 'FROZEN')
          .map((kind, at) => ({ id: `r${at}`, kind })),
      },
    ),
  );

describe('whatever holds over an account', () => {
  it('the table leads to the state that follows from it', () => {
    fc.assert(
      fc.property(accounts, fc.constantFrom(...EVENTS), fc.nat(1), (account, event, variant) => {
        // A disagreement of table and state throws.
        const decided = ask(account, event, { variant, role: roleOf(event) });
        return !decided.ok || decided.value.step.to === decided.value.account.state;
      }),
      { numRuns: 1500 },
    );
  });

  it('a freeze that ends leaves the account as it was', () => {
    fc.assert(
      fc.property(accounts, (account) => {
        const frozen = ask(account, 'freeze', { role: 'BANK' });
        if (!frozen.ok) return account.state === 'CLOSED';
        const thawed = stepAccount(frozen.value.account, {
          event: 'unfreeze',
          next: freed(frozen.value.account, ['new FROZEN']),
          caller: caller('SYS'),
        });
        return thawed.ok && thawed.value.account.state === account.state;
      }),
    );
  });
});

const roleOf = (event: AccountEventName): Role =>
  accountLifecycle.transitions.find((line) => line.event === event)!.roles[0]!;

it('throws where an act says other than the table: a bug', () => {
  expect(() =>
    stepAccount(BLANK, { event: 'freeze', next: changedAccount(BLANK, {}), caller: caller('BANK') }),
  ).toThrow('ACTIVE -freeze-> FROZEN');
});
