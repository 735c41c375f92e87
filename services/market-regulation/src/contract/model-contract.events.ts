import { create } from '@bufbuild/protobuf';
import { ModelContractKind, ModelContractPublishedSchema, SYSTEM_KEY } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { ModelContractRow } from './contract-rows.commands.js';

export const modelContractPublished = (model: ModelContractRow): EventDraft => ({
  key: SYSTEM_KEY,
  schema: ModelContractPublishedSchema,
  message: create(ModelContractPublishedSchema, {
    modelContractId: model.id,
    divisionCode: model.divisionCode,
    kind: ModelContractKind[model.kind],
    version: BigInt(model.version),
    effectiveFrom: model.effectiveFrom,
    number: model.number,
  }),
});
