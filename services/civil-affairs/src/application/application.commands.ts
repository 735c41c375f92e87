import { matchByCode } from '@lianguan/institution-ledger';
import { dayOf, deadlineFrom, isWithin, permit, type CalendarDay } from '@lianguan/kernel';
import type { Accepted, Command, EventDraft, Facts, Tx } from '@lianguan/service-kit';
import {
  DECISION_DUE,
  DECISION_TERM,
  enterRegistrations,
  registrationRecorded,
  takenCodes,
} from '../registration/index.js';
import { APPLICANT_REFUSALS, decideApplicant, type ApplicantRefusal } from './applicant.rules.js';
import {
  APPLICATION_REFUSALS,
  APPLY_BASIS,
  decideApplication,
  decideOnApplication,
  isDecisionOverdue,
  type Application,
  type ApplicationDecision,
  type ApplicationRefusal,
  type Consent,
  type DecidedApplication,
  type DecisionEvent,
  type PendingApplication,
} from './application.rules.js';

interface Filed {
  readonly id: string;
  /** The institution that applies from its own account. */
  readonly applicant: string | null;
  readonly term: string;
  readonly due: Date;
  readonly startedOn: CalendarDay;
}

/** An application comes in with its papers; its 60 days begin. */
export const applyForNonProfit: Command<Application, null, Filed, { readonly id: string }, ApplicantRefusal> = {
  name: 'applyForNonProfit',
  refusals: APPLICANT_REFUSALS,
  load: async () => null,
  decide(_state, input, facts) {
    const applicant = decideApplicant(facts.caller);
    if (!applicant.ok) return applicant;
    const isOwn = isWithin(input.divisionCode, facts.caller.division);
    const decided = decideApplication(input, { isOwn }, facts);
    if (!decided.ok) return decided;
    const term = facts.constantsIn(input.divisionCode).get<string>(DECISION_TERM);
    const { due } = deadlineFrom(facts.today, term);
    return permit({ id: facts.newId(), applicant: applicant.value, term, due, startedOn: facts.today });
  },
  async apply(tx, accepted, { now }) {
    const rows = accepted.map(({ input, outcome }) => ({
      id: outcome.id,
      version: 1,
      name: input.name.trim(),
      charter_scope: input.charterScope.trim(),
      registered_address: input.registeredAddress.trim(),
      legal_representative: input.legalRepresentative.trim(),
      ...consentColumns(input.consent),
      division_code: input.divisionCode,
      applicant_institution: outcome.applicant,
      state: 'APPLIED',
      reason: input.reason.trim(),
      applied_at: now,
      due_on: dayOf(outcome.due),
    }));
    await tx.query(
      `insert into registration_application
       select r.* from jsonb_populate_recordset(null::registration_application, $1::jsonb) r`,
      [JSON.stringify(rows)],
    );
    return accepted.map(({ outcome: { id } }) => ({ id }));
  },
  subject: ({ reason, consent }, { id }) => ({
    type: 'RegistrationApplication',
    id,
    reason: reason.trim(),
    basis: APPLY_BASIS,
    documentNo: consent!.documentNo.trim(),
  }),
  deadlines: (_input, { id, term, due, startedOn }) => [{ name: DECISION_DUE, subjectId: id, due, term, startedOn }],
};

const consentColumns = (consent: Consent | null) => ({
  consent_organ: consent?.organ.trim() ?? null,
  consent_document_no: consent?.documentNo.trim() ?? null,
  consented_on: consent?.on ?? null,
});

interface InHand {
  readonly applications: Map<string, PendingApplication>;
  readonly taken: ReadonlySet<string>;
  /** By application: the institutions that carry its new code already. */
  readonly institutions: ReadonlyMap<string, readonly string[]>;
}

interface Decided extends DecidedApplication {
  readonly registrationId: string | null;
  readonly events: readonly EventDraft[];
}

/** Granting and refusing differ by name and outcome, not by procedure. */
export const decisionCommand = (
  name: DecisionEvent,
): Command<ApplicationDecision, InHand, Decided, { readonly id: string }, ApplicationRefusal> => ({
  name,
  refusals: APPLICATION_REFUSALS,
  load: loadInHand,
  decide({ applications, taken, institutions }, input, facts) {
    const decided = decideOnApplication({ application: applications.get(input.applicationId), taken }, input, facts);
    if (!decided.ok) return decided;
    const { application, step } = decided.value;
    if (step.to !== 'REGISTERED') return permit({ ...decided.value, registrationId: null, events: [] });
    const id = facts.newId();
    const usccCode = input.certificate!.usccCode.trim().toUpperCase();
    const events = (institutions.get(application.id) ?? []).map((institutionId) =>
      registrationRecorded({ id, version: 1, usccCode, state: 'REGISTERED' }, institutionId),
    );
    return permit({ ...decided.value, registrationId: id, events });
  },
  async apply(tx, accepted, facts) {
    await enterRegistrations(tx, accepted.flatMap(entered), facts.today);
    await recordDecisions(tx, accepted, facts);
    return accepted.map(({ input }) => ({ id: input.applicationId }));
  },
  subject: ({ applicationId, documentNo, reason }, { step }) => ({
    type: 'RegistrationApplication',
    id: applicationId,
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis ? { basis: step.basis } : {}),
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  }),
  events: (_input, { events }) => events,
  deadlines: ({ applicationId }) => [{ name: DECISION_DUE, subjectId: applicationId, due: null }],
});

