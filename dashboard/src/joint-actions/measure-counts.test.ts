import { describe, expect, it } from '@jest/globals';
import { countsText, departmentMatrix } from './measure-counts';

describe('measures counted', () => {
  it.each([
    [[], '0 项'],
    [['EXECUTED', 'DECLINED', 'EXECUTED'], '3 项：1 已谢绝、2 已执行'],
    [['FAILED', 'GIVEN_UP'], '2 项：1 未能执行、1 不再执行'],
  ] as const)('%j is %s', (states, text) => {
    expect(countsText(states.map((state) => ({ state })))).toBe(text);
  });

  it('by department and phase', () => {
    expect(
      departmentMatrix([
        { department: 'FINANCE', state: 'EXECUTED' },
        { department: 'EDUCATION', state: 'SENT' },
        { department: 'FINANCE', state: 'ACCEPTED' },
        { department: 'FINANCE', state: 'SENT' },
      ]),
    ).toEqual({
      phases: ['办理中', '已执行'],
      rows: [
        { department: 'FINANCE', counts: [2, 1] },
        { department: 'EDUCATION', counts: [1, 0] },
      ],
    });
  });
});
