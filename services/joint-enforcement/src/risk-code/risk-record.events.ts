import { create } from '@bufbuild/protobuf';
import type { RecordedRiskCode } from '@lianguan/kernel';
import { RiskCodeRecordedSchema, RiskCodeValue } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';

interface Told extends RecordedRiskCode {
  readonly id: string;
  readonly institutionId: string;
}

export const riskCodeRecorded = ({ id, institutionId, value, since, until, version }: Told): EventDraft => ({
  key: institutionId,
  schema: RiskCodeRecordedSchema,
  message: create(RiskCodeRecordedSchema, {
    riskCodeRecordId: id,
    institutionId,
    value: RiskCodeValue[value],
    since,
    until,
    version: BigInt(version),
  }),
});
