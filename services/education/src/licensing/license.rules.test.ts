import { describe, expect, it } from '@jest/globals';
import { calendarDay, type MeasureKindName, type Role } from '@lianguan/kernel';
import type { MeasureInForceRow } from '@lianguan/joint-measure';
import { bearsMeasure, withMeasure, withoutMeasure } from '@lianguan/joint-measure/rules';
import type { Facts } from '@lianguan/service-kit';
import fc from 'fast-check';
import {
  cancelLicense,
  decideExpiry,
  expiresAt,
  LICENSE_STATES,
  licenseLifecycle,
  licenseStateOf,
  stateOn,
  stepLicense,
  type LicenseEvent,
  type LicenseStanding,
  type MeasureStep,
} from './license.rules.js';
import { recordLicense } from './license-recording.rules.js';

const factsOn = (day: string, role: Role = 'SYS') =>
  ({ today: calendarDay(day), caller: { roles: [role] }, newId: () => 'new' }) as unknown as Facts;

const measure = (kind: MeasureKindName, measureId = `m-${kind}`): MeasureInForceRow => ({
  measureId,
  kind,
  since: '2026-03-01T00:00:00.000Z',
  decisionOrgan: '示例区教育局',
  decisionNumber: '示教罚〔2026〕1号',
});
const [STOP, SUSPEND, REVOKE] = [measure('STOP_ENROLMENT'), measure('SUSPEND_LICENSE'), measure('REVOKE_LICENSE')];

function license(measures: readonly MeasureInForceRow[], given: Partial<LicenseStanding> = {}): LicenseStanding {
  const recordedState = given.recordedState ?? 'ACTIVE';
  const state = licenseStateOf(recordedState, measures, given.ending);
  const validTo = calendarDay('2026-03-31');
  return {
    id: 'l',
    institutionId: 'i',
    ending: null,
    validTo,
    version: 4,
    measures,
    recordedState,
    state,
    ...given,
  };
}

describe('licenseStateOf', () => {
  // prettier-ignore -- a table
  it.each([
    ['nothing', 'ACTIVE', [], 'ACTIVE'],
    ['no new pupils', 'ACTIVE', [STOP], 'ENROLMENT_STOPPED'],
    ['suspended over that', 'ACTIVE', [STOP, SUSPEND], 'SUSPENDED'],
    ['the same the other way round', 'ACTIVE', [SUSPEND, STOP], 'SUSPENDED'],
    ['revoked over all', 'ACTIVE', [REVOKE, SUSPEND, STOP], 'REVOKED'],
    ['the term has ended', 'EXPIRED', [], 'EXPIRED'],
    ['it ended while suspended', 'EXPIRED', [STOP, SUSPEND], 'EXPIRED'],
    ['it ended while revoked', 'EXPIRED', [REVOKE], 'REVOKED'],
  ] as const)('%s', (_name, recorded, measures, expected) => expect(licenseStateOf(recorded, measures)).toBe(expected));

  // prettier-ignore -- a table
  it.each([
    ['withdrawn', [SUSPEND], 'WITHDRAWN', 'WITHDRAWN'],
    ['cancelled', [SUSPEND], 'CANCELLED', 'CANCELLED'],
    ['cancelled as revoked', [REVOKE], 'CANCELLED_AS_REVOKED', 'CANCELLED'],
    ['cancelled over a revocation', [REVOKE], 'CANCELLED', 'CANCELLED'],
    ['its revocation has fallen', [STOP], 'CANCELLED_AS_REVOKED', 'ENROLMENT_STOPPED'],
  ] as const)('%s', (_name, measures, ending, expected) =>
    expect(licenseStateOf('ACTIVE', measures, ending)).toBe(expected),
  );
});

