import { directorySlice } from '@lianguan/institution-ledger';
import { EscrowAccountRecordedSchema, EscrowAccountState } from '@lianguan/proto-events';
import { defineConsumer } from '@lianguan/service-kit';
import { recordRiskInput } from './risk-code.commands.js';
import type { RiskInputFact } from './risk-code.rules.js';

export const directory = directorySlice();

export const accountConsumer = defineConsumer({
  schema: EscrowAccountRecordedSchema,
  command: recordRiskInput,
  input: (message): RiskInputFact => ({
    institutionId: message.institutionId,
    input: 'ACCOUNT',
    sourceId: message.accountId,
    // An account that was closed says nothing of the money any more.
    known: message.state !== EscrowAccountState.CLOSED,
    version: Number(message.version),
  }),
});
