import { expect, it } from '@jest/globals';
import { decideRecord } from './directory.rules.js';

const FACT = { id: 'a', divisionCode: '341203', name: '甲', nameKey: '甲', usccCode: null, version: 2 };

// prettier-ignore -- a table
it.each([
  ['first', 0, 'RECORDED'],
  ['newer', 1, 'RECORDED'],
  ['twice', 2, 'STALE'],
  ['late', 3, 'STALE'],
])('an institution recorded %s', (_name, known, expected) => {
  const decision = decideRecord(new Map([['a', known]]), FACT);
  expect(decision).toEqual({ ok: true, value: expected });
});
