import { describe, expect, it } from '@jest/globals';
import { isTaskNews } from './task-news';

const OFFICE = { agency: 'JOINT_ENFORCEMENT', office: true };
const FINANCE = { agency: 'FINANCE', office: false };

describe('news of what is to be done', () => {
  it.each([
    ['MEASURE', 'FINANCE', 'SENT', FINANCE, true],
    ['MEASURE', 'FINANCE', 'EXECUTED', FINANCE, false],
    ['MEASURE', 'EDUCATION', 'SENT', FINANCE, false],
    ['MEASURE', 'EDUCATION', 'OBJECTED', OFFICE, true],
    ['MEASURE', 'EDUCATION', 'SENT', OFFICE, false],
    ['MEASURE', 'JOINT_ENFORCEMENT', 'SENT', OFFICE, true],
    ['ACTION', null, 'ISSUED', OFFICE, false],
  ])('%s of %s to %s', (kind, department, to, who, news) => {
    expect(isTaskNews({ kind, department, to }, who)).toBe(news);
  });
});
