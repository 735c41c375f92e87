import { expect, it } from '@jest/globals';
import { decisionText, readRenewalState, renewalsPath } from './renewal-search';

it.each([
  ['', undefined, '/license-renewals'],
  ['state=APPLIED', 'APPLIED', '/license-renewals?state=APPLIED'],
  ['state=toString', undefined, '/license-renewals'],
])('the address %s', (search, state, path) => {
  const read = readRenewalState(new URLSearchParams(search));
  expect(read).toBe(state);
  expect(renewalsPath(read)).toBe(path);
});

it('tells the decision in one line', () => {
  const none = { decidedOn: null, documentNo: null, decisionReason: null, newValidTo: null };
  expect(decisionText(none)).toBe('');
  expect(decisionText({ ...none, decidedOn: '2026-12-01', documentNo: '延1号', newValidTo: '2029-12-31' })).toBe(
    '2026-12-01，延1号，延续至 2029-12-31',
  );
  expect(decisionText({ ...none, decidedOn: '2026-12-01', documentNo: '延2号', decisionReason: '不符合标准' })).toBe(
    '2026-12-01，延2号，不符合标准',
  );
});
