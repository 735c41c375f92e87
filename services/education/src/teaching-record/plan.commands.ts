import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import {
  decidePlan,
  decideSubmittedPlan,
  PLAN_BASIS,
  PLAN_REFUSALS,
  planLifecycle,
  type PlanActName,
  type PlanChange,
  type PlannedCourse,
  type PlanRefusal,
  type PlanRow,
  type PlanUnit,
} from './plan.rules.js';
import { lockPlans, plannedCourses, plans } from './teaching-rows.commands.js';

export interface PlanId {
  readonly planId: string;
}

interface GivenPlan {
  readonly courseId: string;
  readonly units: readonly PlanUnit[];
}

export const submitTeachingPlan: Command<GivenPlan, Map<string, PlannedCourse>, PlanRow, PlanId, PlanRefusal> = {
  name: 'submitTeachingPlan',
  refusals: PLAN_REFUSALS,
  load: (tx, inputs) =>
    plannedCourses(
      tx,
      inputs.map(({ courseId }) => courseId),
    ),
  decide(courses, { courseId, units }, facts) {
    const course = courses.get(courseId);
    const decided = decideSubmittedPlan(course, units, facts);
    if (decided.ok) courses.set(courseId, { ...course!, plans: [...course!.plans, decided.value] });
    return decided;
  },
  async apply(tx, accepted) {
    await plans.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ planId: id }));
  },
  subject: (_input, { id }) => ({
    type: 'TeachingPlan',
    id,
    basis: PLAN_BASIS,
    transition: ` -submitTeachingPlan-> ${planLifecycle.initial}`,
  }),
};

interface PlanInput extends PlanId {
  readonly text: string;
}

const planCommand = (act: PlanActName): Command<PlanInput, Map<string, PlanRow>, PlanChange, PlanId, PlanRefusal> => ({
  name: act,
  refusals: PLAN_REFUSALS,
  load: (tx, inputs) =>
    lockPlans(
      tx,
      inputs.map(({ planId }) => planId),
    ),
  decide(known, { planId, text }, facts) {
    const row = known.get(planId);
    const before = [...known.values()].find((one) => one.state === 'APPROVED' && one.courseId === row?.courseId);
    const decided = decidePlan(row, { act, text }, { ...facts, before });
    if (!decided.ok) return decided;
    for (const changed of decided.value.rows) known.set(changed.id, changed);
    return permit(decided.value);
  },
  async apply(tx, accepted) {
    // Of one course one plan is in force: the old one gives way before the new one stands.
    const rows = accepted.flatMap(({ outcome }) => outcome.rows.toReversed());
    await plans.save(tx, [...new Map(rows.map((row) => [row.id, row])).values()]);
    return accepted.map(({ input: { planId } }) => ({ planId }));
  },
  subject: ({ planId, text }, { step }) => ({
    type: 'TeachingPlan',
    id: planId,
    basis: step.basis ?? undefined,
    transition: step.text,
    ...(act === 'approveTeachingPlan' ? { documentNo: text.trim() } : { reason: text.trim() }),
  }),
});

export const PLAN_COMMANDS = {
  approveTeachingPlan: planCommand('approveTeachingPlan'),
  returnTeachingPlan: planCommand('returnTeachingPlan'),
} satisfies Record<PlanActName, unknown>;
