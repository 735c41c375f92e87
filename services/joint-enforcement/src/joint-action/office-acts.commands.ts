import { permit, refuse, type Decision, type MeasureDepartment } from '@lianguan/kernel';
import type { Command, EventDraft, Facts } from '@lianguan/service-kit';
import { lockDecisions, saveDecisions, type DecisionRow } from '../served-decision/index.js';
import { lockFiles, UNANSWERED, type ActionFile } from './action-file.commands.js';
import {
  checkReason,
  decideAfterFailure,
  decideAnnulment,
  decideConsultation,
  decideRepair,
  JOINT_ACTION_REFUSALS,
  type JointActionRefusal,
} from './joint-action.rules.js';
import { jointActionLifecycle, jointMeasureLifecycle, type ActionAct, type MeasureAct } from './lifecycles.rules.js';
import { advance, saveOutcomes, type ProcessOutcome } from './process-outcome.commands.js';
import { measureOf, processCommand, withMeasureRow, type ActionId } from './process.commands.js';

interface ActOnAction {
  readonly actionId: string;
}

interface ReasonedAct extends ActOnAction {
  readonly reason: string;
}

/** Whether the caller may take the step now, with a reason that can be kept. */
function mayAct(
  file: ActionFile,
  act: ActionAct,
  given: { facts: Facts; reason?: string },
): Decision<null, JointActionRefusal> {
  const step = jointActionLifecycle.step(file.action.state, act, given.facts.caller);
  if (!step.ok) return step;
  return given.reason === undefined ? permit(null) : checkReason(given.reason);
}

export interface ConsultJointAction extends ActOnAction {
  readonly consulted: readonly MeasureDepartment[];
  readonly minutes: string;
}

/** The departments have been heard, and what they said is on record. */
export const consultJointAction = processCommand<ConsultJointAction>({
  name: 'consultJointAction',
  turn(file, input, facts) {
    const may = mayAct(file, 'consult', { facts });
    if (!may.ok) return may;
    const heard = decideConsultation(
      input,
      file.measures.map(({ department }) => department),
    );
    if (!heard.ok) return heard;
    const { consulted, minutes } = input;
    return permit({
      message: { type: 'CONSULT' },
      file: { ...file, action: { ...file.action, consulted, minutes: minutes.trim() } },
      reason: minutes.trim(),
    });
  },
  subject: ({ minutes }) => ({ reason: minutes }),
});

/** The lead signs: the measures of the first rank go out. For a PaymentHold this is the first of its two signatures. */
export const issueJointAction = processCommand<ActOnAction>({
  name: 'issueJointAction',
  turn(file, _input, facts) {
    const may = mayAct(file, 'issue', { facts });
    if (!may.ok) return may;
    if (file.decision.state === 'ANNULLED') return refuse('DECISION_ANNULLED');
    const issued = { issuedBy: facts.caller.subject, issuedAt: facts.now.toISOString() };
    return permit({ message: { type: 'ISSUE' }, file: { ...file, action: { ...file.action, ...issued } } });
  },
});

export const dropJointAction = processCommand<ReasonedAct>({
  name: 'dropJointAction',
  turn(file, { reason }, facts) {
    const may = mayAct(file, 'drop', { facts, reason });
    return may.ok ? permit({ message: { type: 'DROP' }, reason: reason.trim() }) : may;
  },
  subject: ({ reason }) => ({ reason }),
});

/** The institution has put things right (repair): everything is undone by its own rule. */
export const liftJointAction = processCommand<ReasonedAct>({
  name: 'liftJointAction',
  turn(file, { reason }, facts) {
    const may = mayAct(file, 'lift', { facts, reason });
    if (!may.ok) return may;
    const repairable = decideRepair(file.action.trigger);
    return repairable.ok ? permit(lifting(file, 'REPAIRED', reason.trim())) : repairable;
  },
  subject: ({ reason }) => ({ reason }),
});

const lifting = (file: ActionFile, cause: 'REPAIRED' | 'ANNULLED', reason: string) => ({
  message: { type: 'LIFT' as const, cause },
  file: { ...file, action: { ...file.action, liftReason: reason } },
  reason,
});

export interface ActOnMeasure {
  readonly measureId: string;
  readonly reason: string;
}

export interface DecideObjection extends ActOnMeasure {
  readonly upheld: boolean;
}

function leadActs(
  file: ActionFile,
  act: MeasureAct,
  given: ActOnMeasure & { facts: Facts },
): Decision<ActionFile, JointActionRefusal> {
  const measure = measureOf(file, given.measureId)!;
  const step = jointMeasureLifecycle.step(measure.state, act, given.facts.caller);
  if (!step.ok) return step;
  const reason = checkReason(given.reason);
  return reason.ok ? permit(withMeasureRow(file, { ...measure, officeReason: given.reason.trim() })) : reason;
}

