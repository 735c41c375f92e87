import { defineLifecycle } from '@lianguan/service-kit/rules';

export const MATCH_STATES = ['OPEN', 'CONFIRMED', 'DISMISSED'] as const;
export type MatchStateName = (typeof MATCH_STATES)[number];

export const IN_SERVICE_BASIS = '教监管厅函〔2021〕9号';
const basis = IN_SERVICE_BASIS;

/** At once, where what was confirmed is dismissed: what rests on the match falls with it. */
export const MATCH_FELL = 'inServiceMatch.fell';

/** The result goes to education's school personnel only. */
export const PERSONNEL = ['EDU_PERS'] as const;

/** B4, M20: somebody filed at an institution stands on a list of in-service teachers. A proof of error dismisses also what was confirmed. */
export const matchLifecycle = defineLifecycle({
  name: 'InServiceMatch',
  states: [...MATCH_STATES],
  initial: 'OPEN',
  terminal: ['DISMISSED'],
  transitions: [
    { event: 'confirmInServiceMatch', from: ['OPEN'], to: 'CONFIRMED', roles: PERSONNEL, basis },
    { event: 'dismissInServiceMatch', from: ['OPEN', 'CONFIRMED'], to: 'DISMISSED', roles: PERSONNEL, basis },
  ],
  labels: {
    OPEN: '待核实',
    CONFIRMED: '已认定',
    DISMISSED: '已排除',
    confirmInServiceMatch: '认定为在职教师',
    dismissInServiceMatch: '排除',
  },
});
export type MatchActName = (typeof matchLifecycle.transitions)[number]['event'];
