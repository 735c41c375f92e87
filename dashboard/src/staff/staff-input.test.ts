import { expect, it } from '@jest/globals';
import { mayBeListed, staffInputOf, type StaffValues } from './staff-input';
import { ratiosOf, shareText } from './staff-ratios';

const VALUES: StaffValues = {
  staffNo: 'T1',
  staffName: '甲教员',
  idNumber: 'E12345',
  foreign: true,
  abroad: true,
  workPermitNo: '示许1',
  workPermitUntil: '2026-12-31',
  post: 'TEACHING',
  subject: 'ART',
  degree: 'BACHELOR',
  major: '美术',
  skillCertificateNo: '示能1',
  otherEmployer: 'NONE',
  committedOn: '2026-03-01',
};

it('sends what the kind of person has, and nothing left from another kind', () => {
  expect(staffInputOf(VALUES)).toEqual({ ...VALUES, teacherCertificateNo: null, certificateSubject: null });
  expect(staffInputOf({ ...VALUES, foreign: false })).toMatchObject({
    abroad: false,
    workPermitNo: null,
    workPermitUntil: null,
    subject: 'ART',
  });
  expect(staffInputOf({ ...VALUES, post: 'ASSISTING' })).toMatchObject({ subject: null, skillCertificateNo: null });
});

// prettier-ignore -- a table
it.each([
  ['FILED', [], true],
  ['ADMITTED', ['CLEAR', 'EXPIRED'], true],
  ['ADMITTED', ['LISTED', 'EXPIRED'], false],
  ['ADMITTED', ['BARRED'], false],
  ['LEFT', [], false],
] as const)('%s with checks %j may be listed: %s', (state, checks, expected) => {
  expect(mayBeListed({ state, checks: checks.map((check, id) => ({ id: String(id), state: check })) })).toBe(expected);
});

it('tells the ratio of each institution once, where it is for the reader', () => {
  const ratio = { staff: 201, teaching: 100, leastSharePercent: 50, shareReached: false, shortClasses: [], basis: 'x' };
  const own = { id: 'i', name: '示例一', staffRatio: ratio };
  const members = [own, own, { id: 'j', name: '示例二', staffRatio: null }, null].map((institution) => ({
    institution,
  }));
  expect(ratiosOf(members)).toEqual([{ id: 'i', name: '示例一', ratio }]);
  expect(shareText(ratio)).toBe('100／201 人，占 49%（原则上不低于 50%）');
});
