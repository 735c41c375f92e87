import { expect, it } from '@jest/globals';
import { checkProgressText, findingsText, ruleOptions } from './timetable-check-text';

it.each([
  ['QUEUED', '已受理，排队中'],
  ['RUNNING', '已核对 1,500 / 30,000 课时'],
  ['FAILED', '已核对 1,500 / 30,000 课时'],
  ['SUCCEEDED', '已核对 1,500 课时'],
] as const)('says how far a check is: %s', (state, text) => {
  expect(checkProgressText({ state, progress: { done: 1_500, total: 30_000 } })).toBe(text);
});

it('names the rules with their counts', () => {
  const counts = [
    { code: 'TEACHER_TAKEN', count: 1_200 },
    { code: 'ROOM_FULL', count: 2 },
  ] as const;
  expect(ruleOptions(counts)).toEqual([
    { value: 'TEACHER_TAKEN', label: '教师同时有课（1,200）' },
    { value: 'ROOM_FULL', label: '教室人均面积不足（2）' },
  ]);
  expect(findingsText(counts)).toBe('1,202 课时不合规。');
  expect(findingsText([])).toBe('没有不合规的课时。');
});
