import { describe, expect, it } from '@jest/globals';
import {
  checkReason,
  decideAfterFailure,
  decideAnnulment,
  decideConsultation,
  decideProposal,
  decideRepair,
  mustBeKnown,
  type ProposalContext,
  type ProposeJointAction,
} from './joint-action.rules.js';
import { jointActionLifecycle, jointMeasureLifecycle } from './lifecycles.rules.js';
import { cellOf, cellsOf, TRIGGERS } from './measure-matrix.rules.js';
import { MEASURE_TERMS, termKey } from './measure-terms.rules.js';

const PROPOSAL: ProposeJointAction = {
  institutionId: 'i',
  trigger: 'ABSCONDING',
  decisionId: 'd',
  reason: '收费后失联',
  measures: [
    { kind: 'POLICE_INTAKE', addressee: null },
    { kind: 'REFERRAL', addressee: '法院' },
  ],
};
const CONTEXT: ProposalContext = {
  institution: { rootId: 'i', divisionCode: '341203' },
  decision: { institutionId: 'i', state: 'SERVED' },
  open: false,
};
const ask = (...measures: ProposeJointAction['measures']) => ({ ...PROPOSAL, measures });

describe('a proposal', () => {
  // prettier-ignore -- a table
  it.each([
    ['as the matrix allows', PROPOSAL, CONTEXT, 'POLICE_INTAKE REFERRAL'],
    [
      'two referrals to different addressees',
      ask({ kind: 'REFERRAL', addressee: '税务部门' }, { kind: 'REFERRAL', addressee: '法院' }),
      CONTEXT,
      'REFERRAL REFERRAL',
    ],
    [
      'an institution that is not in the ledger',
      PROPOSAL,
      { ...CONTEXT, institution: undefined },
      'INSTITUTION_UNKNOWN',
    ],
    ['a decision that is not recorded', PROPOSAL, { ...CONTEXT, decision: undefined }, 'DECISION_UNKNOWN'],
    [
      'a decision on another institution',
      PROPOSAL,
      { ...CONTEXT, decision: { institutionId: 'x', state: 'SERVED' as const } },
      'DECISION_OF_ANOTHER',
    ],
    [
      'a decision that was annulled',
      PROPOSAL,
      { ...CONTEXT, decision: { institutionId: 'i', state: 'ANNULLED' as const } },
      'DECISION_ANNULLED',
    ],
    ['a second one on the same decision', PROPOSAL, { ...CONTEXT, open: true }, 'ACTION_EXISTS'],
    ['without a reason', { ...PROPOSAL, reason: ' ' }, CONTEXT, 'REASON_MISSING'],
    ['with a number of a person', { ...PROPOSAL, reason: '电话 19900001234' }, CONTEXT, 'TEXT_NAMES_PERSON'],
    ['without measures', ask(), CONTEXT, 'MEASURES_MISSING'],
    [
      'a measure that the matrix does not have there',
      ask({ kind: 'REVOKE_LICENSE', addressee: null }),
      CONTEXT,
      'MEASURE_NOT_IN_MATRIX',
    ],
    [
      'a measure twice',
      ask({ kind: 'PUBLISH', addressee: null }, { kind: 'PUBLISH', addressee: null }),
      CONTEXT,
      'MEASURE_REPEATED',
    ],
    ['a referral to nobody', ask({ kind: 'REFERRAL', addressee: ' ' }), CONTEXT, 'ADDRESSEE_MISSING'],
    ['a referral to a number', ask({ kind: 'REFERRAL', addressee: '19900001234' }), CONTEXT, 'TEXT_NAMES_PERSON'],
  ])('%s', (_name, input, context, expected) => {
    const decision = decideProposal(input, context);
    expect(decision.ok ? decision.value.map(({ kind }) => kind).join(' ') : decision.refusal.code).toBe(expected);
  });
});

describe('a consultation', () => {
  it.each([
    ['with every department', ['FINANCE', 'EDUCATION'], '已会商', 'ok'],
    ['without one that is asked', ['EDUCATION'], '已会商', 'DEPARTMENT_NOT_CONSULTED'],
    ['without minutes', ['FINANCE', 'EDUCATION'], '', 'REASON_MISSING'],
    ['with a number of a person in the minutes', ['FINANCE', 'EDUCATION'], '19900001234', 'TEXT_NAMES_PERSON'],
  ] as const)('%s', (_name, consulted, minutes, expected) => {
    const decision = decideConsultation({ consulted, minutes }, ['FINANCE', 'EDUCATION', 'JOINT_ENFORCEMENT']);
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(expected);
  });
});

