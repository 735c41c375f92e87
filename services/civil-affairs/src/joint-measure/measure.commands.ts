import { matchByCode, rowsOfInstitutions } from '@lianguan/institution-ledger';
import type { MeasureDesk, MeasureRule } from '@lianguan/joint-measure';
import { permit } from '@lianguan/kernel';
import { CivilAffairsMeasureAnsweredSchema } from '@lianguan/proto-events';
import type { Tx } from '@lianguan/service-kit';
import {
  lockRegistrations,
  REGISTRATION_MEASURE_REFUSALS,
  REGISTRATION_MEASURES,
  saveRegistrations,
  type RegistrationMeasure,
} from '../registration/index.js';
import { registrationEvents, type RegistrationTarget } from './measure.events.js';

type Rule = MeasureRule<RegistrationTarget>;
type Ask = (typeof REGISTRATION_MEASURES)[RegistrationMeasure]['execute'];

/** The rule, and the events about the registrations that it changes. */
const telling =
  (ask: Ask): Rule['execute'] =>
  (target, measure, facts) => {
    const decided = ask(target, measure, facts);
    if (!decided.ok) return decided;
    const { institutions } = target!;
    const events = registrationEvents(target!, decided.value.target);
    return permit({ ...decided.value, target: { ...decided.value.target, institutions }, events });
  };

const ruleOf = (kind: RegistrationMeasure): Rule => ({
  execute: telling(REGISTRATION_MEASURES[kind].execute),
  compensate: telling(REGISTRATION_MEASURES[kind].compensate),
});

export const registrationDesk: MeasureDesk<RegistrationTarget> = {
  service: 'civil-affairs',
  department: 'CIVIL_AFFAIRS',
  answer: CivilAffairsMeasureAnsweredSchema,
  roles: ['CIVIL'],
  refusals: REGISTRATION_MEASURE_REFUSALS,
  rules: {
    RESTRICT_REGISTRATION: ruleOf('RESTRICT_REGISTRATION'),
    DEREGISTER_NONPROFIT: ruleOf('DEREGISTER_NONPROFIT'),
  },
  load: loadRegistrations,
  save: async (tx, targets) =>
    saveRegistrations(tx, {
      registrations: targets.flatMap(({ registrations }) => registrations),
      applications: targets.flatMap(({ applications }) => applications),
    }),
};

/** One target for all orders of a set: two of them may name registrations that have become one institution. */
async function loadRegistrations(
  tx: Tx,
  institutionIds: readonly string[],
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, RegistrationTarget>> {
  const held = await rowsOfInstitutions(tx, 'non_profit_registration', institutionIds);
  const rowIds = held.map(({ rowId }) => rowId);
  const registrations = await lockRegistrations(tx, rowIds, measureIds);
  const told = await matchByCode(tx, registrations);
  const holdings = new Map(
    institutionIds.map((id) => [
      id,
      new Set(held.filter(({ institutionId }) => institutionId === id).map(({ rowId }) => rowId)),
    ]),
  );
  const institutions = new Map(registrations.map(({ id }, index) => [id, told[index] ?? []]));
  const target = { registrations, holdings, institutions, applications: [] };
  return new Map(institutionIds.map((id) => [id, target]));
}
