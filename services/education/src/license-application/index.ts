// A6, A7, A10, A11, M5, M8, M9, M11, lifecycle 1: the application for a license, from the draft to the license in force.
import type { DeadlineRule, Slice } from '@lianguan/service-kit';
import { LicenseApplicationActsResolver } from './application-acts.resolver.js';
import { APPLICATION_CONSTANTS, applicationLifecycle, CLOCKS } from './application-lifecycle.rules.js';
import { applicationCommand } from './application.commands.js';
import { ApplicationPerson, LicenseApplication, LicenseApplicationAct } from './application.entity.js';
import { LicenseApplicationResolver, PaperApplicationResolver } from './application.resolver.js';

const fires = (name: string, act: 'deemAccept' | 'overrunDecision' | 'overrunIssue'): DeadlineRule => ({
  name,
  command: applicationCommand(act),
  input: (applicationId) => ({ applicationId, act }),
});

export const licenseApplication: Slice = {
  name: 'license-application',
  entities: [LicenseApplication, LicenseApplicationAct, ApplicationPerson],
  resolvers: [LicenseApplicationResolver, PaperApplicationResolver, LicenseApplicationActsResolver],
  lifecycles: [applicationLifecycle],
  deadlines: [
    fires(CLOCKS.accept, 'deemAccept'),
    fires(CLOCKS.decide, 'overrunDecision'),
    fires(CLOCKS.issue, 'overrunIssue'),
  ],
  constants: APPLICATION_CONSTANTS,
};
