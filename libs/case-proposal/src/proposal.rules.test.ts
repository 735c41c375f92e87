import { expect, it } from '@jest/globals';
import { ROLES, type Role } from '@lianguan/kernel';
import { testCaller } from '@lianguan/testing';
import {
  decideProposalAct,
  decideProposalDue,
  PROPOSAL_CONSTANTS,
  PROPOSAL_STATES,
  proposalLifecycle,
  type ProposalAct,
  type ProposalStateName,
} from './proposal.rules.js';

const officers: readonly Role[] = ['SAMR_AD'];
const lifecycle = proposalLifecycle(officers);

it('each step is for its state and its role, and for no other', () => {
  for (const line of lifecycle.transitions)
    for (const state of PROPOSAL_STATES)
      for (const role of ROLES) {
        const step = lifecycle.step(state, line.event, { roles: [role] }, { byAnother: true });
        const fits = line.from.includes(state);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && line.roles.includes(role) ? line.to : refused);
      }
});

it('the term of each deadline is a constant', () => {
  const known = PROPOSAL_CONSTANTS.map(({ key }) => key);
  for (const { deadline } of lifecycle.transitions) if (deadline) expect(known).toContain(deadline.term);
});

const ACCEPT: ProposalAct = { act: 'acceptCaseProposal', reason: '事实清楚', documentNo: '示立〔2026〕1号' };
const RETURN = { act: 'returnCaseProposal' } as const;

interface Given {
  readonly state?: ProposalStateName;
  readonly role?: Role;
  readonly by?: string;
}

// prettier-ignore -- a table
it.each<[string, Given, Partial<ProposalAct>, string]>([
  ['accepting', {}, {}, 'ACCEPTED'],
  ['accepting too late', { state: 'OVERDUE' }, {}, 'ACCEPTED'],
  ['accepting the own', { by: 'officer' }, {}, 'PROPOSAL_OWN'],
  ['returning', {}, RETURN, 'RETURNED'],
  ['returning the own', { by: 'officer' }, RETURN, 'PROPOSAL_OWN'],
  ['without a reason', {}, { reason: ' ' }, 'PROPOSAL_REASON_MISSING'],
  ['without a paper', {}, { documentNo: ' ' }, 'PROPOSAL_DOCUMENT_MISSING'],
  ['that names a person', {}, { reason: '19900001234' }, 'PROPOSAL_TEXT_NAMES_PERSON'],
  ['by who proposes', { role: 'SAMR_AD' }, {}, 'ROLE_NOT_ENTITLED'],
  [
    'proposing again',
    { state: 'RETURNED', role: 'SAMR_AD', by: 'officer' },
    { act: 'resubmitCaseProposal' },
    'PROPOSED',
  ],
  ['giving up', { state: 'RETURNED', role: 'SAMR_AD' }, { act: 'withdrawCaseProposal' }, 'WITHDRAWN'],
  ['giving up what was not returned', { role: 'SAMR_AD' }, { act: 'withdrawCaseProposal' }, 'ACTION_NOT_AVAILABLE'],
])('%s', (_name, { state = 'PROPOSED', role = 'ORGAN_HEAD', by = 'head' }, given, expected) => {
  const caller = testCaller({ roles: [role], subject: by });
  const decided = decideProposalAct({ state, proposedBy: 'officer' }, { ...ACCEPT, ...given }, { officers, caller });
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('of nothing is nothing', () => {
  expect(decideProposalAct(undefined, ACCEPT, { officers, caller: testCaller() })).toMatchObject({
    refusal: { code: 'PROPOSAL_UNKNOWN' },
  });
});

it.each(PROPOSAL_STATES)('of one that is %s, the timer marks only what waits', (state) => {
  const decided = decideProposalDue({ state }, { officers, caller: testCaller({ roles: ['SYS'] }) });
  expect(decided.ok && (decided.value?.to ?? null)).toBe(state === 'PROPOSED' ? 'OVERDUE' : null);
});
