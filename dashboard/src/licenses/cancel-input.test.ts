import { expect, it } from '@jest/globals';
import { cancelInput } from './cancel-input';

const ACT = { documentNo: '示教注〔2026〕1号', reason: '办学终止' };

it('has no plan where none of it is filled', () =>
  expect(cancelInput('l', { ...ACT, planOrgan: ' ' })).toEqual({ licenseId: 'l', ...ACT, plan: null }));

it('has a plan where a part of it is filled', () =>
  expect(cancelInput('l', { ...ACT, planDocumentNo: '清1号', planApprovedOn: '2026-03-01' }).plan).toEqual({
    organ: '',
    documentNo: '清1号',
    approvedOn: '2026-03-01',
  }));
