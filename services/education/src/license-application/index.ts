// A6, A7, A10, A11, lifecycle 1: the application for a license and its acts, from the draft to the license in force.
import type { DeadlineRule, Slice } from '@lianguan/service-kit';
import { APPLICATION_CONSTANTS, applicationLifecycle, CLOCKS } from './application-lifecycle.rules.js';
import { applicationCommand } from './application.commands.js';

export type { ActOf, ApplicationAct } from './application-file.rules.js';
export * from './application-lifecycle.rules.js';
export { applicationCommand, type ApplicationResult } from './application.commands.js';
export { DECISION_OUTCOMES } from './application-change.rules.js';
export { draftLicenseApplication } from './draft.commands.js';

const fires = (name: string, act: 'deemAccept' | 'overrunDecision' | 'overrunIssue'): DeadlineRule => ({
  name,
  command: applicationCommand(act),
  input: (applicationId) => ({ applicationId, act }),
});

export const licenseApplication: Slice = {
  name: 'license-application',
  lifecycles: [applicationLifecycle],
  deadlines: [
    fires(CLOCKS.accept, 'deemAccept'),
    fires(CLOCKS.decide, 'overrunDecision'),
    fires(CLOCKS.issue, 'overrunIssue'),
  ],
  constants: APPLICATION_CONSTANTS,
};
