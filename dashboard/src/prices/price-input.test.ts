import { expect, it } from '@jest/globals';
import { coursesIn, guideLinesIn } from './price-input';

it('a guide price has the lines that were filled in', () => {
  expect(guideLinesIn({ OFFLINE: { SMALL: ' 1,032.50 ', LARGE: ' ' }, ONLINE: {} })).toEqual([
    { mode: 'OFFLINE', band: 'SMALL', price: '1032.50' },
  ]);
});

it('a course is no subject unless it was said to be', () => {
  const course = { course: '美术', mode: 'OFFLINE', pupils: 9, minutes: 45, lessons: 20, months: 3 } as const;
  expect(coursesIn([{ ...course, price: '40 ' }])).toEqual([
    { ...course, subject: false, price: '40', comparedPrice: null },
  ]);
  expect(coursesIn([{ ...course, price: '40', subject: true }])[0]?.subject).toBe(true);
  expect(coursesIn([{ ...course, price: '40', comparedPrice: ' ' }])[0]?.comparedPrice).toBeNull();
  expect(coursesIn([{ ...course, price: '40', comparedPrice: '1,050' }])[0]?.comparedPrice).toBe('1050');
});
