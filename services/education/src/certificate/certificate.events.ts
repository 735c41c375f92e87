import { dayOf } from '@lianguan/kernel';
import {
  BusinessRegistrationRecordedSchema,
  BusinessRegistrationState,
  NonProfitRegistrationRecordedSchema,
  NonProfitRegistrationState,
} from '@lianguan/proto-events';
import { defineConsumer } from '@lianguan/service-kit';
import { recordLegalPersonPaper } from './certificate.commands.js';
import { paperIsValid, type PaperFact, type PaperKind } from './certificate.rules.js';

interface RegistrationMessage {
  readonly institutionId: string;
  readonly registrationId: string;
  readonly usccCode: string;
  readonly version: bigint;
}

const paperOf = (kind: PaperKind, message: RegistrationMessage, state: string | undefined): PaperFact => ({
  institutionId: message.institutionId,
  kind,
  registrationId: message.registrationId,
  usccCode: message.usccCode,
  valid: paperIsValid(state),
  version: Number(message.version),
});

export const registerConsumers = [
  defineConsumer({
    schema: BusinessRegistrationRecordedSchema,
    command: recordLegalPersonPaper,
    input: (message, event) => ({
      ...paperOf('BUSINESS_LICENSE', message, BusinessRegistrationState[message.state]),
      on: dayOf(event.time),
    }),
  }),
  defineConsumer({
    schema: NonProfitRegistrationRecordedSchema,
    command: recordLegalPersonPaper,
    input: (message, event) => ({
      ...paperOf('NON_PROFIT_REGISTRATION', message, NonProfitRegistrationState[message.state]),
      on: dayOf(event.time),
    }),
  }),
];
