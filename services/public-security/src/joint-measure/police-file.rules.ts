import type { LiftCauseName, MeasureEffect, MeasureFacts } from '@lianguan/joint-measure';
import { permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { defineLifecycle } from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';

export const INTAKE_STATES = ['OPEN', 'TAKEN', 'RETURNED', 'CLOSED'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];
export type IntakeDecision = 'TAKEN' | 'RETURNED';

const TRANSFER_BASIS = '行政执法机关移送涉嫌犯罪案件的规定 第八条';

/** Lifecycle 13, referral: OPEN is the measure on the to-do list; the police decide within three days, and nobody decides for them. */
export const policeIntakeLifecycle = defineLifecycle({
  name: 'PoliceIntake',
  states: [...INTAKE_STATES],
  initial: 'OPEN',
  terminal: ['CLOSED'],
  transitions: [
    { event: 'take', from: ['OPEN'], to: 'TAKEN', roles: ['POL_CASE'], basis: TRANSFER_BASIS },
    { event: 'return', from: ['OPEN'], to: 'RETURNED', roles: ['POL_CASE'], basis: TRANSFER_BASIS },
    { event: 'close', from: ['TAKEN', 'RETURNED'], to: 'CLOSED', roles: ['POL_CASE', 'SYS'], basis: null },
  ],
  labels: {
    OPEN: '待决定',
    TAKEN: '已受案',
    RETURNED: '已退回',
    CLOSED: '已关闭',
    take: '受案',
    return: '退回',
    close: '关闭受案登记',
  },
});

/** Of whom a measure is about only the institution is kept: no person. Instants as ISO 8601. */
interface MeasureRecord {
  readonly id: string;
  readonly measureId: string;
  readonly jointActionId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
}

export interface IntakeRow extends MeasureRecord {
  readonly decision: IntakeDecision;
  readonly documentNo: string | null;
  readonly reason: string | null;
  readonly decidedAt: string;
  readonly state: IntakeState;
  readonly closedAt: string | null;
  /** Why it was closed: the basis of the referral fell. The record itself stays. */
  readonly closeReason: LiftCauseName | null;
}

export interface NoticeRow extends MeasureRecord {
  readonly kind: 'POLICE_INFORM' | 'KEEP_ORDER';
  readonly decisionOrgan: string;
  readonly decisionNumber: string;
  readonly receivedAt: string;
  readonly liftedAt: string | null;
}

/** What the police have about the institutions of a set of measures; there is a file where nothing is in it. */
export interface PoliceFile {
  readonly intakes: readonly IntakeRow[];
  readonly notices: readonly NoticeRow[];
}

export const EMPTY_FILE: PoliceFile = { intakes: [], notices: [] };

export type PoliceRefusal = 'DECISION_MISSING' | 'RETURN_REASON_MISSING';

export const POLICE_REFUSALS = {
  DECISION_MISSING: { message: '请写明受案（TAKEN）或退回（RETURNED）', basis: TRANSFER_BASIS },
  RETURN_REASON_MISSING: { message: '退回须说明理由', basis: TRANSFER_BASIS },
} satisfies RefusalCatalogue<PoliceRefusal>;

export type PoliceEffect = MeasureEffect<PoliceFile>;

const recordOf = ({ measureId, jointActionId, institutionId, divisionCode }: MeasureFacts, { newId }: Facts) => ({
  id: newId(),
  measureId,
  jointActionId,
  institutionId,
  divisionCode,
});

const isDecision = (text: string | null): text is IntakeDecision => text === 'TAKEN' || text === 'RETURNED';

/** POLICE_INTAKE: the officer's decision, with the reason where the case is returned. */
export function decideIntake(
  file: PoliceFile | undefined,
  measure: MeasureFacts,
  facts: Facts,
): Decision<PoliceEffect> {
  const { decision, documentNo, reason } = measure;
  if (!isDecision(decision)) return refuse('DECISION_MISSING');
  if (decision === 'RETURNED' && reason.trim() === '') return refuse('RETURN_REASON_MISSING');
  const { intakes, notices } = file ?? EMPTY_FILE;
  const known = intakes.find(({ measureId }) => measureId === measure.measureId);
  if (known) return permit({ target: { intakes, notices }, evidence: [`intake:${known.id}`], code: known.decision });
  const step = policeIntakeLifecycle.step('OPEN', decision === 'TAKEN' ? 'take' : 'return', facts.caller);
  if (!step.ok) return step;
  const intake: IntakeRow = {
    ...recordOf(measure, facts),
    decision,
    documentNo,
    reason: reason.trim() || null,
    decidedAt: facts.now.toISOString(),
    state: step.value.to,
    closedAt: null,
    closeReason: null,
  };
  return permit({
    target: { intakes: [...intakes, intake], notices },
    evidence: [`intake:${intake.id}`],
    code: decision,
  });
}

/** CLOSE_INTAKE: the record of the intake is closed because its basis fell. What becomes of a case that was taken is the police's own decision. */
export function closeIntake(
  file: PoliceFile | undefined,
  measure: MeasureFacts,
  facts: Facts,
): Decision<PoliceEffect, never> {
  const { intakes, notices } = file ?? EMPTY_FILE;
  const open = intakes.find(({ measureId, state }) => measureId === measure.measureId && state !== 'CLOSED');
  if (!open) return permit({ target: { intakes, notices }, evidence: [], code: 'ALREADY_ENDED' });
  const closed: IntakeRow = {
    ...open,
    state: 'CLOSED',
    closedAt: facts.now.toISOString(),
    closeReason: measure.liftCause,
  };
  return permit({
    target: { intakes: intakes.map((intake) => (intake === open ? closed : intake)), notices },
    evidence: [`intake:${open.id}`],
  });
}

/** POLICE_INFORM and KEEP_ORDER: the police take note, once. */
export const takeNote =
  (kind: NoticeRow['kind']) =>
  (file: PoliceFile | undefined, measure: MeasureFacts, facts: Facts): Decision<PoliceEffect, never> => {
    const { intakes, notices } = file ?? EMPTY_FILE;
    const known = notices.find(({ measureId }) => measureId === measure.measureId);
    if (known) return permit({ target: { intakes, notices }, evidence: [`notice:${known.id}`] });
    const notice: NoticeRow = {
      ...recordOf(measure, facts),
      kind,
      decisionOrgan: measure.decisionOrgan,
      decisionNumber: measure.decisionNumber,
      receivedAt: facts.now.toISOString(),
      liftedAt: null,
    };
    return permit({ target: { intakes, notices: [...notices, notice] }, evidence: [`notice:${notice.id}`] });
  };

/** INFORM_LIFTED. */
export function liftNotice(
  file: PoliceFile | undefined,
  measure: MeasureFacts,
  facts: Facts,
): Decision<PoliceEffect, never> {
  const { intakes, notices } = file ?? EMPTY_FILE;
  const standing = notices.find(({ measureId, liftedAt }) => measureId === measure.measureId && liftedAt === null);
  if (!standing) return permit({ target: { intakes, notices }, evidence: [], code: 'ALREADY_ENDED' });
  const lifted: NoticeRow = { ...standing, liftedAt: facts.now.toISOString() };
  return permit({
    target: { intakes, notices: notices.map((notice) => (notice === standing ? lifted : notice)) },
    evidence: [`notice:${standing.id}`],
  });
}