export const decideObjection = processCommand<DecideObjection>({
  name: 'decideObjection',
  turn(file, input, facts) {
    const { measureId, upheld, reason } = input;
    const acted = leadActs(file, upheld ? 'uphold' : 'overrule', { ...input, facts });
    return acted.ok
      ? permit({ message: { type: 'DECIDE', measureId, upheld }, file: acted.value, reason: reason.trim() })
      : acted;
  },
  subject: ({ reason }) => ({ reason }),
});

/** What becomes of a measure that its department could not execute. */
const afterFailure = (
  name: string,
  { act, type }: { readonly act: 'orderAgain' | 'giveUp'; readonly type: 'ORDER_AGAIN' | 'GIVE_UP' },
) =>
  processCommand<ActOnMeasure>({
    name,
    turn(file, input, facts) {
      const acted = leadActs(file, act, { ...input, facts });
      if (!acted.ok) return acted;
      const goesOn = decideAfterFailure(file.action.state);
      if (!goesOn.ok) return goesOn;
      const { measureId, reason } = input;
      // The answer to the attempt that failed is none to the next; what it said stays in the history.
      const measure = { ...measureOf(acted.value, measureId)!, ...(act === 'orderAgain' && UNANSWERED) };
      return permit({
        message: { type, measureId },
        file: withMeasureRow(acted.value, measure),
        reason: reason.trim(),
      });
    },
    subject: ({ reason }) => ({ reason }),
  });

/** The department shall try again: a new attempt with terms of its own. */
export const orderMeasureAgain = afterFailure('orderMeasureAgain', { act: 'orderAgain', type: 'ORDER_AGAIN' });

export const giveUpMeasure = afterFailure('giveUpMeasure', { act: 'giveUp', type: 'GIVE_UP' });

export const retryCompensation = processCommand<ActOnMeasure>({
  name: 'retryCompensation',
  turn(file, input, facts) {
    const acted = leadActs(file, 'retry', { ...input, facts });
    const { measureId, reason } = input;
    return acted.ok
      ? permit({ message: { type: 'RETRY', measureId }, file: acted.value, reason: reason.trim() })
      : acted;
  },
  subject: ({ reason }) => ({ reason }),
});

export interface RecordAnnulment {
  readonly decisionId: string;
  readonly organ: string;
  readonly number: string;
  readonly annulledOn: DecisionRow['servedOn'];
}

interface AnnulmentState {
  readonly decisions: Map<string, DecisionRow>;
  readonly files: readonly ActionFile[];
}

interface Annulled {
  readonly decision: DecisionRow;
  readonly outcomes: readonly ProcessOutcome[];
  readonly events: readonly EventDraft[];
}

/** Review or court has annulled the decision: every joint action that rests on it is lifted in the same act (处罚法 48). */
export const recordAnnulment: Command<RecordAnnulment, AnnulmentState, Annulled, ActionId, JointActionRefusal> = {
  name: 'recordAnnulment',
  refusals: JOINT_ACTION_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ decisionId }) => decisionId);
    const decisions = new Map(await lockDecisions(tx, ids));
    return { decisions, files: [...(await lockFiles(tx, { decisions: ids })).values()] };
  },
  decide(state, input, facts) {
    const known = state.decisions.get(input.decisionId);
    const decided = decideAnnulment(input, known, facts.today);
    if (!decided.ok) return decided;
    const [annulledBy, annulmentNumber] = [input.organ.trim(), input.number.trim()];
    const decision: DecisionRow = {
      ...known!,
      state: 'ANNULLED',
      annulledBy,
      annulmentNumber,
      annulledOn: input.annulledOn,
    };
    state.decisions.set(input.decisionId, decision);
    const outcomes = state.files
      .filter(({ action }) => action.decisionId === input.decisionId)
      .map((file) => {
        const { message, file: written, reason } = lifting(file, 'ANNULLED', `${annulledBy} ${annulmentNumber}`);
        return advance(written, message, { facts, reason });
      })
      // One that has ended stays as it ended.
      .filter(({ steps, events }) => steps.length + events.length > 0);
    return permit({ decision, outcomes, events: outcomes.flatMap(({ events }) => events) });
  },
  async apply(tx, accepted, facts) {
    await saveDecisions(
      tx,
      accepted.map(({ outcome }) => outcome.decision),
    );
    const outcomes = accepted.flatMap(({ outcome }) => outcome.outcomes);
    if (outcomes.length > 0) await saveOutcomes(tx, outcomes, facts);
    return accepted.map(({ input }) => ({ id: input.decisionId }));
  },
  subject: (input, { outcomes }) => ({
    type: 'ServedDecision',
    id: input.decisionId,
    basis: '行政处罚法 48',
    documentNo: input.number,
    reason: input.organ,
    transition: [
      'SERVED -> ANNULLED',
      ...outcomes.flatMap(({ steps }) => steps.map(({ from, to }) => `${from} -> ${to}`)),
    ].join(', '),
  }),
  events: (_input, { events }) => events,
  deadlines: (_input, { outcomes }) => outcomes.flatMap(({ deadlines }) => deadlines),
};
