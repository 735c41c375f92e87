import { expect, it } from '@jest/globals';
import { NOTICE_ACTS } from './notice-texts';

it.each([
  ['acknowledgeFundNotice', true],
  ['answerFundNotice', true],
  ['passFundNoticeReceipt', false],
])('%s is offered on the page: %s', (act, offered) => {
  expect(act in NOTICE_ACTS).toBe(offered);
});
