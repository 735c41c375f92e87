// A8, M6, M7, M52, features 11 and 13, lifecycle 2: a campaign in which each institution becomes exactly one thing, across four departments.
import type { DeadlineRule, Slice } from '@lianguan/service-kit';
import { answerConsumers } from './answer.events.js';
import { recordPhaseEnd } from './campaign.commands.js';
import { PHASE_END } from './campaign.rules.js';
import { CAMPAIGN_DEADLINE, reRegistrationLifecycle, TRANSITION_END } from './re-registration-lifecycle.rules.js';
import { reRegistrationConstants } from './re-registration-constants.rules.js';
import { endTransition, reRegistrationCommand } from './re-registration.commands.js';

export { ANSWER_STEPS, type AnswerStepName } from './answer.rules.js';
export { notifyReRegistration, openReRegistrationCampaign } from './campaign.commands.js';
export { extendReRegistrationCampaign } from './extension.commands.js';
export { COUNTS, countCandidates, countOfUnknownStage, ofUnknownStage } from './campaign-rows.commands.js';
export { CAMPAIGNERS } from './campaign.rules.js';
export {
  EXTENDERS,
  RE_REGISTRATION_CHOICES,
  RE_REGISTRATION_OUTCOMES,
  RE_REGISTRATION_STATES,
  type ReRegistrationChoiceName,
  type ReRegistrationOutcomeName,
  type ReRegistrationStateName,
} from './re-registration-lifecycle.rules.js';
export { reRegistrationCommand } from './re-registration.commands.js';
export {
  actionsFor,
  lockReasonOf,
  type ActOf,
  type ReRegistrationAct,
  type ReRegistrationActName,
} from './re-registration.rules.js';

const passDeadline: DeadlineRule = {
  name: CAMPAIGN_DEADLINE,
  command: reRegistrationCommand('passDeadline'),
  input: (reRegistrationId) => ({ reRegistrationId, act: 'passDeadline' }),
};

const endOfPhase: DeadlineRule = {
  name: PHASE_END,
  command: recordPhaseEnd,
  input(subjectId) {
    const [campaignId, index] = subjectId.split('/');
    return { campaignId, phaseIndex: Number(index) };
  },
};

export const reRegistration: Slice = {
  name: 're-registration',
  consumers: answerConsumers,
  lifecycles: [reRegistrationLifecycle],
  deadlines: [
    passDeadline,
    endOfPhase,
    { name: TRANSITION_END, command: endTransition, input: (reRegistrationId) => ({ reRegistrationId }) },
  ],
  constants: reRegistrationConstants,
};
