import {
  BusinessRegistrationRecordedSchema,
  BusinessRegistrationState,
  LicenseState,
  LicenseStateChangedSchema,
  NonProfitRegistrationRecordedSchema,
  NonProfitRegistrationState,
} from '@lianguan/proto-events';
import { defineConsumer } from '@lianguan/service-kit';
import { finishReportedPart, type RegisterReport } from './one-stop.commands.js';

export const licenseConsumer = defineConsumer({
  schema: LicenseStateChangedSchema,
  command: finishReportedPart,
  input: ({ institutionId, state }, { time: at }): RegisterReport => ({
    institutionId,
    agency: 'EDUCATION',
    holds: state === LicenseState.ACTIVE,
    at,
  }),
});

export const nonProfitConsumer = defineConsumer({
  schema: NonProfitRegistrationRecordedSchema,
  command: finishReportedPart,
  input: ({ institutionId, state }, { time: at }): RegisterReport => ({
    institutionId,
    agency: 'CIVIL_AFFAIRS',
    holds: state === NonProfitRegistrationState.REGISTERED,
    at,
  }),
});

export const businessConsumer = defineConsumer({
  schema: BusinessRegistrationRecordedSchema,
  command: finishReportedPart,
  input: ({ institutionId, state }, { time: at }): RegisterReport => ({
    institutionId,
    agency: 'MARKET_REGULATION',
    holds: state === BusinessRegistrationState.REGISTERED,
    at,
  }),
});
