import { expect, it } from '@jest/globals';
import { isNoticeAct } from './notice-texts';

it.each([
  ['acknowledgeFundNotice', true],
  ['answerFundNotice', true],
  ['passFundNoticeReceipt', false],
])('%s is offered on the page: %s', (act, offered) => {
  expect(isNoticeAct(act)).toBe(offered);
});
