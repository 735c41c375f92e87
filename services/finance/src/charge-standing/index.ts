// A8, lifecycle 6: whether an institution may charge: no lock of a re-registration, a license that is active, an account that is active.
import { ReRegistrationSteppedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { recordChargeLock, type ChargeLock } from './charge-lock.commands.js';
import { ChargeStandingResolver } from './charge-standing.resolver.js';

export { chargeFacts } from './charge-facts.commands.js';
export { CHARGE_REFUSALS, mayCharge, type ChargeRefusal } from './charge-standing.rules.js';

export const chargeStanding: Slice = {
  name: 'charge-standing',
  resolvers: [ChargeStandingResolver],
  consumers: [
    defineConsumer({
      schema: ReRegistrationSteppedSchema,
      command: recordChargeLock,
      input: ({ reRegistrationId, institutionId, locked, lockReason, version }): ChargeLock => ({
        id: reRegistrationId,
        institutionId,
        locked,
        reason: lockReason,
        version: Number(version),
      }),
    }),
  ],
};