async function loadInHand(tx: Tx, inputs: readonly ApplicationDecision[]): Promise<InHand> {
  const applications = await lockApplications(
    tx,
    inputs.map(({ applicationId }) => applicationId),
  );
  const granted = inputs.flatMap(({ applicationId, certificate }) => {
    const application = applications.get(applicationId);
    const usccCode = certificate?.usccCode.trim().toUpperCase();
    return application && usccCode ? [{ ...application, usccCode }] : [];
  });
  const taken = await takenCodes(
    tx,
    granted.map(({ usccCode }) => usccCode),
  );
  const told = await matchByCode(tx, granted);
  return {
    applications,
    taken,
    institutions: new Map(granted.map(({ id }, index) => [id, told[index] ?? []])),
  };
}

/** One that was reopened takes over what the old registration says. */
export async function lockApplications(tx: Tx, ids: readonly string[]): Promise<Map<string, PendingApplication>> {
  const rows = await tx.query<PendingApplication>(
    `select a.id, a.division_code as "divisionCode", a.state, a.due_on::text as "dueOn",
       coalesce(a.name, n.name) as name, coalesce(a.charter_scope, n.charter_scope) as "charterScope",
       coalesce(a.registered_address, n.registered_address) as "registeredAddress",
       coalesce(a.legal_representative, n.legal_representative) as "legalRepresentative",
       case when a.consent_organ is not null then jsonb_build_object('organ', a.consent_organ,
         'documentNo', a.consent_document_no, 'on', a.consented_on) end as consent
     from registration_application a left join non_profit_registration n on n.id = a.registration_id
     where a.id = any($1::uuid[]) order by a.id for update of a`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

type Acts = readonly Accepted<ApplicationDecision, Decided>[];

const entered = ({ input: { certificate }, outcome: { application, registrationId } }: Acts[number]) =>
  registrationId
    ? {
        ...application,
        id: registrationId,
        usccCode: certificate!.usccCode.trim().toUpperCase(),
        certificateNo: certificate!.number.trim(),
        validTo: certificate!.validTo,
        formerCode: null,
        reRegistrationId: null,
      }
    : [];

async function recordDecisions(tx: Tx, acts: Acts, { now }: Facts): Promise<void> {
  const rows = acts.map(({ input, outcome: { application, step, registrationId } }) => ({
    id: application.id,
    state: step.to,
    ...consentColumns(application.consent),
    document_no: input.documentNo.trim(),
    refusal_reason: step.to === 'REFUSED' ? input.reason.trim() : null,
    registration: registrationId,
  }));
  await tx.query(
    `update registration_application a set state = r.state, version = a.version + 1, consent_organ = r.consent_organ,
       consent_document_no = r.consent_document_no, consented_on = r.consented_on, decided_at = $2,
       decision_document_no = r.document_no, refusal_reason = r.refusal_reason, new_registration_id = r.registration
     from jsonb_to_recordset($1::jsonb) as r(id uuid, state text, consent_organ text, consent_document_no text,
       consented_on date, document_no text, refusal_reason text, registration uuid)
     where a.id = r.id`,
    [JSON.stringify(rows), now],
  );
}

interface PassDecisionDue {
  readonly applicationId: string;
}

/** Fired by the deadline: the delay is visible, and the application can still be decided. */
export const passDecisionDue: Command<
  PassDecisionDue,
  ReadonlyMap<string, PendingApplication>,
  boolean,
  null,
  never
> = {
  name: 'passDecisionDue',
  refusals: {},
  load: (tx, inputs) =>
    lockApplications(
      tx,
      inputs.map(({ applicationId }) => applicationId),
    ),
  decide: (applications, { applicationId }, { today }) =>
    permit(isDecisionOverdue(applications.get(applicationId), today)),
  async apply(tx, accepted) {
    const overdue = accepted.filter(({ outcome }) => outcome).map(({ input }) => input.applicationId);
    await tx.query(
      `update registration_application set state = 'OVERDUE', version = version + 1 where id = any($1::uuid[])`,
      [overdue],
    );
    return accepted.map(() => null);
  },
  subject: ({ applicationId }) => ({
    type: 'RegistrationApplication',
    id: applicationId,
    transition: 'APPLIED -passDecisionDue-> OVERDUE',
  }),
  changes: (overdue) => overdue,
};
