// E1, feature rows 41, 43, lifecycle 3: the registrar's acts on a non-profit registration, with its history and deadlines.
import type { Slice } from '@lianguan/service-kit';
import { escrowConsumer } from './escrow-standing.commands.js';
import { passChangeDue, passDeregisterDue } from './registrar-due.commands.js';
import { RegistrarResolver } from './registrar.resolver.js';
import { CHANGE_DUE, DEREGISTER_DUE, registrarConstants, registrarLifecycle } from './registrar-lifecycle.rules.js';
import { RegistrationEntry } from './registration-entry.entity.js';

export { CHANGE_TERM } from './registrar-lifecycle.rules.js';

const input = (registrationId: string) => ({ registrationId });

export const registrar: Slice = {
  name: 'registrar',
  entities: [RegistrationEntry],
  resolvers: [RegistrarResolver],
  consumers: [escrowConsumer],
  lifecycles: [registrarLifecycle],
  deadlines: [
    { name: CHANGE_DUE, command: passChangeDue, input },
    { name: DEREGISTER_DUE, command: passDeregisterDue, input },
  ],
  constants: registrarConstants,
};
