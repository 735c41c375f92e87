import { describe, expect, it } from '@jest/globals';
import type { LiftCauseName, MeasureFacts } from '@lianguan/joint-measure';
import { calendarDay, type Decision, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import {
  closeIntake,
  decideIntake,
  EMPTY_FILE,
  liftNotice,
  takeNote,
  type PoliceEffect,
  type PoliceFile,
} from './police-file.rules.js';

let ids = 0;
const factsOf = (role: Role): Facts =>
  ({
    caller: { agency: 'PUBLIC_SECURITY', roles: [role], division: '341203', subject: 'p', operationId: 'o' },
    now: new Date('2026-03-02T01:00:00Z'),
    today: calendarDay('2026-03-02'),
    newId: () => `n${(ids += 1)}`,
  }) as unknown as Facts;
const [OFFICER, STATION, SYS] = [factsOf('POL_CASE'), factsOf('POL_STATION'), factsOf('SYS')];

interface Given {
  readonly decision?: string | null;
  readonly reason?: string;
  readonly liftCause?: LiftCauseName;
}
const measure = ({ decision = null, reason = '', liftCause }: Given = {}): MeasureFacts => ({
  measureId: 'm',
  jointActionId: 'j',
  institutionId: 'i',
  divisionCode: '341203',
  kind: 'POLICE_INTAKE',
  trigger: 'ABSCONDING',
  article: null,
  decisionOrgan: '示例县教育局',
  decisionNumber: '示教决〔2026〕1号',
  addressee: null,
  liftCause: liftCause ?? null,
  decision,
  documentNo: 'P1',
  reason,
});
const targetOf = (decision: Decision<PoliceEffect>): PoliceFile => {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.target;
};

describe('POLICE_INTAKE', () => {
  // prettier-ignore -- a table
  it.each<[Given, Facts, string]>([
    [{ decision: 'TAKEN' }, OFFICER, 'TAKEN'],
    [{ decision: 'RETURNED', reason: '不属于本机关管辖' }, OFFICER, 'RETURNED'],
    [{ decision: 'RETURNED', reason: ' ' }, OFFICER, 'RETURN_REASON_MISSING'],
    [{ decision: null }, OFFICER, 'DECISION_MISSING'],
    [{ decision: 'CLOSED' }, OFFICER, 'DECISION_MISSING'],
    [{ decision: 'TAKEN' }, STATION, 'ROLE_NOT_ENTITLED'],
    [{ decision: 'TAKEN' }, SYS, 'ROLE_NOT_ENTITLED'],
  ])('%j is %s', (given, facts, expected) => {
    const decided = decideIntake(EMPTY_FILE, measure(given), facts);
    expect(decided.ok ? decided.value.code : decided.refusal.code).toBe(expected);
    if (decided.ok) expect(decided.value.target.intakes).toEqual([expect.objectContaining({ state: expected })]);
  });

  it('is decided once, in a file that is there even where nothing is known', () => {
    const once = targetOf(decideIntake(undefined, measure({ decision: 'TAKEN' }), OFFICER));
    expect(targetOf(decideIntake(once, measure({ decision: 'RETURNED', reason: '误' }), OFFICER))).toEqual(once);
  });

  it('is closed with the reason that its basis fell, and kept', () => {
    const taken = targetOf(decideIntake(EMPTY_FILE, measure({ decision: 'TAKEN' }), OFFICER));
    const closed = targetOf(closeIntake(taken, measure({ liftCause: 'ANNULLED' }), SYS));
    expect(closed.intakes).toEqual([
      { ...taken.intakes[0], state: 'CLOSED', closedAt: '2026-03-02T01:00:00.000Z', closeReason: 'ANNULLED' },
    ]);
    expect(closeIntake(closed, measure({ liftCause: 'ANNULLED' }), SYS)).toMatchObject({
      value: { target: closed, code: 'ALREADY_ENDED' },
    });
    expect(closeIntake(undefined, measure(), SYS)).toMatchObject({ value: { code: 'ALREADY_ENDED' } });
  });
});

describe.each(['POLICE_INFORM', 'KEEP_ORDER'] as const)('%s', (kind) => {
  it('is noted once, and lifted once', () => {
    const noted = targetOf(takeNote(kind)(undefined, measure(), SYS));
    expect(noted.notices).toEqual([expect.objectContaining({ kind, liftedAt: null })]);
    expect(targetOf(takeNote(kind)(noted, measure(), SYS))).toEqual(noted);
    const lifted = targetOf(liftNotice(noted, measure(), SYS));
    expect(lifted.notices).toEqual([{ ...noted.notices[0], liftedAt: '2026-03-02T01:00:00.000Z' }]);
    expect(liftNotice(lifted, measure(), SYS)).toMatchObject({ value: { target: lifted, code: 'ALREADY_ENDED' } });
    expect(liftNotice(undefined, measure(), SYS)).toMatchObject({ value: { code: 'ALREADY_ENDED' } });
  });
});