describe('stepLicense', () => {
  const before = '2026-03-31';
  const after = '2026-04-01';
  // prettier-ignore -- a table
  it.each([
    ['enrolment stops', [], 'stopEnrolment', [STOP], before, 'SYS', 'ENROLMENT_STOPPED'],
    ['it is suspended', [STOP], 'suspend', [STOP, SUSPEND], before, 'EDU_SUP', 'SUSPENDED'],
    ['not by the service itself', [], 'suspend', [SUSPEND], before, 'SYS', 'ROLE_NOT_ENTITLED'],
    ['it is revoked', [SUSPEND], 'revoke', [SUSPEND, REVOKE], before, 'EDU_LIC', 'REVOKED'],
    ['a weaker one is only noted', [SUSPEND], 'stopEnrolment', [SUSPEND, STOP], before, 'SYS', 'SUSPENDED'],
    ['a weaker one ends under a stronger', [SUSPEND, STOP], 'resumeEnrolment', [SUSPEND], after, 'SYS', 'SUSPENDED'],
    [
      'one of two suspensions ends',
      [SUSPEND, measure('SUSPEND_LICENSE', 'x')],
      'resume',
      [SUSPEND],
      before,
      'SYS',
      'SUSPENDED',
    ],
    ['enrolment resumes', [STOP], 'resumeEnrolment', [], before, 'SYS', 'ACTIVE'],
    ['it resumes', [SUSPEND], 'resume', [], before, 'EDU_SUP', 'ACTIVE'],
    ['it resumes without new pupils', [SUSPEND, STOP], 'resume', [STOP], before, 'SYS', 'ENROLMENT_STOPPED'],
    ['it is restored', [REVOKE], 'restore', [], before, 'SYS', 'ACTIVE'],
    ['restored into a suspension', [REVOKE, SUSPEND, STOP], 'restore', [SUSPEND, STOP], before, 'SYS', 'SUSPENDED'],
    ['restored without new pupils', [REVOKE, STOP], 'restore', [STOP], before, 'SYS', 'ENROLMENT_STOPPED'],
    ['restored after its term', [REVOKE], 'restore', [], after, 'SYS', 'EXPIRED'],
    ['resumed after its term', [SUSPEND], 'resume', [], after, 'SYS', 'EXPIRED'],
  ] as const)('%s', (_name, measures, event, left, day, role, expected) => {
    const decision = stepLicense(license(measures), { event, measures: left }, factsOn(day, role));
    expect(decision.ok ? decision.value.state : decision.refusal.code).toBe(expected);
    if (decision.ok) expect(decision.value).toMatchObject({ version: 5, measures: left });
  });

  it('a license that is none any more is not suspended', () => {
    const gone = license([], { state: 'EXPIRED' });
    const decision = stepLicense(gone, { event: 'suspend', measures: [SUSPEND] }, factsOn(before, 'EDU_SUP'));
    expect(decision).toMatchObject({ refusal: { code: 'ACTION_NOT_AVAILABLE' } });
  });

  // prettier-ignore -- a table
  it.each([
    ['comes back when its revocation is annulled', 'CANCELLED_AS_REVOKED', [REVOKE], [], before, 'ACTIVE', null],
    ['into what still holds', 'CANCELLED_AS_REVOKED', [REVOKE, SUSPEND], [SUSPEND], before, 'SUSPENDED', null],
    ['without new pupils', 'CANCELLED_AS_REVOKED', [REVOKE, STOP], [STOP], before, 'ENROLMENT_STOPPED', null],
    ['expired by then', 'CANCELLED_AS_REVOKED', [REVOKE], [], after, 'EXPIRED', null],
    [
      'stays when a weaker measure ends',
      'CANCELLED_AS_REVOKED',
      [REVOKE, STOP],
      [REVOKE],
      before,
      'CANCELLED',
      'CANCELLED_AS_REVOKED',
    ],
    ['stays cancelled for another reason', 'CANCELLED', [SUSPEND], [], before, 'CANCELLED', 'CANCELLED'],
  ] as const)('a cancelled license %s', (_name, ending, measures, left, day, state, kept) => {
    const cancelled = license(measures, { ending });
    const decision = stepLicense(cancelled, { event: 'restore', measures: left }, factsOn(day));
    expect(decision).toMatchObject({ ok: true, value: { state, ending: kept } });
  });

  it('agrees with the strength of what is in force, whatever begins and ends in whatever order', () => {
    const act = fc.record({
      kind: fc.constantFrom(STOP, SUSPEND, REVOKE),
      id: fc.nat(1),
      begins: fc.boolean(),
      late: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act), (course) => {
        let now = license([]);
        let late = false;
        for (const { kind, id, begins, late: later } of course) {
          late ||= later;
          const facts = factsOn(late ? '2026-04-01' : '2026-03-31', 'EDU_SUP');
          const one = { ...kind, measureId: `${kind.kind}-${id}` };
          now = begins ? begun(now, one, facts) : ended(now, one, facts);
          expect(now.state).toBe(licenseStateOf(now.recordedState, now.measures));
        }
      }),
    );
  });
});

