import { create } from '@bufbuild/protobuf';
import { announceMatchedRows, directorySlice } from '@lianguan/institution-ledger';
import { BusinessRegistrationRecordedSchema, BusinessRegistrationState } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';

export interface RegistrationFact {
  readonly id: string;
  readonly version: number;
  readonly usccCode: string;
  readonly state: keyof typeof BusinessRegistrationState;
}

export function registrationRecorded(registration: RegistrationFact, institutionId: string): EventDraft {
  return {
    key: institutionId,
    schema: BusinessRegistrationRecordedSchema,
    message: create(BusinessRegistrationRecordedSchema, {
      registrationId: registration.id,
      institutionId,
      usccCode: registration.usccCode,
      state: BusinessRegistrationState[registration.state],
      version: BigInt(registration.version),
    }),
  };
}

/** The register's directory: an institution that comes after its registration is told of it. */
export const directory = directorySlice(
  announceMatchedRows<RegistrationFact>({
    table: 'business_registration',
    columns: 'r.id, r.version, r.uscc_code as "usccCode", r.state',
    event: registrationRecorded,
  }),
);
