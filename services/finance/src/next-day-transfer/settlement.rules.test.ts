import { expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import { PORTION, portionAfter, settlementsOf } from './settlement.rules.js';

const day = fc
  .record({ institutionId: fc.uuid(), accountId: fc.uuid(), division: fc.constantFrom('341203', '341204', '330282') })
  .map((made) => ({ ...made, day: calendarDay('2026-03-05') }));

it('deals with each day once, in portions, from wherever it was left', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 45 }), (due) => {
      const settlements = settlementsOf(due);
      const dealtWith = settlements.flatMap((settlement) => {
        const inputs: string[] = [];
        let cursor: string | null = null;
        for (let next = portionAfter(settlement, cursor); next; next = portionAfter(settlement, cursor)) {
          expect(next.inputs.length).toBe(next.done);
          expect(next.done).toBeLessThanOrEqual(PORTION);
          inputs.push(...next.inputs.map(({ institutionId }) => `${settlement.division} ${institutionId}`));
          cursor = next.cursor;
        }
        return inputs;
      });
      expect(dealtWith.sort()).toEqual(due.map(({ division, institutionId }) => `${division} ${institutionId}`).sort());
    }),
  );
});

it('is one for each division, by account', () => {
  const at = (division: string, accountId: string) => ({
    institutionId: 'i',
    accountId,
    day: calendarDay('2026-03-05'),
    division,
  });
  const settlements = settlementsOf([at('341204', 'b'), at('341203', 'c'), at('341204', 'a')]);
  expect(settlements.map(({ division, days }) => [division, days.map(({ accountId }) => accountId)])).toEqual([
    ['341203', ['c']],
    ['341204', ['a', 'b']],
  ]);
});

it.each([
  [0, null, null],
  [PORTION, null, String(PORTION)],
  [PORTION + 1, null, String(PORTION)],
  [PORTION + 1, String(PORTION), String(PORTION + 1)],
  [PORTION, String(PORTION), null],
])('of %d days after %s it comes to %s', (count, cursor, reached) => {
  const days = Array.from({ length: count }, (_, at) => ({
    institutionId: `i${at}`,
    accountId: 'a',
    day: calendarDay('2026-03-05'),
  }));
  expect(portionAfter({ days }, cursor)?.cursor ?? null).toBe(reached);
});
