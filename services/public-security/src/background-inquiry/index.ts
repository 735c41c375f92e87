// E2, lifecycle 4: education's questions about staff, answered yes or no by the station of the premises, and reviewed upon objection.
import { BackgroundAnswerObjectedSchema, BackgroundCheckRequestedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { hearBackgroundObjection, hearBackgroundRequest } from './inquiry.commands.js';
import { BackgroundInquiry } from './inquiry.entity.js';
import { askedInquiry, objectedInquiry } from './inquiry.events.js';
import { inquiryLifecycle } from './inquiry-lifecycle.rules.js';
import { BackgroundInquiryResolver } from './inquiry.resolver.js';
import { StaffCheck } from './staff-check.reference.js';

export const backgroundInquiry: Slice = {
  name: 'background-inquiry',
  entities: [BackgroundInquiry],
  resolvers: [BackgroundInquiryResolver],
  references: [{ type: StaffCheck }],
  lifecycles: [inquiryLifecycle],
  consumers: [
    defineConsumer({ schema: BackgroundCheckRequestedSchema, command: hearBackgroundRequest, input: askedInquiry }),
    defineConsumer({
      schema: BackgroundAnswerObjectedSchema,
      command: hearBackgroundObjection,
      input: objectedInquiry,
    }),
  ],
};
