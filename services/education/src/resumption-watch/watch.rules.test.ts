import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { watchOf } from './watch-rows.commands.js';
import { decideWatch, isWatchOverdue, watchLifecycle, type RecordWatch, type WatchStanding } from './watch.rules.js';

const TODAY = calendarDay('2026-03-20');
const constants = { get: (key: string) => (key === 'case.officersMin' ? 2 : '30d') } as unknown as Facts['constants'];
const factsOf = (role: Role) => ({ caller: { roles: [role] }, today: TODAY, constants }) as unknown as Facts;

const WATCH: WatchStanding = { state: 'WATCHING', pupilsAllowed: 20, acceptedOn: calendarDay('2026-03-02') };
const SAID: Omit<RecordWatch, 'watchId'> = {
  pupilsSeen: 20,
  checkedOn: TODAY,
  officers: ['皖K-01', '皖K-02'],
  documentNo: '示查〔2026〕1号',
  note: '',
};

describe('the look at a school that opened again', () => {
  // prettier-ignore -- a table
  it.each<[string, WatchStanding | undefined, object, string]>([
    ['with as many pupils as the plan allows', WATCH, {}, 'KEPT'],
    ['with one more', WATCH, { pupilsSeen: 21 }, 'BROKEN'],
    ['with none', WATCH, { pupilsSeen: 0 }, 'KEPT'],
    ['late', { ...WATCH, state: 'OVERDUE' }, {}, 'KEPT'],
    ['on the day of the acceptance', WATCH, { checkedOn: calendarDay('2026-03-02') }, 'KEPT'],
    ['before it', WATCH, { checkedOn: calendarDay('2026-03-01') }, 'WATCH_DAY_INVALID'],
    ['tomorrow', WATCH, { checkedOn: calendarDay('2026-03-21') }, 'WATCH_DAY_INVALID'],
    ['by one', WATCH, { officers: ['皖K-01', ' 皖K-01'] }, 'WATCH_OFFICERS_TOO_FEW'],
    ['without a document', WATCH, { documentNo: ' ' }, 'WATCH_DOCUMENT_MISSING'],
    ['with half a pupil', WATCH, { pupilsSeen: 0.5 }, 'WATCH_PUPILS_INVALID'],
    ['with fewer than none', WATCH, { pupilsSeen: -1 }, 'WATCH_PUPILS_INVALID'],
    ['that names a person', WATCH, { note: '19900001234' }, 'WATCH_TEXT_NAMES_PERSON'],
    ['of none', undefined, {}, 'WATCH_UNKNOWN'],
    ['once more', { ...WATCH, state: 'KEPT' }, {}, 'ACTION_NOT_AVAILABLE'],
  ])('%s', (_name, watch, given, expected) => {
    const decided = decideWatch(watch, { ...SAID, ...given }, factsOf('TOWNSHIP'));
    expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
  });

  it('each line of the table is for its roles alone', () => {
    for (const line of watchLifecycle.transitions)
      for (const from of line.from)
        for (const role of ROLES) {
          const guards = { withinPlan: line.to === 'KEPT' || REFUSED, beyondPlan: line.to === 'BROKEN' || REFUSED };
          const fired = watchLifecycle.fire<'ACTION_NOT_AVAILABLE'>(from, line.event, { roles: [role] }, guards);
          const entitled = (line.roles as readonly Role[]).includes(role);
          expect(fired.ok ? fired.value : fired.refusal.code).toBe(entitled ? line.to : 'ROLE_NOT_ENTITLED');
        }
  });

  // prettier-ignore -- a table
  it.each([
    ['WATCHING', '2026-04-01', false],
    ['WATCHING', '2026-04-02', true],
    ['KEPT', '2026-04-02', false],
  ] as const)('of one that is %s on %s is overdue: %s', (state, day, overdue) => {
    expect(isWatchOverdue({ state, dueOn: calendarDay('2026-04-01') }, calendarDay(day))).toBe(overdue);
  });

  it('is due thirty days after the acceptance, by the plan or the former number', () => {
    const school = {
      id: 'a',
      institutionId: 'i',
      schoolName: '示例',
      townshipCode: '341203001',
      scale: 40,
      plan: null,
    };
    const facts = { newId: () => 'w', today: calendarDay('2026-03-02'), constants };
    const begun = watchOf(school, facts);
    expect(begun).toMatchObject({
      row: { id: 'w', pupilsAllowed: 40, dueOn: '2026-04-01', state: 'WATCHING' },
      deadline: { subjectId: 'w', due: new Date('2026-04-01T15:59:59.999Z') },
    });
    expect(watchOf({ ...school, plan: { capacityPerSlot: 20 } }, facts).row.pupilsAllowed).toBe(20);
  });
});

const REFUSED = { code: 'ACTION_NOT_AVAILABLE' } as const;
