import { dayOf, permit } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import { COMPETENT_DEPARTMENTS, competentDepartmentOf } from '../classification/index.js';
import {
  checkPlanOn,
  emergenciesOf,
  EMERGENCY_PLAN_REFUSALS,
  type EmergencyPlanRefusal,
  type EmergencySpan,
} from '../emergency-period/index.js';
import { delegatedItems, delegationLetters, type DelegationLetter } from '../power-delegation/index.js';
import { watches, watchOf } from '../resumption-watch/index.js';
import {
  ACCEPTANCE_REFUSALS,
  acceptanceLifecycle,
  type AcceptanceActName,
  type AcceptanceRefusal,
} from './acceptance-lifecycle.rules.js';
import {
  acceptances,
  lockAcceptances,
  lockSuspended,
  type AcceptanceRow,
  type SuspendedSchool,
} from './acceptance-rows.commands.js';
import {
  decideAcceptance,
  decideResumption,
  filled,
  partOf,
  type AcceptanceAct,
  type ApplyForResumption,
} from './acceptance.rules.js';

type Code = AcceptanceRefusal | EmergencyPlanRefusal;
const REFUSALS = { ...ACCEPTANCE_REFUSALS, ...EMERGENCY_PLAN_REFUSALS };

export interface AcceptanceId {
  readonly acceptanceId: string;
}

interface Asked {
  readonly schools: Map<string, SuspendedSchool>;
  readonly emergencies: readonly EmergencySpan[];
}

export const applyForResumption: Command<ApplyForResumption, Asked, AcceptanceRow, AcceptanceId, Code> = {
  name: 'applyForResumption',
  refusals: REFUSALS,
  async load(tx, inputs) {
    const schools = await lockSuspended(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    );
    const emergencies = await emergenciesOf(
      tx,
      inputs.map(({ townshipCode }) => townshipCode),
    );
    return { schools, emergencies };
  },
  decide({ schools, emergencies }, input, given) {
    const school = schools.get(input.institutionId);
    const facts = school ? { ...given, constants: given.constantsIn(school.divisionCode) } : given;
    const plan = checkPlanOn({ ...input, division: input.townshipCode }, emergencies, facts);
    const decided = decideResumption(input, { school, plan });
    if (!decided.ok) return decided;
    schools.set(input.institutionId, { ...school!, acceptanceOpen: true });
    return permit(firstRow(input, school!, facts));
  },
  async apply(tx, accepted) {
    await acceptances.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ acceptanceId: id }));
  },
  subject: (_input, { id }) => ({ type: 'ResumptionAcceptance', id }),
};

const firstRow = (
  { institutionId, townshipCode, rectification, scale, plan }: ApplyForResumption,
  { ledgerNo, name, address, nonAcademicKind }: SuspendedSchool,
  { newId, now, caller }: Facts,
): AcceptanceRow => ({
  id: newId(),
  institutionId,
  ledgerNo,
  schoolName: name,
  address,
  townshipCode,
  competentDepartment: competentDepartmentOf(nonAcademicKind),
  rectification: rectification.trim(),
  scale,
  plan,
  state: acceptanceLifecycle.initial,
  appliedAt: now.toISOString(),
  appliedBy: caller.subject,
  townshipPart: null,
  competentPart: null,
  documentNo: null,
  acceptedAt: null,
});

interface Signed {
  readonly rows: Map<string, AcceptanceRow>;
  readonly letters: readonly DelegationLetter[];
  readonly emergencies: readonly EmergencySpan[];
}

interface Step {
  readonly row: AcceptanceRow;
  readonly transition: string;
  /** The look after the school has opened again. */
  readonly watch: ReturnType<typeof watchOf> | null;
}

/** The acts differ by name, right and outcome, not by procedure. */
const acceptanceCommand = (name: AcceptanceActName): Command<AcceptanceAct, Signed, Step, AcceptanceId, Code> => ({
  name,
  refusals: REFUSALS,
  async load(tx, acts) {
    const rows = await lockAcceptances(
      tx,
      acts.map(({ acceptanceId }) => acceptanceId),
    );
    const townships = [...rows.values()].map(({ townshipCode }) => townshipCode);
    return { rows, letters: await delegationLetters(tx, townships), emergencies: await emergenciesOf(tx, townships) };
  },
  decide({ rows, letters, emergencies }, act, given) {
    const row = rows.get(act.acceptanceId);
    const facts = row ? { ...given, constants: given.constantsIn(row.townshipCode) } : given;
    const delegated = delegatedItems(letters, facts.caller.division, facts.today);
    const file = row && {
      state: row.state,
      competent: COMPETENT_DEPARTMENTS[row.competentDepartment],
      appliedOn: dayOf(new Date(row.appliedAt)),
      delegated,
      plan: checkPlanOn({ ...row, division: row.townshipCode }, emergencies, facts),
    };
    const decided = decideAcceptance(file, act, facts);
    if (!decided.ok) return decided;
    const signed = { ...row!, ...partSigned(act, facts), state: decided.value.to };
    const after: AcceptanceRow =
      signed.state === 'ACCEPTED'
        ? { ...signed, documentNo: signed.competentPart!.documentNo, acceptedAt: facts.now.toISOString() }
        : signed;
    rows.set(after.id, after);
    const watch = after.state === 'ACCEPTED' ? watchOf(after, facts) : null;
    return permit({ row: after, transition: decided.value.text, watch });
  },
  async apply(tx, accepted) {
    await acceptances.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    await watches.insert(
      tx,
      accepted.flatMap(({ outcome: { watch } }) => watch?.row ?? []),
    );
    return accepted.map(({ input: { acceptanceId } }) => ({ acceptanceId }));
  },
  subject: (act, { transition }) => ({
    type: 'ResumptionAcceptance',
    id: act.acceptanceId,
    reason: act.note.trim() || undefined,
    documentNo: act.act === 'withdrawResumption' ? undefined : act.documentNo.trim(),
    transition,
  }),
  deadlines: (_act, { watch }) => (watch ? [watch.deadline] : []),
});

function partSigned(act: AcceptanceAct, { caller, now }: Facts): Partial<AcceptanceRow> {
  if (act.act === 'withdrawResumption') return {};
  const { act: event, officers, checkedOn, documentNo, note } = act;
  return {
    [partOf(caller)]: {
      passed: event === 'passResumption',
      officers: filled(officers),
      checkedOn,
      documentNo: documentNo.trim(),
      note: note.trim() || null,
      at: now.toISOString(),
      by: caller.subject,
    },
  };
}

export const ACCEPTANCE_COMMANDS = {
  passResumption: acceptanceCommand('passResumption'),
  failResumption: acceptanceCommand('failResumption'),
  withdrawResumption: acceptanceCommand('withdrawResumption'),
} satisfies Record<AcceptanceActName, unknown>;
