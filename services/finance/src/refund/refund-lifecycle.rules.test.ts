import { expect, it } from '@jest/globals';
import { ROLES, type Role } from '@lianguan/kernel';
import { OVER_STATES, REFUND_STATES, refundLifecycle } from './refund-lifecycle.rules.js';

const NO = { code: 'NO' } as const;
const guards = [...new Set(refundLifecycle.transitions.flatMap(({ guard }) => guard ?? []))];
const events = [...new Set(refundLifecycle.transitions.map(({ event }) => event))];
type Guard = (typeof guards)[number];
const answers = (holding: readonly Guard[]) =>
  Object.fromEntries(guards.map((guard) => [guard, holding.includes(guard) || NO])) as Record<Guard, true | typeof NO>;

it('each step is for its state and its roles, and for no other', () => {
  for (const state of REFUND_STATES)
    for (const event of events)
      for (const role of ROLES) {
        const lines = refundLifecycle.transitions.filter((line) => line.event === event && line.from.includes(state));
        const line = lines.find(({ roles }) => (roles as readonly Role[]).includes(role));
        const step = refundLifecycle.step(state, event, { roles: [role] }, answers(guards));
        const refused = lines.length > 0 ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect([state, event, role, step.ok ? step.value.to : step.refusal.code]).toEqual([
          state,
          event,
          role,
          line?.to ?? refused,
        ]);
      }
});

it.each(refundLifecycle.transitions.flatMap((line) => line.from.map((from) => ({ ...line, from }))))(
  '$from -$event-> $to hangs on its guard alone, and begins its term',
  ({ from, event, to, roles, guard, deadline }) => {
    for (const role of roles) {
      const step = refundLifecycle.step(from, event, { roles: [role] }, answers(guard ? [guard] : []));
      expect(step).toMatchObject({ ok: true, value: { to, begins: deadline ?? null } });
      const others = refundLifecycle.transitions.filter((line) => line.event === event && line.from.includes(from));
      const closed = refundLifecycle.step(from, event, { roles: [role] }, answers([]));
      expect(closed.ok).toBe(others.some((line) => !line.guard));
    }
  },
);

it.each([
  ['refund.institutionSilence', ['QUOTED']],
  ['refund.mediation', ['REFUSED']],
])('%s ends with its state', (name, states) => {
  const ending = refundLifecycle.transitions.flatMap(({ from, event, roles, guard }) =>
    from.flatMap((state) => {
      const step = refundLifecycle.step(state, event, { roles: [roles[0]!] }, answers(guard ? [guard] : []));
      return step.ok && step.value.ends.includes(name) ? [state] : [];
    }),
  );
  expect([...new Set(ending)]).toEqual(states);
});

it('only the guardian takes a request back, never once the bank has the order to pay', () => {
  const open = REFUND_STATES.filter((state) => refundLifecycle.step(state, 'cancelRefund', { roles: ['GUARDIAN'] }).ok);
  expect(open).toEqual(['REQUESTED', 'QUOTED', 'APPROVED', 'REFUSED', 'AGREED', 'FAILED', 'SHORT']);
  expect(OVER_STATES.every((state) => refundLifecycle.terminal.includes(state))).toBe(true);
});
