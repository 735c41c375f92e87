import { describe, expect, it } from '@jest/globals';
import type { MeasureKindName } from '@lianguan/kernel';
import type { MeasureFacts, MeasureInForceRow } from '@lianguan/joint-measure';
import type { Facts } from '@lianguan/service-kit';
import fc from 'fast-check';
import {
  REGISTRATION_MEASURES,
  type RegistrationMeasure,
  type RegistrationsInHand,
  type RegistrationStanding,
} from './registration-measure.rules.js';
import { registrationStateOf, type RegistrationStateName } from './registration.rules.js';

const facts = {
  now: new Date('2026-03-02T01:00:00Z'),
  today: '2026-03-02',
  newId: () => 'new',
  constantsIn: () => ({ get: () => '60d' }),
} as unknown as Facts;

const order = (kind: RegistrationMeasure, given: Partial<MeasureFacts> = {}): MeasureFacts => ({
  reason: '',
  measureId: `m-${kind}`,
  jointActionId: 'j',
  institutionId: 'i',
  divisionCode: '341203',
  kind,
  trigger: 'LICENSE_REVOKED',
  article: '民办非企业单位登记管理暂行条例 第二十六条',
  decisionOrgan: '示例区教育局',
  decisionNumber: '示教罚〔2026〕1号',
  addressee: null,
  liftCause: null,
  decision: null,
  documentNo: null,
  ...given,
});

const inForce = (kind: MeasureKindName, measureId = `m-${kind}`): MeasureInForceRow => ({
  measureId,
  kind,
  since: '2026-03-01T00:00:00.000Z',
  decisionOrgan: '示例区教育局',
  decisionNumber: '示教罚〔2026〕1号',
});
const [RESTRICT, DEREGISTER] = [inForce('RESTRICT_REGISTRATION'), inForce('DEREGISTER_NONPROFIT')];

function registration(
  id: string,
  recordedState: RegistrationStateName = 'REGISTERED',
  measures: readonly MeasureInForceRow[] = [],
): RegistrationStanding {
  const state = registrationStateOf(recordedState, measures);
  return { id, version: 1, usccCode: 'c', name: '甲', divisionCode: '341203', recordedState, measures, state };
}
const inHand = (...registrations: readonly RegistrationStanding[]): RegistrationsInHand => ({
  registrations,
  holdings: new Map([['i', new Set(registrations.map(({ id }) => id))]]),
  applications: [],
});
const states = ({ registrations }: RegistrationsInHand) => registrations.map(({ state }) => state);

describe('registrationStateOf', () => {
  // prettier-ignore -- a table
  it.each([
    ['REGISTERED', [], 'REGISTERED'],
    ['REGISTERED', [RESTRICT], 'RESTRICTED'],
    ['RESTRICTED', [], 'RESTRICTED'],
    ['REGISTERED', [RESTRICT, DEREGISTER], 'DEREGISTERED'],
    ['LIQUIDATING', [RESTRICT], 'LIQUIDATING'],
    ['LIQUIDATING', [DEREGISTER], 'DEREGISTERED'],
    ['REVOKED', [RESTRICT], 'REVOKED'],
    ['REVOKED', [DEREGISTER], 'DEREGISTERED'],
    ['DEREGISTERED', [RESTRICT], 'DEREGISTERED'],
  ] as const)('%s under %j: %s', (recorded, measures, expected) =>
    expect(registrationStateOf(recorded, measures)).toBe(expected),
  );
});