/** As the measures do it: nothing begins over a license whose term has ended. */
function begun(now: LicenseStanding, one: MeasureInForceRow, facts: Facts): LicenseStanding {
  if (now.recordedState === 'EXPIRED' || stateOn(now, facts) === 'EXPIRED') return now;
  return stepped(
    now,
    { event: BEGINS[one.kind as keyof typeof BEGINS], measures: withMeasure(now.measures, one) },
    facts,
  );
}

function ended(now: LicenseStanding, { kind, measureId }: MeasureInForceRow, facts: Facts): LicenseStanding {
  if (!bearsMeasure(now.measures, measureId)) return now;
  const measures = withoutMeasure(now.measures, measureId);
  return stepped(now, { event: ENDS[kind as keyof typeof ENDS], measures }, facts);
}

function stepped(now: LicenseStanding, step: MeasureStep, facts: Facts): LicenseStanding {
  const decision = stepLicense(now, step, facts);
  if (!decision.ok) throw new Error(`${now.state} -${step.event}: ${decision.refusal.code}`);
  return decision.value;
}

const BEGINS = {
  STOP_ENROLMENT: 'stopEnrolment',
  SUSPEND_LICENSE: 'suspend',
  REVOKE_LICENSE: 'revoke',
} as const satisfies Partial<Record<MeasureKindName, LicenseEvent>>;
const ENDS = { STOP_ENROLMENT: 'resumeEnrolment', SUSPEND_LICENSE: 'resume', REVOKE_LICENSE: 'restore' } as const;

describe('decideExpiry', () => {
  const due = factsOn('2026-04-01');
  const prolonged = { validTo: calendarDay('2027-03-31') };
  // prettier-ignore -- a table
  it.each([
    ['the day after its last', license([]), due, 'EXPIRED'],
    ['its last day', license([]), factsOn('2026-03-31'), 'NOT_DUE'],
    ['prolonged meanwhile', license([], prolonged), due, 'NOT_DUE'],
    ['expired already', license([], { recordedState: 'EXPIRED' }), due, 'NOT_DUE'],
    ['gone from the ledger', undefined, due, 'NOT_DUE'],
    ['withdrawn before', license([], { ending: 'WITHDRAWN' }), due, 'NOT_DUE'],
    ['cancelled before', license([], { ending: 'CANCELLED' }), due, 'NOT_DUE'],
    ['while enrolment is stopped', license([STOP]), due, 'EXPIRED'],
    ['while it is suspended', license([SUSPEND]), due, 'EXPIRED'],
    ['while it is revoked', license([REVOKE]), due, 'REVOKED'],
    ['an officer cannot let it go', license([]), factsOn('2026-04-01', 'EDU_LIC'), 'ROLE_NOT_ENTITLED'],
  ])('%s', (_name, standing, facts, expected) => {
    const decision = decideExpiry(standing, facts);
    if (!decision.ok) return expect(decision.refusal.code).toBe(expected);
    if (decision.value === 'NOT_DUE') return expect(expected).toBe('NOT_DUE');
    expect(decision.value).toMatchObject({ state: expected, recordedState: 'EXPIRED', version: 5 });
  });
});