describe('an annulment', () => {
  const served = { servedOn: '2026-03-02', state: 'SERVED' as const };
  const annulment = { organ: '示例区人民法院', number: '（2026）示01行初1号', annulledOn: '2026-04-01' };
  it.each([
    ['of a served decision', annulment, served, 'ok'],
    ['on the day of service', { ...annulment, annulledOn: '2026-03-02' }, served, 'ok'],
    ['before it was served', { ...annulment, annulledOn: '2026-03-01' }, served, 'ANNULLED_BEFORE_SERVED'],
    ['of tomorrow', { ...annulment, annulledOn: '2026-04-03' }, served, 'ANNULLED_BEFORE_SERVED'],
    ['of nothing', annulment, undefined, 'DECISION_UNKNOWN'],
    ['twice', annulment, { ...served, state: 'ANNULLED' as const }, 'DECISION_ANNULLED'],
    ['by nobody', { ...annulment, organ: ' ' }, served, 'ANNULMENT_INCOMPLETE'],
    ['with a number of a person', { ...annulment, organ: '19900001234' }, served, 'TEXT_NAMES_PERSON'],
  ])('%s', (_name, input, decision, expected) => {
    const decided = decideAnnulment(input, decision, '2026-04-02');
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
  });
});

it.each(TRIGGERS)('%s: a repair lifts it, unless the license is revoked', (trigger) => {
  const expected =
    trigger === 'LICENSE_REVOKED'
      ? { ok: false, refusal: { code: 'ONLY_ANNULMENT_REVERSES' } }
      : { ok: true, value: null };
  expect(decideRepair(trigger)).toMatchObject(expected);
});

it.each([
  ['ISSUED', 'ok'],
  ['PARTIAL', 'ok'],
  ['LIFTING', 'ACTION_NOT_IN_FORCE'],
  ['LIFTED', 'ACTION_NOT_IN_FORCE'],
] as const)('what failed in an action that is %s may be ordered again or given up: %s', (state, expected) => {
  const decided = decideAfterFailure(state);
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('what is named must be there', () => {
  expect(mustBeKnown('file')).toEqual({ ok: true, value: 'file' });
  expect(mustBeKnown(undefined)).toEqual({ ok: false, refusal: { code: 'ACTION_UNKNOWN' } });
});

it('a reason is written and names nobody', () => {
  expect(checkReason('已整改')).toEqual({ ok: true, value: null });
});

describe('who may', () => {
  it.each([
    ['JEO', 'PROPOSED', 'consult', 'CONSULTED'],
    ['JEO', 'CONSULTED', 'issue', 'ROLE_NOT_ENTITLED'],
    ['JEO_LEAD', 'CONSULTED', 'issue', 'ISSUED'],
    ['JEO_LEAD', 'PROPOSED', 'issue', 'ACTION_NOT_AVAILABLE'],
    ['JEO_LEAD', 'PARTIAL', 'lift', 'LIFTING'],
    ['JEO', 'PARTIAL', 'lift', 'ROLE_NOT_ENTITLED'],
    ['JEO', 'CONSULTED', 'annul', 'DROPPED'],
  ] as const)('%s from %s: %s', (role, state, event, expected) => {
    const step = jointActionLifecycle.fire(state, event, { roles: [role] });
    expect(step.ok ? step.value : step.refusal.code).toBe(expected);
  });

  it('the lead alone decides objections and failures, and orders a second undoing', () => {
    expect(jointMeasureLifecycle.availableActions('OBJECTED', { roles: ['JEO_LEAD'] })).toEqual(['uphold', 'overrule']);
    expect(jointMeasureLifecycle.availableActions('OBJECTED', { roles: ['JEO'] })).toEqual([]);
    expect(jointMeasureLifecycle.availableActions('COMP_FAILED', { roles: ['JEO_LEAD'] })).toEqual(['retry']);
    expect(jointMeasureLifecycle.availableActions('FAILED', { roles: ['JEO_LEAD'] })).toEqual(['orderAgain', 'giveUp']);
    expect(jointMeasureLifecycle.availableActions('FAILED', { roles: ['JEO'] })).toEqual([]);
  });
});

describe('the matrix', () => {
  it.each(TRIGGERS)('%s: what goes out first stands first, and every measure has its terms', (trigger) => {
    const cells = cellsOf(trigger);
    expect(cells.length).toBeGreaterThan(4);
    const known = new Set(MEASURE_TERMS.map(({ key }) => key));
    for (const { kind } of cells)
      for (const term of ['ACK', 'EXECUTE', 'ESCALATE', 'DECIDE', 'RECALL', 'COMPENSATE'] as const)
        expect(known).toContain(termKey(term, kind));
  });

  it('has an article where the law makes it a duty', () => {
    expect(cellOf('LICENSE_REVOKED', 'SCOPE_CHANGE_CLOCK')?.article).toBe('市场主体登记管理条例 26');
    expect(cellOf('SUSPENDED_FOR_SAFETY', 'PAYMENT_HOLD')?.article).toBeNull();
    expect(cellOf('ABSCONDING', 'DEREGISTER_NONPROFIT')).toBeUndefined();
  });
});
