import { describe, expect, it } from '@jest/globals';
import { calendarDay, type Role } from '@lianguan/kernel';
import type { MeasureFacts } from '@lianguan/joint-measure';
import type { Facts } from '@lianguan/service-kit';
import { LICENSE_MEASURES, type LicenseMeasure, type LicensesInHand } from './license-measure.rules.js';
import { licenseStateOf, type LicenseStanding } from './license.rules.js';

const factsOf = (role: Role, day = '2026-03-02') =>
  ({
    today: calendarDay(day),
    now: new Date('2026-03-02T01:00:00Z'),
    caller: { roles: [role] },
  }) as unknown as Facts;

const order = (kind: LicenseMeasure, given: Partial<MeasureFacts> = {}): MeasureFacts => ({
  measureId: `m-${kind}`,
  reason: '',
  jointActionId: 'j',
  institutionId: 'i',
  divisionCode: '341203',
  kind,
  trigger: 'LICENSE_REVOKED',
  article: null,
  decisionOrgan: '示例区教育局',
  decisionNumber: '示教罚〔2026〕1号',
  addressee: null,
  liftCause: null,
  decision: null,
  documentNo: null,
  ...given,
});

function license(id: string, given: Partial<LicenseStanding> = {}): LicenseStanding {
  const { recordedState = 'ACTIVE', measures = [] } = given;
  return {
    id,
    institutionId: 'i',
    ending: null,
    validTo: calendarDay('2026-03-31'),
    version: 1,
    recordedState,
    measures,
    state: licenseStateOf(recordedState, measures),
    ...given,
  };
}

const inHand = (...licenses: readonly LicenseStanding[]): LicensesInHand => ({
  licenses,
  holdings: new Map([
    ['i', new Set(licenses.filter(({ institutionId }) => institutionId === 'i').map(({ id }) => id))],
  ]),
});

function execute(kind: LicenseMeasure, target: LicensesInHand | undefined, facts: Facts, given = {}) {
  return LICENSE_MEASURES[kind].execute(target, order(kind, given), facts);
}
function done(kind: LicenseMeasure, target: LicensesInHand, facts: Facts): LicensesInHand {
  const decision = execute(kind, target, facts);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.target;
}
const states = ({ licenses }: LicensesInHand) => licenses.map(({ state }) => state);

describe('executing', () => {
  // prettier-ignore -- a table
  it.each([
    ['STOP_ENROLMENT', 'an institution without a license', inHand(), 'SYS', '2026-03-02', 'NO_LICENSE'],
    ['STOP_ENROLMENT', 'an institution unknown here', undefined, 'SYS', '2026-03-02', 'NO_LICENSE'],
    [
      'SUSPEND_LICENSE',
      'an expired license',
      inHand(license('a', { recordedState: 'EXPIRED' })),
      'EDU_SUP',
      '2026-03-02',
      'NO_LICENSE',
    ],
    [
      'REVOKE_LICENSE',
      'a cancelled license',
      inHand(license('a', { ending: 'CANCELLED', state: 'CANCELLED' })),
      'EDU_LIC',
      '2026-03-02',
      'NO_LICENSE',
    ],
    ['SUSPEND_LICENSE', 'one whose last day has passed', inHand(license('a')), 'EDU_SUP', '2026-04-01', 'NO_LICENSE'],
    ['SUSPEND_LICENSE', 'by the service itself', inHand(license('a')), 'SYS', '2026-03-02', 'ROLE_NOT_ENTITLED'],
    ['STOP_ENROLMENT', 'a license on its last day', inHand(license('a')), 'SYS', '2026-03-31', 'ENROLMENT_STOPPED'],
    ['SUSPEND_LICENSE', 'a license', inHand(license('a')), 'EDU_SUP', '2026-03-02', 'SUSPENDED'],
    ['REVOKE_LICENSE', 'a license', inHand(license('a')), 'EDU_LIC', '2026-03-02', 'REVOKED'],
  ] as const)('%s: %s', (kind, _name, target, role, day, expected) => {
    const decision = execute(kind, target, factsOf(role, day));
    expect(decision.ok ? states(decision.value.target)[0] : decision.refusal.code).toBe(expected);
  });

  it('acts on all running licenses of the institution, and on no other', () => {
    const target = inHand(
      license('a'),
      license('b', { recordedState: 'EXPIRED' }),
      license('c'),
      license('d', { institutionId: 'x' }),
    );
    const decision = execute('REVOKE_LICENSE', target, factsOf('EDU_LIC'), { documentNo: '示教吊〔2026〕1号' });
    expect(decision).toMatchObject({
      value: {
        evidence: ['license:a', 'license:c', '示教吊〔2026〕1号', '应依法注销办学许可证（行政许可法 第七十条）'],
      },
    });
    expect(decision.ok && states(decision.value.target)).toEqual(['REVOKED', 'EXPIRED', 'REVOKED', 'ACTIVE']);
  });

  it('twice changes nothing more', () => {
    const once = done('STOP_ENROLMENT', inHand(license('a')), factsOf('SYS'));
    expect(done('STOP_ENROLMENT', once, factsOf('SYS'))).toEqual(once);
    expect(once.licenses[0]).toMatchObject({ version: 2, measures: [{ measureId: 'm-STOP_ENROLMENT' }] });
  });
});

