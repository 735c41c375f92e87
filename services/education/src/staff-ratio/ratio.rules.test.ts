import { describe, expect, it } from '@jest/globals';
import { RATIO_CONSTANTS, ratiosOf, type CountedClass, type CountedStaff } from './ratio.rules.js';

const constants = { get: <T>(key: string): T => RATIO_CONSTANTS.find((one) => one.key === key)!.value as T };
const staff = (...posts: CountedStaff['post'][]): CountedStaff[] => posts.map((post) => ({ post }));
const classOf = (pupils: number, given: Partial<CountedClass> = {}): CountedClass => ({
  id: 'c',
  title: '书法',
  stage: 'COMPULSORY',
  mode: 'OFFLINE',
  pupils,
  ...given,
});

describe('the share of those who teach or do research', () => {
  // prettier-ignore -- a table
  it.each<[string, CountedStaff[], boolean]>([
    ['half', staff('TEACHING', 'ASSISTING'), true],
    ['half, by research', staff('RESEARCH', 'ASSISTING'), true],
    ['one of three', staff('TEACHING', 'ASSISTING', 'ASSISTING'), false],
    ['all', staff('TEACHING', 'RESEARCH'), true],
    ['none', staff('ASSISTING'), false],
  ])('%s', (_name, of, reached) => expect(ratiosOf(of, [], constants)!.shareReached).toBe(reached));

  it('is not said of nobody', () => expect(ratiosOf([], [classOf(500)], constants)).toBeNull());
});

describe('one teacher', () => {
  // prettier-ignore -- a table
  it.each<[string, CountedClass, number | null]>([
    ['is enough for 50 pupils', classOf(50), null],
    ['is too few for 51', classOf(51), 2],
    ['is too few for 101', classOf(101, { stage: 'HIGH_SCHOOL' }), 3],
    ['is enough for 16 small children', classOf(16, { stage: 'PRESCHOOL' }), null],
    ['is too few for 17', classOf(17, { stage: 'PRESCHOOL' }), 2],
    ['is enough online: the rule is about rooms', classOf(500, { mode: 'ONLINE' }), null],
  ])('%s', (_name, of, needed) =>
    expect(ratiosOf(staff('TEACHING'), [of], constants)!.shortClasses).toEqual(
      needed === null ? [] : [{ id: 'c', title: '书法', pupils: of.pupils, teachersNeeded: needed }],
    ),
  );
});
