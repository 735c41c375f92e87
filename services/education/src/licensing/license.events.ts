import { create } from '@bufbuild/protobuf';
import { LicenseState, LicenseStateChangedSchema } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { LicenseRecording } from './license-recording.rules.js';
import type { LicenseStanding } from './license.rules.js';

/** What the others learn of a license: whether its institution may teach and take pupils. `NONE` for one that is gone from the ledger. */
export function licenseStateChanged(
  { id, institutionId, version }: LicenseStanding,
  state: keyof typeof LicenseState,
): EventDraft {
  return {
    key: institutionId,
    schema: LicenseStateChangedSchema,
    message: create(LicenseStateChangedSchema, {
      licenseId: id,
      institutionId,
      state: LicenseState[state],
      version: BigInt(version),
    }),
  };
}

/** The state that the ledger leaves the institution with. */
export const stateAfter = ({ change, license }: LicenseRecording): LicenseStanding['state'] | 'NONE' =>
  change === 'REMOVED' || !license ? 'NONE' : license.state;

export const licenseRecorded = (recording: LicenseRecording): EventDraft[] =>
  recording.told && recording.license ? [licenseStateChanged(recording.license, stateAfter(recording))] : [];