describe('undoing', () => {
  const officer = factsOf('EDU_SUP');
  const under = (kind: LicenseMeasure) => done(kind, inHand(license('a')), officer);
  // prettier-ignore -- a table
  it.each([
    ['STOP_ENROLMENT', { liftCause: 'REPAIRED' }, 'SYS', '2026-03-02', 'ACTIVE'],
    ['SUSPEND_LICENSE', { liftCause: 'ANNULLED' }, 'SYS', '2026-03-02', 'ACTIVE'],
    ['SUSPEND_LICENSE', { liftCause: 'REPAIRED' }, 'EDU_SUP', '2026-03-02', 'ACCEPTANCE_MISSING'],
    ['SUSPEND_LICENSE', { liftCause: 'REPAIRED', documentNo: '验收1号' }, 'EDU_SUP', '2026-03-02', 'ACTIVE'],
    ['REVOKE_LICENSE', { liftCause: 'REPAIRED', documentNo: '验收1号' }, 'EDU_LIC', '2026-03-02', 'REVOCATION_STANDS'],
    ['REVOKE_LICENSE', { liftCause: 'ANNULLED' }, 'SYS', '2026-03-02', 'ACTIVE'],
    ['REVOKE_LICENSE', { liftCause: 'ANNULLED' }, 'SYS', '2026-04-01', 'EXPIRED'],
  ] as const)('%s, %j, by %s on %s', (kind, given, role, day, expected) => {
    const decision = LICENSE_MEASURES[kind].compensate(under(kind), order(kind, given), factsOf(role, day));
    expect(decision.ok ? states(decision.value.target)[0] : decision.refusal.code).toBe(expected);
  });

  it('reaches a license that has gone over to another institution', () => {
    const target = { ...under('STOP_ENROLMENT'), holdings: new Map([['i', new Set<string>()]]) };
    const decision = LICENSE_MEASURES.STOP_ENROLMENT.compensate(target, order('STOP_ENROLMENT'), factsOf('SYS'));
    expect(decision).toMatchObject({ value: { evidence: ['license:a'], target: { licenses: [{ state: 'ACTIVE' }] } } });
  });

  it('of what is nowhere in force changes nothing', () => {
    const target = inHand(license('a'));
    const decision = LICENSE_MEASURES.STOP_ENROLMENT.compensate(target, order('STOP_ENROLMENT'), factsOf('SYS'));
    expect(decision).toMatchObject({ value: { evidence: [], target } });
    expect(LICENSE_MEASURES.STOP_ENROLMENT.compensate(undefined, order('STOP_ENROLMENT'), officer).ok).toBe(false);
  });
});
