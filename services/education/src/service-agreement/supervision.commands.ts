import { permit, refuse, type CalendarDay } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  eligibilityFault,
  lockProviders,
  providerLifecycle,
  providers,
  standingOn,
  type ProviderRow,
  type ProviderToJudge,
} from '../provider-selection/index.js';
import {
  actStep,
  checkTexts,
  SCHOOL_ACT_REFUSALS,
  type RecordAct,
  type RecordId,
  type SchoolActRefusal,
} from '../school/index.js';
import {
  agreements,
  checks,
  findingsOf,
  lockAgreements,
  lockAgreementsOf,
  type AgreementRow,
  type CheckRow,
} from './agreement-rows.commands.js';
import {
  AGREEMENT_DUE,
  agreementLifecycle,
  decideCheck,
  EXIT_GROUND_TEXTS,
  groundShown,
  SUPERVISION_REFUSALS,
  type CheckFindingName,
  type ExitGroundName,
  type SupervisionRefusal,
} from './agreement.rules.js';

const REFUSALS = { ...SCHOOL_ACT_REFUSALS, ...SUPERVISION_REFUSALS };
type Code = SchoolActRefusal | SupervisionRefusal;

export interface RecordCheck extends Omit<RecordAct, 'act'> {
  readonly checkedOn: CalendarDay;
  readonly finding: CheckFindingName;
}

/** A visit to the service: kept as it was recorded. */
export const recordServiceCheck: Command<RecordCheck, ReadonlyMap<string, AgreementRow>, CheckRow, RecordId, Code> = {
  name: 'recordServiceCheck',
  refusals: REFUSALS,
  load: (tx, inputs) =>
    lockAgreements(
      tx,
      inputs.map(({ recordId }) => recordId),
    ),
  decide(rows, { recordId, checkedOn, finding, reason, documentNo }, facts) {
    const agreement = rows.get(recordId);
    if (!agreement) return refuse('RECORD_UNKNOWN');
    const texts = checkTexts({ reason, documentNo });
    if (!texts.ok) return texts;
    const decided = decideCheck(agreement, checkedOn, facts.today);
    if (!decided.ok) return decided;
    const { id: agreementId, providerId, institutionId, schoolId, divisionCode } = agreement;
    return permit({
      id: facts.newId(),
      agreementId,
      providerId,
      institutionId,
      schoolId,
      divisionCode,
      checkedOn,
      finding,
      facts: reason.trim(),
      documentNo: documentNo.trim(),
      recordedBy: facts.caller.subject,
      recordedAt: facts.now.toISOString(),
    });
  },
  async apply(tx, accepted) {
    await checks.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ input: { recordId } }) => ({ recordId }));
  },
  subject: ({ reason, documentNo }, { agreementId }) => ({
    type: 'ServiceAgreement',
    id: agreementId,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
  }),
};

export interface EndProvider extends Omit<RecordAct, 'act'> {
  readonly ground: ExitGroundName;
}

interface ExitState {
  readonly known: Map<string, ProviderToJudge>;
  readonly agreements: readonly AgreementRow[];
  readonly findings: Awaited<ReturnType<typeof findingsOf>>;
}

interface Exit {
  readonly provider: ProviderRow;
  readonly stopped: readonly AgreementRow[];
  readonly step: Step;
}

async function loadExits(tx: Tx, inputs: readonly EndProvider[]): Promise<ExitState> {
  const ids = inputs.map(({ recordId }) => recordId);
  const known = await lockProviders(tx, ids);
  return { known, agreements: await lockAgreementsOf(tx, ids), findings: await findingsOf(tx, ids) };
}

/** B7: the provider leaves, and with it every agreement that is in force. */
export const endServiceProvider: Command<EndProvider, ExitState, Exit, RecordId, Code> = {
  name: 'endServiceProvider',
  refusals: REFUSALS,
  load: loadExits,
  decide({ known, agreements: all, findings }, { recordId, ground, reason, documentNo }, facts) {
    const judged = known.get(recordId);
    if (!judged) return refuse('RECORD_UNKNOWN');
    const texts = checkTexts({ reason, documentNo });
    if (!texts.ok) return texts;
    const { selection, standing, ...provider } = judged;
    const wanted = { kinds: selection.kinds, until: facts.today };
    const step = providerLifecycle.step<Code>(provider.state, 'endServiceProvider', facts.caller, {
      groundShown: groundShown(ground, {
        findings: findings.flatMap((one) => (one.providerId === recordId ? one.finding : [])),
        eligible: eligibilityFault(standingOn(standing, facts.today), wanted) === null,
      }),
    });
    if (!step.ok) return step;
    const written = actStep(
      { act: 'endServiceProvider', reason: `${EXIT_GROUND_TEXTS[ground]}：${reason}`, documentNo },
      facts,
    );
    const left: ProviderToJudge = { ...judged, state: step.value.to, steps: [...provider.steps, written] };
    known.set(recordId, left);
    const stopped = all.flatMap((row): AgreementRow[] => {
      if (row.providerId !== recordId) return [];
      const stop = agreementLifecycle.step(row.state, 'endServiceProvider', facts.caller);
      return stop.ok ? [{ ...row, state: stop.value.to, steps: [...row.steps, written] }] : [];
    });
    return permit({ provider: left, stopped, step: step.value });
  },
  async apply(tx, accepted) {
    await providers.save(
      tx,
      accepted.map(({ outcome }) => outcome.provider),
    );
    await agreements.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome.stopped),
    );
    return accepted.map(({ input: { recordId } }) => ({ recordId }));
  },
  subject: ({ reason, documentNo }, { provider: { id }, step: { text, basis } }) => ({
    type: 'ServiceProvider',
    id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: text,
    ...(basis && { basis }),
  }),
  deadlines: (_input, { stopped }) => stopped.map(({ id }) => ({ name: AGREEMENT_DUE, subjectId: id, due: null })),
};
