// F6, feature 52, lifecycle 5: payments held by a clause of the agreement, by two persons, with an end; one list with the holds of joint actions.
import type { Slice } from '@lianguan/service-kit';
import { expireAgreementHold } from './hold.commands.js';
import { AccountHold, AgreementHold } from './hold.entity.js';
import { holdResolvers } from './hold.resolver.js';
import { HOLD_END, holdLifecycle } from './hold.rules.js';

export const accountHold: Slice = {
  name: 'account-hold',
  entities: [AgreementHold, AccountHold],
  resolvers: holdResolvers,
  lifecycles: [holdLifecycle],
  deadlines: [{ name: HOLD_END, command: expireAgreementHold, input: (holdId) => ({ holdId }) }],
};
