import { expect, it } from '@jest/globals';
import { partsText } from './waterfall-parts';

const NOTHING = {
  fromAccount: '0.00',
  fromDeposit: '0.00',
  fromInsurance: '0.00',
  fromLateMoney: '0.00',
  fromLiquidation: '0.00',
};

it.each([
  ['nothing yet', {}, ''],
  ['the account alone', { fromAccount: '1150.00' }, '监管账户 1,150.00 元'],
  ['what may not be read', { fromAccount: null }, ''],
  [
    'all five, in their order',
    { fromLiquidation: '5.00', fromLateMoney: '4.00', fromInsurance: '3.00', fromDeposit: '2.00', fromAccount: '1.00' },
    '监管账户 1.00 元，风险保证金 2.00 元，学员保险 3.00 元，后到资金 4.00 元，清算 5.00 元',
  ],
])('%s', (_name, given, expected) => {
  expect(partsText({ ...NOTHING, ...given })).toBe(expected);
});