describe('executing', () => {
  // prettier-ignore -- a table
  it.each([
    ['RESTRICT_REGISTRATION', 'no registration', inHand(), 'NO_REGISTRATION'],
    ['RESTRICT_REGISTRATION', 'nothing known here', undefined, 'NO_REGISTRATION'],
    ['RESTRICT_REGISTRATION', 'a revoked one', inHand(registration('a', 'REVOKED')), 'NO_REGISTRATION'],
    [
      'DEREGISTER_NONPROFIT',
      'a deregistered one',
      inHand(registration('a', 'REGISTERED', [DEREGISTER])),
      'NO_REGISTRATION',
    ],
    ['RESTRICT_REGISTRATION', 'one in good standing', inHand(registration('a')), 'RESTRICTED'],
    ['RESTRICT_REGISTRATION', 'one that is restricted', inHand(registration('a', 'RESTRICTED')), 'RESTRICTED'],
    [
      'DEREGISTER_NONPROFIT',
      'one that is restricted',
      inHand(registration('a', 'REGISTERED', [inForce('RESTRICT_REGISTRATION', 'x')])),
      'DEREGISTERED',
    ],
  ] as const)('%s: %s', (kind, _name, target, expected) => {
    const decision = REGISTRATION_MEASURES[kind].execute(target, order(kind), facts);
    expect(decision.ok ? states(decision.value.target)[0] : decision.refusal.code).toBe(expected);
  });

  it('once: the same measure again changes nothing more', () => {
    const given = order('RESTRICT_REGISTRATION', { documentNo: '示民〔2026〕1号' });
    const first = REGISTRATION_MEASURES.RESTRICT_REGISTRATION.execute(inHand(registration('a')), given, facts);
    expect(first).toMatchObject({
      value: { evidence: ['registration:a', '示民〔2026〕1号'], target: { registrations: [{ version: 2 }] } },
    });
    if (!first.ok) return;
    const { target } = first.value;
    expect(REGISTRATION_MEASURES.RESTRICT_REGISTRATION.execute(target, given, facts)).toMatchObject({
      value: { target },
    });
  });
});

describe('undoing', () => {
  it('lifts a restriction, wherever it holds', () => {
    const target = { ...inHand(registration('a', 'REGISTERED', [RESTRICT])), holdings: new Map() };
    const undone = REGISTRATION_MEASURES.RESTRICT_REGISTRATION.compensate(target, order('RESTRICT_REGISTRATION'));
    expect(undone).toMatchObject({ value: { evidence: ['registration:a'] } });
    expect(undone.ok && states(undone.value.target)).toEqual(['REGISTERED']);
  });

  it.each([
    ['ANNULLED', '注销所依据的决定已被撤销（示例区教育局 示教罚〔2026〕1号），以原登记的沿革重新受理'],
    ['REPAIRED', '机构已完成整改（示例区教育局 示教罚〔2026〕1号），以原登记的沿革重新受理'],
  ] as const)('a deregistration opens an application: %s', (liftCause, reason) => {
    const target = inHand(registration('a', 'REGISTERED', [DEREGISTER]), registration('b', 'DEREGISTERED'));
    const given = order('DEREGISTER_NONPROFIT', { liftCause });
    const undone = REGISTRATION_MEASURES.DEREGISTER_NONPROFIT.compensate(target, given, facts);
    expect(undone).toMatchObject({
      value: {
        code: 'REOPENED',
        evidence: ['registration-application:new'],
        target: {
          registrations: target.registrations,
          applications: [{ registrationId: 'a', reason, dueOn: '2026-05-01' }],
        },
        deadlines: [{ subjectId: 'new', term: '60d', due: new Date('2026-05-01T15:59:59.999Z') }],
      },
    });
  });

  it.each(['RESTRICT_REGISTRATION', 'DEREGISTER_NONPROFIT'] as const)('%s of what is unknown is refused', (kind) =>
    expect(REGISTRATION_MEASURES[kind].compensate(undefined, order(kind), facts).ok).toBe(false),
  );

  it('in any order leaves what another measure still says', () => {
    const ids = fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 });
    fc.assert(
      fc.property(ids, ids, (begun, ended) => {
        const { execute, compensate } = REGISTRATION_MEASURES.RESTRICT_REGISTRATION;
        let target = inHand(registration('r'));
        for (const measureId of begun) {
          const done = execute(target, order('RESTRICT_REGISTRATION', { measureId }), facts);
          target = done.ok ? done.value.target : target;
        }
        const left = ended.map((measureId) => {
          const undone = compensate(target, order('RESTRICT_REGISTRATION', { measureId }));
          target = undone.ok ? undone.value.target : target;
          return states(target)[0];
        });
        expect(left).toEqual(['RESTRICTED', 'RESTRICTED', 'REGISTERED']);
      }),
    );
  });
});
