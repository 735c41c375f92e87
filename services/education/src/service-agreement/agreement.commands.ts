import { endOfDay, permit } from '@lianguan/kernel';
import type { Command, DeadlineDraft } from '@lianguan/service-kit';
import {
  ELIGIBILITY_REFUSALS,
  eligibilityFault,
  lockProviders,
  standingOn,
  type EligibilityRefusal,
  type ProviderToJudge,
} from '../provider-selection/index.js';
import {
  actStep,
  checkTexts,
  knownSchools,
  recordAct,
  SCHOOL_ACT_REFUSALS,
  type KnownSchool,
  type RecordAct,
  type RecordId,
  type SchoolActRefusal,
} from '../school/index.js';
import { agreements, lockAgreements, type AgreementRow } from './agreement-rows.commands.js';
import {
  AGREEMENT_DUE,
  AGREEMENT_REFUSALS,
  agreementLifecycle,
  decideAgreement,
  type AgreementRefusal,
  type ConcludeAgreement,
} from './agreement.rules.js';

interface AgreementState {
  readonly schools: ReadonlyMap<string, KnownSchool>;
  readonly providers: ReadonlyMap<string, ProviderToJudge>;
}

const deadlineOf = ({ id, state, to }: AgreementRow): DeadlineDraft[] => [
  { name: AGREEMENT_DUE, subjectId: id, due: state === 'IN_FORCE' ? endOfDay(to) : null },
];

/** B7: an institution that has lost what it was chosen for cannot be agreed with, even before education makes it leave. */
export const concludeServiceAgreement: Command<
  ConcludeAgreement,
  AgreementState,
  AgreementRow,
  RecordId,
  AgreementRefusal | EligibilityRefusal | SchoolActRefusal
> = {
  name: 'concludeServiceAgreement',
  refusals: { ...SCHOOL_ACT_REFUSALS, ...ELIGIBILITY_REFUSALS, ...AGREEMENT_REFUSALS },
  async load(tx, inputs) {
    const schools = await knownSchools(
      tx,
      inputs.map(({ schoolId }) => schoolId),
    );
    const providers = await lockProviders(
      tx,
      inputs.map(({ providerId }) => providerId),
    );
    return { schools, providers };
  },
  decide({ schools, providers }, input, facts) {
    const texts = checkTexts(input, [input.course]);
    if (!texts.ok) return texts;
    const school = schools.get(input.schoolId);
    const provider = providers.get(input.providerId);
    const decided = decideAgreement(input, { today: facts.today, school, provider: provider && termsOf(provider) });
    if (!decided.ok) return decided;
    const { selection, standing, institutionId } = provider!;
    const fault = eligibilityFault(standingOn(standing, facts.today), { kinds: selection.kinds, until: input.to });
    if (fault) return { ok: false, refusal: fault };
    const { reason, documentNo, price, course, ...given } = input;
    return permit({
      ...given,
      id: facts.newId(),
      institutionId,
      divisionCode: school!.divisionCode,
      course: course.trim(),
      priceFen: price.toString(),
      state: agreementLifecycle.initial,
      steps: [actStep({ act: 'concludeServiceAgreement', reason, documentNo }, facts)],
    });
  },
  async apply(tx, accepted) {
    await agreements.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ recordId: id }));
  },
  subject: ({ reason, documentNo }, { id }) => ({
    type: 'ServiceAgreement',
    id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
  }),
  deadlines: (_input, row) => deadlineOf(row),
};

const termsOf = ({ state, divisionCode, priceFen, selection: { serviceFrom, serviceTo } }: ProviderToJudge) => ({
  state,
  divisionCode,
  offer: BigInt(priceFen),
  serviceFrom,
  serviceTo,
});

export type AgreementAct = RecordAct<'endServiceAgreement' | 'completeServiceAgreement'>;

const agreementCommand = (name: AgreementAct['act']) =>
  recordAct(name, {
    type: 'ServiceAgreement',
    refusals: {},
    lock: lockAgreements,
    save: agreements.save,
    decide: ({ state }, { act }: AgreementAct, { caller }) => agreementLifecycle.step(state, act, caller),
    deadlines: deadlineOf,
  });

export const endServiceAgreement = agreementCommand('endServiceAgreement');
export const completeServiceAgreement = agreementCommand('completeServiceAgreement');

/** What the sweeper hands in when the last day of the service is over. */
export const dueAgreement = (recordId: string): AgreementAct => ({
  act: 'completeServiceAgreement',
  recordId,
  reason: '协议期满',
  documentNo: AGREEMENT_DUE,
});