describe('recordLicense', () => {
  const fact = { number: 'n', issuedBy: 'o', validFrom: calendarDay('2024-01-01'), validTo: calendarDay('2026-03-31') };
  const today = factsOn('2026-03-31');
  // prettier-ignore -- a table
  it.each([
    ['no license', null, undefined, today, 'NONE', null, false],
    ['a new one', fact, undefined, today, 'RECORDED', 'ACTIVE', true],
    ['a new one that has expired', fact, undefined, factsOn('2026-04-01'), 'RECORDED', 'EXPIRED', true],
    ['one that has not changed', fact, license([]), today, 'RECORDED', 'ACTIVE', false],
    ['one under a measure', fact, license([SUSPEND]), today, 'RECORDED', 'SUSPENDED', false],
    [
      'one prolonged under a measure',
      fact,
      license([SUSPEND], { recordedState: 'EXPIRED', state: 'EXPIRED' }),
      today,
      'RECORDED',
      'SUSPENDED',
      true,
    ],
    ['one that is not named any more', null, license([]), today, 'REMOVED', 'ACTIVE', true],
    ['one under a measure, not named', null, license([REVOKE]), today, 'KEPT', 'REVOKED', false],
  ] as const)('%s', (_name, given, known, facts, change, state, told) => {
    const recording = recordLicense({ institutionId: 'i', fact: given, known }, facts);
    expect([recording.change, recording.license?.state ?? null, recording.told]).toEqual([change, state, told]);
    if (change === 'RECORDED') expect(recording.license?.version).toBe(known ? 5 : 1);
    expect(recording.license?.measures ?? []).toEqual(known?.measures ?? []);
  });

  // prettier-ignore -- a table
  it.each([
    ['a withdrawn one', license([], { ending: 'WITHDRAWN' })],
    ['a cancelled one', license([], { ending: 'CANCELLED' })],
    ['one cancelled as revoked', license([REVOKE], { ending: 'CANCELLED_AS_REVOKED' })],
  ])('%s is woken by a license newly issued alone, never by the ledger', (_name, known) => {
    const kept = { change: 'KEPT', license: known, told: false };
    for (const row of [fact, { ...fact, number: 'other' }, null])
      expect(recordLicense({ institutionId: 'i', fact: row, known }, today)).toEqual(kept);
    const issued = recordLicense({ institutionId: 'i', fact, known, issued: true }, today);
    const state = licenseStateOf('ACTIVE', known.measures);
    expect(issued).toMatchObject({
      change: 'RECORDED',
      license: { id: 'l', state, ending: null, version: 5 },
      told: true,
    });
  });

  it('is in force through its last day, to the last instant in Shanghai', () => {
    expect(stateOn(fact, today)).toBe('ACTIVE');
    expect(stateOn(fact, factsOn('2026-04-01'))).toBe('EXPIRED');
    expect(expiresAt(fact).toISOString()).toBe('2026-03-31T15:59:59.999Z');
  });
});

describe('cancelLicense', () => {
  // prettier-ignore -- a table
  it.each([
    ['in force', [], {}, 'EDU_LIC', 'CANCELLED'],
    ['suspended', [SUSPEND], {}, 'EDU_LIC', 'CANCELLED'],
    ['revoked', [REVOKE], {}, 'EDU_LIC', 'CANCELLED_AS_REVOKED'],
    ['expired', [], { recordedState: 'EXPIRED' }, 'EDU_LIC', 'CANCELLED'],
    ['not by a supervisor', [], {}, 'EDU_SUP', 'ROLE_NOT_ENTITLED'],
    ['cancelled', [], { ending: 'CANCELLED' }, 'EDU_LIC', 'ACTION_NOT_AVAILABLE'],
  ] as const)('%s', (_name, measures, given, role, expected) => {
    const decision = cancelLicense(license(measures, given), factsOn('2026-03-01', role));
    expect(decision.ok ? decision.value.ending : decision.refusal.code).toBe(expected);
    if (decision.ok) expect(decision.value).toMatchObject({ state: 'CANCELLED', version: 5, measures });
  });
});

it('the table has a line into each state', () =>
  expect([...new Set(licenseLifecycle.transitions.map(({ to }) => to))].sort()).toEqual([...LICENSE_STATES].sort()));
