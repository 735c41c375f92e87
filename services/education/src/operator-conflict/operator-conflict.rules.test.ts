import { describe, expect, it } from '@jest/globals';
import { calendarDay, makeCitizenNumber } from '@lianguan/kernel';
import { decideConflictList } from './operator-conflict.rules.js';

const number = (serial: number) =>
  makeCitizenNumber({ division: '341203', birthDay: calendarDay('1873-09-25'), serial });
const LIST = { list: 'IN_SERVICE_TEACHER', source: '人事科', citizenNumbers: [number(1)] } as const;

describe('decideConflictList', () => {
  // prettier-ignore -- a table
  it.each([
    ['without its source', { source: ' ' }, 'LIST_SOURCE_MISSING'],
    ['without a line', { citizenNumbers: [] }, 'LIST_EMPTY'],
    ['with a wrong line', { citizenNumbers: [number(1), 'x'] }, 'CITIZEN_NUMBERS_INVALID 2'],
    [
      'with many',
      { citizenNumbers: Array(11).fill('x') as string[] },
      'CITIZEN_NUMBERS_INVALID 1、2、3、4、5、6、7、8、9、10等',
    ],
    ['with one person twice', { citizenNumbers: [number(1), ` ${number(1)}`, number(2)] }, '2 persons'],
  ])('a list %s', (_name, given, expected) => {
    const decision = decideConflictList({ ...LIST, ...given });
    const said = decision.ok
      ? `${decision.value.length} persons`
      : [decision.refusal.code, ...Object.values(decision.refusal.detail ?? {})].join(' ');
    expect(said).toBe(expected);
  });
});
