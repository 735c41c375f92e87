// D4, D5, features 53 and 56: mass refunds and confirmed training loans, as finance tells them: received and answered by the office in time.
import { FundNoticeIssuedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { passFundNoticeAnswer, passFundNoticeReceipt, recordFundNotice } from './notice.commands.js';
import { FundNotice } from './notice.entity.js';
import { noticeFact } from './notice.events.js';
import { FundNoticeResolver } from './notice.resolver.js';
import { ANSWER_DUE, NOTICE_CONSTANTS, noticeLifecycle, RECEIPT_DUE } from './notice.rules.js';

export const fundNotice: Slice = {
  name: 'fund-notice',
  entities: [FundNotice],
  resolvers: [FundNoticeResolver],
  consumers: [defineConsumer({ schema: FundNoticeIssuedSchema, command: recordFundNotice, input: noticeFact })],
  constants: NOTICE_CONSTANTS,
  lifecycles: [noticeLifecycle],
  deadlines: [
    { name: RECEIPT_DUE, command: passFundNoticeReceipt, input: (noticeId) => ({ noticeId }) },
    { name: ANSWER_DUE, command: passFundNoticeAnswer, input: (noticeId) => ({ noticeId }) },
  ],
};
