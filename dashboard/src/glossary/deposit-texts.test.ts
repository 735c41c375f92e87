import { expect, it } from '@jest/globals';
import { isDepositReturnAct } from './deposit-texts';

it.each([
  ['approveRiskDepositReturn', true],
  ['recordRiskDepositReturn', true],
  ['expireRiskDepositReturn', false],
])('%s is offered on the page: %s', (act, offered) => {
  expect(isDepositReturnAct(act)).toBe(offered);
});
