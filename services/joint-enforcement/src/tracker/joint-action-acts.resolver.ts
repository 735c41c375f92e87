import {
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Command,
  type Operation,
} from '@lianguan/service-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  consultJointAction,
  decideObjection,
  dropJointAction,
  giveUpMeasure,
  issueJointAction,
  liftJointAction,
  orderMeasureAgain,
  proposeJointAction,
  recordAnnulment,
  retryCompensation,
} from '../joint-action/index.js';
import { OFFICE, PROPOSERS, ServedDecision } from '../served-decision/index.js';
import { JointAction, JointMeasure } from './joint-action.entity.js';
import {
  ActOnJointActionInput,
  ActOnJointMeasureInput,
  AnnulmentResult,
  ConsultJointActionInput,
  DecideObjectionInput,
  JointActionResult,
  JointMeasureResult,
  ProposeJointActionInput,
  ReasonedJointActionInput,
  RecordAnnulmentInput,
} from './joint-action.type.js';

const LEAD = ['JEO_LEAD'] as const;
@Resolver()
export class JointActionActsResolver {
  @Mutation(() => JointActionResult, { description: '提出联合惩戒' })
  proposeJointAction(@Arg('input') input: ProposeJointActionInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, PROPOSERS);
    const { idempotencyKey, measures, ...proposal } = input;
    const asked = measures.map(({ kind, addressee = null }) => ({ kind, addressee }));
    return actOnAction(op, proposeJointAction, { idempotencyKey, given: { ...proposal, measures: asked } });
  }

  @Mutation(() => JointActionResult, { description: '记录与各部门的会商' })
  consultJointAction(@Arg('input') input: ConsultJointActionInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, OFFICE, 'JOINT_ENFORCEMENT');
    const { idempotencyKey, jointActionId: actionId, departments: consulted, minutes } = input;
    return actOnAction(op, consultJointAction, { idempotencyKey, given: { actionId, consulted, minutes } });
  }

  @Mutation(() => JointActionResult, { description: '签发：措施按次序发往各部门' })
  issueJointAction(@Arg('input') input: ActOnJointActionInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, LEAD, 'JOINT_ENFORCEMENT');
    return actOnAction(op, issueJointAction, actionOf(input));
  }

  @Mutation(() => JointActionResult, { description: '不予发出' })
  dropJointAction(@Arg('input') input: ReasonedJointActionInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, LEAD, 'JOINT_ENFORCEMENT');
    return actOnAction(op, dropJointAction, actionOf(input));
  }

  @Mutation(() => JointActionResult, { description: '机构已整改，解除联合惩戒' })
  liftJointAction(@Arg('input') input: ReasonedJointActionInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, LEAD, 'JOINT_ENFORCEMENT');
    return actOnAction(op, liftJointAction, actionOf(input));
  }

  @Mutation(() => JointMeasureResult, { description: '裁定部门的异议' })
  decideObjection(@Arg('input') input: DecideObjectionInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, LEAD, 'JOINT_ENFORCEMENT');
    const { idempotencyKey, ...given } = input;
    return actOnMeasure(op, decideObjection, { idempotencyKey, given });
  }

  @Mutation(() => JointMeasureResult, { description: '再次下达部门未能执行的措施，期限重新计算' })
  orderMeasureAgain(@Arg('input') input: ActOnJointMeasureInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, LEAD, 'JOINT_ENFORCEMENT');
    const { idempotencyKey, ...given } = input;
    return actOnMeasure(op, orderMeasureAgain, { idempotencyKey, given });
  }

  @Mutation(() => JointMeasureResult, { description: '部门未能执行的措施不再执行' })
  giveUpMeasure(@Arg('input') input: ActOnJointMeasureInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, LEAD, 'JOINT_ENFORCEMENT');
    const { idempotencyKey, ...given } = input;
    return actOnMeasure(op, giveUpMeasure, { idempotencyKey, given });
  }

  @Mutation(() => JointMeasureResult, { description: '要求部门再次恢复' })
  retryCompensation(@Arg('input') input: ActOnJointMeasureInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, LEAD, 'JOINT_ENFORCEMENT');
    const { idempotencyKey, ...given } = input;
    return actOnMeasure(op, retryCompensation, { idempotencyKey, given });
  }

  @Mutation(() => AnnulmentResult, { description: '登记决定被复议机关或法院撤销：依据它的联合惩戒随即解除' })
  recordAnnulment(@Arg('input') input: RecordAnnulmentInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, OFFICE, 'JOINT_ENFORCEMENT');
    const { idempotencyKey, ...given } = input;
    const done = runCommand(op, recordAnnulment, given, { idempotencyKey });
    return rowResult(op, done, { type: ServedDecision, noun: 'decision', id: ({ id }) => id });
  }
}

interface Given<Input> {
  readonly idempotencyKey: string;
  readonly given: Input;
}

const actionOf = <Input extends ActOnJointActionInput>({ idempotencyKey, jointActionId, ...rest }: Input) => ({
  idempotencyKey,
  given: { ...rest, actionId: jointActionId },
});

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- commands of different states
type Act<Input> = Command<Input, any, any, { readonly id: string } | null, any>;

async function actOnAction<Input>(
  op: Operation,
  command: Act<Input>,
  { idempotencyKey, given }: Given<Input>,
): Promise<ActResult> {
  const done = runCommand(op, command, given, { idempotencyKey });
  return rowResult(op, done, { type: JointAction, noun: 'jointAction', id: (done) => done!.id });
}

async function actOnMeasure<Input extends { readonly measureId: string }>(
  op: Operation,
  command: Act<Input>,
  { idempotencyKey, given }: Given<Input>,
): Promise<ActResult> {
  const done = runCommand(op, command, given, { idempotencyKey });
  return rowResult(op, done, { type: JointMeasure, noun: 'measure', id: () => given.measureId });
}
