import { expect, it } from '@jest/globals';
import { clockName, complaintStepText, isComplaintAct } from '../glossary/complaint-texts';
import { lodgedIn } from './complaint-input';

it('a report without a name is anonymous, a number is read as it is typed', () => {
  const form = { kind: 'REPORT', topic: 'FEES', text: '超标准收费' } as const;
  expect(lodgedIn(form)).toEqual({ ...form, name: '', mobile: '' });
  expect(lodgedIn({ ...form, name: ' 甲 ', mobile: '199-0000 0001' })).toMatchObject({
    name: '甲',
    mobile: '19900000001',
  });
});

it('a step is read with its ground, its paper and its article', () => {
  const bare = { ground: null, reason: null, documentNo: null, basis: null };
  expect(complaintStepText({ ...bare, act: 'lodgeComplaint' })).toBe('提交');
  expect(
    complaintStepText({
      act: 'refuseComplaint',
      ground: 'OVER_THREE_YEARS',
      reason: '合同签订于四年前',
      documentNo: '示诉〔2026〕1号',
      basis: '第十五条第（四）项',
    }),
  ).toBe('不予受理：知道权益受侵害之日起超过三年；合同签订于四年前（示诉〔2026〕1号，第十五条第（四）项）');
});

it('the clock is named by what has to be done; acts of other pages are none of a complaint', () => {
  expect(clockName('MEDIATING')).toBe('调解期限');
  expect(clockName('CLOSED')).toBe('期限');
  expect(isComplaintAct('decideReport')).toBe(true);
  expect(isComplaintAct('toString')).toBe(false);
});
