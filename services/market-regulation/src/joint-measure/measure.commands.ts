import { lockRegister } from '@lianguan/institution-ledger';
import type { MeasureDesk, MeasureFacts, MeasureRule } from '@lianguan/joint-measure';
import { permit, type Decision } from '@lianguan/kernel';
import { MarketRegulationMeasureAnsweredSchema } from '@lianguan/proto-events';
import type { Facts, Tx } from '@lianguan/service-kit';
import { changedRegistrationEvents } from './measure.events.js';
import {
  listAbnormal,
  REGISTRATION_REFUSALS,
  removeAbnormal,
  startClock,
  undoClocks,
  type RegistrationEffect,
  type RegistrationRow,
  type Registrations,
} from './measure.rules.js';
import { REGISTRATIONS, saveRegistrations, withClocks } from './registration-rows.commands.js';

type Act = MeasureRule<Registrations>['execute'];
type Rule = (
  registrations: Registrations | undefined,
  measure: MeasureFacts,
  facts: Facts,
) => Decision<RegistrationEffect>;

const announced =
  (rule: Rule): Act =>
  (registrations, measure, facts) => {
    const decided = rule(registrations, measure, facts);
    if (!decided.ok) return decided;
    return permit({ ...decided.value, events: changedRegistrationEvents(registrations, decided.value.target) });
  };

/** Lifecycles 3 and 14b: the register starts a clock by itself; whom it lists as abnormal an officer decides. */
export const marketDesk: MeasureDesk<Registrations> = {
  service: 'market-regulation',
  department: 'MARKET_REGULATION',
  answer: MarketRegulationMeasureAnsweredSchema,
  roles: ['SAMR_REG'],
  refusals: REGISTRATION_REFUSALS,
  rules: {
    SCOPE_CHANGE_CLOCK: { execute: announced(startClock), compensate: announced(undoClocks) },
    LIST_ABNORMAL: { execute: announced(listAbnormal), compensate: announced(removeAbnormal) },
  },
  load: loadRegistrations,
  async save(tx, targets) {
    for (const registrations of targets) await saveRegistrations(tx, registrations);
  },
};

/** One object for all of them: institutions that were merged share registrations. */
async function loadRegistrations(
  tx: Tx,
  institutionIds: readonly string[],
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, Registrations>> {
  const register = await lockRegister<RegistrationRow>(tx, REGISTRATIONS, { institutionIds, measureIds });
  const registrations: Registrations = { ...register, rows: await withClocks(tx, register.rows) };
  return new Map(institutionIds.map((id) => [id, registrations]));
}
