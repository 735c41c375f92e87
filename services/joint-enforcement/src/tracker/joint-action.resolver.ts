import { measureKind } from '@lianguan/kernel';
import { DateTimeScalar, offersActs, Policy, type Operation } from '@lianguan/service-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { decideAfterFailure, jointActionLifecycle, jointMeasureLifecycle } from '../joint-action/index.js';
import { TrainingInstitution } from '../risk-code/index.js';
import { decisionReference, ServedDecision } from '../served-decision/index.js';
import { JointAction, JointActionHistoryStep, JointMeasure, Notice } from './joint-action.entity.js';
import {
  actionLoader,
  historyLoader,
  institutionActionsLoader,
  measureLoader,
  measuresLoader,
} from './joint-action.reference.js';
import { MeasureReceipt } from './joint-action.type.js';

const dueOf = ({ nextDueMs }: { readonly nextDueMs: string }): Date | null =>
  Number(nextDueMs) === Number.MAX_SAFE_INTEGER ? null : new Date(Number(nextDueMs));

const referTo = (id: string): TrainingInstitution => Object.assign(new TrainingInstitution(), { id });

@Resolver(() => JointAction)
export class JointActionResolver extends offersActs(JointAction, jointActionLifecycle) {
  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: JointAction): TrainingInstitution {
    return referTo(institutionId);
  }

  @FieldResolver(() => ServedDecision, { nullable: true, description: '所依据的决定' })
  @Policy('joint-action')
  decision(@Root() { decisionId }: JointAction, @Ctx() op: Operation): Promise<ServedDecision | null> {
    return decisionReference.resolve(op, decisionId);
  }

  @FieldResolver(() => [JointMeasure], { nullable: true, description: '措施；部门只见本部门的' })
  @Policy('joint-action')
  measures(@Root() { id }: JointAction, @Ctx() op: Operation): Promise<JointMeasure[]> {
    return measuresLoader(op).load(id);
  }

  @FieldResolver(() => [JointActionHistoryStep], { nullable: true, description: '经过' })
  @Policy('joint-action')
  history(@Root() { id }: JointAction, @Ctx() op: Operation): Promise<JointActionHistoryStep[]> {
    return historyLoader(op).load(id);
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: '最近的期限' })
  nextDue(@Root() action: JointAction): Date | null {
    return dueOf(action);
  }
}

@Resolver(() => JointMeasure)
export class JointMeasureResolver {
  @FieldResolver(() => JointAction, { nullable: true })
  jointAction(@Root() { jointActionId }: JointMeasure, @Ctx() op: Operation): Promise<JointAction | null> {
    return actionLoader(op).load(jointActionId);
  }

  @FieldResolver(() => String, { description: '措施名称' })
  title(@Root() { kind }: JointMeasure): string {
    return measureKind(kind).title;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: '最近的期限' })
  nextDue(@Root() measure: JointMeasure): Date | null {
    return dueOf(measure);
  }

  @FieldResolver(() => MeasureReceipt, { nullable: true, description: '部门的最近一次答复' })
  @Policy('joint-action')
  receipt(@Root() measure: JointMeasure): MeasureReceipt | null {
    const { answeredAt: at, answerCode, answerReason, documentNo, evidence } = measure;
    if (!at) return null;
    return { at, code: answerCode || null, reason: answerReason || null, documentNo: documentNo || null, evidence };
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  async availableActions(@Root() { state, jointActionId }: JointMeasure, @Ctx() op: Operation): Promise<string[]> {
    const acts = jointMeasureLifecycle.availableActions(state, op.caller);
    if (state !== 'FAILED' || acts.length === 0) return acts;
    const action = await actionLoader(op).load(jointActionId);
    return action && decideAfterFailure(action.state).ok ? acts : [];
  }
}

@Resolver(() => Notice)
export class NoticeResolver {
  @FieldResolver(() => JointAction, { nullable: true })
  jointAction(@Root() { jointActionId }: Notice, @Ctx() op: Operation): Promise<JointAction | null> {
    return actionLoader(op).load(jointActionId);
  }

  @FieldResolver(() => JointMeasure, { nullable: true })
  measure(@Root() { measureId }: Notice, @Ctx() op: Operation): Promise<JointMeasure | null> {
    return measureLoader(op).load(measureId);
  }
}

@Resolver(() => TrainingInstitution)
export class InstitutionJointActionsResolver {
  @FieldResolver(() => [JointAction], { nullable: true, description: '对该机构的联合惩戒' })
  @Policy('joint-action')
  jointActions(@Root() { id }: TrainingInstitution, @Ctx() op: Operation): Promise<JointAction[]> {
    return institutionActionsLoader(op).load(id);
  }
}
