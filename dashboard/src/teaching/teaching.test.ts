import { expect, it } from '@jest/globals';
import { dayBefore, lessonIn, unitsIn, unitsOn, unitText, type LessonValues } from './teaching-texts';

it('reads a plan line by line, the lessons last', () => {
  expect(unitsIn('一次函数 2\n\n 二次函数，1 \n第3章 复习,12')).toEqual([
    { title: '一次函数', lessons: 2 },
    { title: '二次函数', lessons: 1 },
    { title: '第3章 复习', lessons: 12 },
  ]);
});

it('leaves to the service what is no unit', () => {
  expect(unitsIn('一次函数\n3')).toEqual([
    { title: '一次函数', lessons: 0 },
    { title: '', lessons: 3 },
  ]);
  expect(unitsIn(' \n')).toEqual([]);
});

it('counts days back from the day in Shanghai', () => {
  expect(dayBefore(Date.parse('2026-09-07T15:59:59Z'), 60)).toBe('2026-07-09');
  expect(dayBefore(Date.parse('2026-09-07T16:00:00Z'), 60)).toBe('2026-07-10');
});

it('writes a unit with its number', () =>
  expect(unitText(2, { title: '二次函数', lessons: 1 })).toBe('第 2 单元 二次函数（1 次课）'));

it('takes the units of the plan that was in force', () => {
  const old = { units: [{ title: '旧', lessons: 1 }], inForceFrom: '2026-09-02', inForceTo: '2026-09-08' };
  const now = { units: [{ title: '新', lessons: 1 }], inForceFrom: '2026-09-09', inForceTo: null };
  const waiting = { units: [{ title: '待核定', lessons: 1 }], inForceFrom: null, inForceTo: null };
  const titles = ['2026-09-01', '2026-09-02', '2026-09-08', '2026-09-09'].map((day) =>
    unitsOn(day, [waiting, old, now]).map(({ title }) => title),
  );
  expect(titles).toEqual([[], ['旧'], ['旧'], ['新']]);
});

it('sends what is beside the plan without a unit', () => {
  const values: LessonValues = {
    courseId: 'c',
    day: '2026-09-02',
    from: '18:00',
    to: '19:30',
    topic: '图像',
    teacherRef: 'T-1',
    present: 3,
    recordNo: '1',
  };
  expect(lessonIn({ ...values, unit: 2, reason: '误填' })).toEqual({ ...values, unit: 2 });
  expect(lessonIn({ ...values, unit: 0 })).toEqual({ ...values, unit: null });
});
