import type { TraineeInsuranceState } from '../gql/graphql';
import type { SignedIn } from '../session/signed-in';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const POLICY_STATES = {
  IN_FORCE: state('承保', 'GOOD'),
  CANCELLED: state('已退保', 'NEUTRAL'),
  PAID: state('已赔付', 'GOOD'),
  REFUSED: state('拒赔', 'BAD'),
  RECOURSE_ENDED: state('已赔付，追偿已了结', 'GOOD'),
} satisfies Record<TraineeInsuranceState, StateText>;

type Duty = Pick<SignedIn, 'agency' | 'roles'>;

export const insuresTrainees = ({ agency, roles }: Duty): boolean => agency === 'INSTITUTION' && roles.includes('INST');
/** Who records policies: the institution, and finance with the insurer's word. */
export const keepsPolicies = (duty: Duty): boolean =>
  insuresTrainees(duty) || (duty.agency === 'FINANCE' && duty.roles.includes('FIN'));
/** The office counts; who supervises sees the orders and policies too. */
export const seesPolicies = (duty: Duty): boolean => keepsPolicies(duty) || duty.roles.includes('EDU_SUP');
