import { expect, it } from '@jest/globals';
import { DEPOSIT_RETURN_ACTS } from './deposit-texts';

it.each([
  ['approveRiskDepositReturn', true],
  ['recordRiskDepositReturn', true],
  ['expireRiskDepositReturn', false],
])('%s is offered on the page: %s', (act, offered) => {
  expect(act in DEPOSIT_RETURN_ACTS).toBe(offered);
});
