import { expect, it } from '@jest/globals';
import { paymentInput, yearsBack, type PaymentValues } from './payment-input';

const VALUES: PaymentValues = {
  payeeKind: 'PERSON',
  payeeCode: '91',
  payeeName: '示例公司',
  payeeCitizenNumber: '341203187309258299',
  amount: ' 120,000.50 ',
  paidOn: '2026-03-02',
  purpose: 'SERVICE',
  source: 'AUDIT_REPORT',
  documentNo: '示审〔2026〕1号',
};

it('a payee is a person or an organisation, whatever was typed before', () => {
  expect(paymentInput('i', VALUES)).toEqual({
    institutionId: 'i',
    payeeCitizenNumber: '341203187309258299',
    payeeCode: null,
    payeeName: '',
    amount: '120000.50',
    paidOn: '2026-03-02',
    purpose: 'SERVICE',
    source: 'AUDIT_REPORT',
    documentNo: '示审〔2026〕1号',
  });
  expect(paymentInput('i', { ...VALUES, payeeKind: 'ORGANISATION' })).toMatchObject({
    payeeCitizenNumber: null,
    payeeCode: '91',
    payeeName: '示例公司',
  });
});

it('offers this year in Shanghai and those before it', () => {
  expect(yearsBack(new Date('2025-12-31T15:59:59Z'))).toEqual([2025, 2024, 2023, 2022, 2021]);
  expect(yearsBack(new Date('2025-12-31T16:00:00Z'))[0]).toBe(2026);
});
