// A2, M8, feature 2: what becomes of each place that lacks a paper: guided to a license, ordered to rectify, or banned.
import type { Slice } from '@lianguan/service-kit';
import { passRectifyDue } from './handling.commands.js';
import { HandlingActsResolver } from './handling-acts.resolver.js';
import { CertificateHandling, HandlingFile } from './handling.entity.js';
import { handlingConstants, handlingLifecycle, RECTIFY_DUE } from './handling-lifecycle.rules.js';
import { HandlingResolver, InstitutionHandlingResolver } from './handling.resolver.js';

export const certificateHandling: Slice = {
  name: 'certificate-handling',
  entities: [CertificateHandling, HandlingFile],
  resolvers: [HandlingResolver, HandlingActsResolver, InstitutionHandlingResolver],
  lifecycles: [handlingLifecycle],
  deadlines: [{ name: RECTIFY_DUE, command: passRectifyDue, input: (handlingId) => ({ handlingId }) }],
  constants: handlingConstants,
};
