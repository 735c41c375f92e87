import { expect, it } from '@jest/globals';
import { gapsAfter, type TeacherGap } from './teacher.rules.js';

const AT = '2026-09-01T01:00:00.000Z';
const ENDED: TeacherGap = { from: '2026-08-01T01:00:00.000Z', until: '2026-08-02T01:00:00.000Z' };
const OPEN: TeacherGap = { from: '2026-08-03T01:00:00.000Z', until: null };

it.each<[string, readonly TeacherGap[], boolean, readonly TeacherGap[] | null]>([
  ['may teach, as before', [], true, null],
  ['may teach, as since the last gap', [ENDED], true, null],
  ['may teach no longer', [ENDED], false, [ENDED, { from: AT, until: null }]],
  ['may not teach, as before', [ENDED, OPEN], false, null],
  ['may teach again', [ENDED, OPEN], true, [ENDED, { ...OPEN, until: AT }]],
])('the teacher %s', (_name, gaps, mayTeach, expected) => {
  expect(gapsAfter(gaps, mayTeach, new Date(AT))).toEqual(expected);
});
