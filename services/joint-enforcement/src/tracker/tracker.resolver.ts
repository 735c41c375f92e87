import { measureKind } from '@lianguan/kernel';
import {
  Event,
  EventEntity,
  DateTimeScalar,
  pageOf,
  PageArgs,
  requireRole,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { cellsOf, type TriggerName } from '../joint-action/index.js';
import { TrainingInstitution } from '../risk-code/index.js';
import { OFFICE } from '../served-decision/index.js';
import { JointAction, JointActionTrigger, JointMeasure, Notice } from './joint-action.entity.js';
import { actionLoader, measureLoader } from './joint-action.reference.js';
import {
  JointActionConnection,
  JointActionsArgs,
  JointMeasureConnection,
  JointMeasuresArgs,
  MeasureMatrixCell,
  NoticeConnection,
} from './joint-action.type.js';

@ObjectType({ description: '联合惩戒或其措施刚走过的一步' })
class JointActionStep {
  @Field({ description: '续订用的游标' })
  cursor: string;

  @Field(() => DateTimeScalar)
  time: Date;

  @Field({ description: '续订的游标已过期，中间有缺失' })
  gap: boolean;

  @Field(() => ID)
  jointActionId: string;

  @Field({ description: 'ACTION 联合惩戒，MEASURE 措施' })
  kind: string;

  @Field(() => String, { nullable: true })
  measureKind: string | null;

  @Field(() => String, { nullable: true, description: '承办部门' })
  department: string | null;

  @Field(() => String, { nullable: true })
  from: string | null;

  @Field()
  to: string;

  @Field(() => Int)
  step: number;

  @Field(() => JointAction, { nullable: true })
  @EventEntity({ query: 'jointAction', id: 'jointActionId' })
  jointAction: JointAction | null;

  @Field(() => JointMeasure, { nullable: true })
  @EventEntity({ query: 'jointMeasure', id: 'measureId' })
  measure: JointMeasure | null;

  @Field(() => TrainingInstitution, { nullable: true })
  @EventEntity({ query: 'institution', id: 'institutionId' })
  institution: TrainingInstitution | null;
}

@ArgsType()
class JointActionStepArgs {
  @Field(() => ID, { nullable: true })
  jointActionId?: string | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => String, { nullable: true, description: '上次收到的游标' })
  after?: string | null;
}

@Resolver()
export class TrackerResolver {
  @Query(() => JointAction, { nullable: true, description: '一项联合惩戒' })
  jointAction(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<JointAction | null> {
    return actionLoader(op).load(id);
  }

  @Query(() => JointMeasure, { nullable: true, description: '一项惩戒措施' })
  jointMeasure(@Arg('id', () => ID) id: string, @Ctx() op: Operation): Promise<JointMeasure | null> {
    return measureLoader(op).load(id);
  }

  @Query(() => JointActionConnection, { nullable: true, description: '联合惩戒，期限近的在前；部门见与本部门有关的' })
  jointActions(@Args(() => JointActionsArgs) args: JointActionsArgs, @Ctx() op: Operation): Promise<Page<JointAction>> {
    const { states, trigger, institutionId } = args.filter ?? {};
    const query = op.db.manager.createQueryBuilder(JointAction, 'row');
    if (states) query.andWhere('row.state = any(:states)', { states });
    if (trigger) query.andWhere('row.trigger = :trigger', { trigger });
    if (institutionId) query.andWhere('row.institutionId = :institution', { institution: institutionId });
    return pageOf(query, ['nextDueMs', 'id'], args);
  }

  @Query(() => JointMeasureConnection, { nullable: true, description: '惩戒措施，期限近的在前；部门见本部门的' })
  jointMeasures(
    @Args(() => JointMeasuresArgs) args: JointMeasuresArgs,
    @Ctx() op: Operation,
  ): Promise<Page<JointMeasure>> {
    const { states, department } = args.filter ?? {};
    const query = op.db.manager.createQueryBuilder(JointMeasure, 'row');
    if (states) query.andWhere('row.state = any(:states)', { states });
    if (department) query.andWhere('row.department = :department', { department });
    return pageOf(query, ['nextDueMs', 'id'], args);
  }

  @Query(() => NoticeConnection, { nullable: true, description: '专班待处理的提醒：异议、逾期、未能执行、恢复失败' })
  notices(@Args(() => PageArgs) page: PageArgs, @Ctx() op: Operation): Promise<Page<Notice>> {
    requireRole(op, OFFICE, 'JOINT_ENFORCEMENT');
    const query = op.db.manager.createQueryBuilder(Notice, 'row').where('row.settledAt is null');
    return pageOf(query, ['id'], page);
  }

  @Query(() => [MeasureMatrixCell], { nullable: true, description: '一种事由下可以要求各部门采取的措施' })
  measureMatrix(@Arg('trigger', () => JointActionTrigger) trigger: TriggerName): MeasureMatrixCell[] {
    return cellsOf(trigger).map(({ kind, article }) => {
      const { title, department, rank, mode, compensation, irreversible = null } = measureKind(kind);
      return { kind, article, title, department, rank, mode, compensation, irreversible };
    });
  }

  @Subscription(() => JointActionStep, {
    nullable: true,
    topics: 'joint-enforcement.joint-action.v1',
    description: '联合惩戒的每一步，由网关推送；after 为上次收到的游标',
  })
  @Event({ topic: 'joint-enforcement.joint-action.v1', message: 'lianguan.jointenforcement.v1.JointActionStepped' })
  jointActionStepped(
    @Root() step: JointActionStep,
    @Args(() => JointActionStepArgs) _args: JointActionStepArgs,
  ): JointActionStep {
    return step;
  }
}
