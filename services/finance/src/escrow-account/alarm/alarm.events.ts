import { create } from '@bufbuild/protobuf';
import { EscrowAlarmKind, EscrowAlarmLevel, EscrowAlarmState, EscrowAlarmSteppedSchema } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import type { AlarmRow } from './alarm-rows.commands.js';

/** Where an alarm stands, told to education and to the office. */
export const alarmStepped = (
  alarm: AlarmRow,
  { institutionIds }: Pick<AccountStanding, 'institutionIds'>,
): EventDraft[] =>
  institutionIds.map((institutionId) => ({
    key: institutionId,
    schema: EscrowAlarmSteppedSchema,
    message: create(EscrowAlarmSteppedSchema, {
      alarmId: alarm.id,
      accountId: alarm.accountId,
      institutionId,
      level: EscrowAlarmLevel[alarm.level],
      kind: EscrowAlarmKind[alarm.kind],
      state: EscrowAlarmState[alarm.state],
      divisionCode: alarm.divisionCode,
      answerDue: new Date(alarm.answerDue).toISOString(),
      version: BigInt(alarm.version),
    }),
  }));
