import {
  actResult,
  fieldPrefix,
  PageArgs,
  pageOf,
  pascalName,
  requireRole,
  runCommand,
  type EntityReference,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { Arg, Args, ArgsType, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import { answerMeasure, type AnswerInput } from './answer.commands.js';
import type { MeasureDesk } from './measure-desk.js';
import { MeasureOrder } from './measure-order.entity.js';
import { graphTypes, type ShownOrder } from './measure-order.graph.js';
import type { OfficerAct, OrderState } from './measure-order.rules.js';
import {
  CarryOutMeasureInput,
  MeasureActInput,
  MeasureReasonInput,
  ObjectToMeasureInput,
} from './measure-order.type.js';

/** What waits for an officer of the department. */
const TO_DO: readonly OrderState[] = [
  'RECEIVED',
  'ACKNOWLEDGED',
  'ACCEPTED',
  'COMPENSATION_DUE',
  'COMPENSATION_FAILED',
];

type Given = MeasureActInput & Partial<Pick<ObjectToMeasureInput, 'ground'>> & Partial<CarryOutMeasureInput>;
interface Result {
  readonly ok: boolean;
}

/** The department's to-do list and an officer's answers; names carry the department, since every department has them. */
// eslint-disable-next-line max-lines-per-function -- one class of resolvers, whose names come from the department
export function measureOrderResolvers<Target>(desk: MeasureDesk<Target>, institution: EntityReference): Function[] {
  const [prefix, pascal] = [fieldPrefix(desk.service), pascalName(desk.service)];
  const { OrderResult, OrderConnection, show } = graphTypes(desk, institution);
  const commands = new Map<OfficerAct, ReturnType<typeof answerMeasure<Target>>>();

  async function answer(op: Operation, act: OfficerAct, given: Given): Promise<Result> {
    requireRole(op, desk.roles, desk.department);
    const command = commands.get(act) ?? answerMeasure(desk, act);
    commands.set(act, command);
    const verdict = await runCommand(op, command, answerOf(act, given), { idempotencyKey: given.idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'measureOrder');
    const row = await op.db.manager.findOneByOrFail(MeasureOrder, { id: verdict.value.id });
    return actResult({ ...verdict, value: show(op, row) }, 'measureOrder');
  }

  @ArgsType()
  class MeasureOrdersArgs extends PageArgs {
    @Field(() => Boolean, { nullable: true, description: '只列待办' })
    toDo?: boolean | null;
  }

  @Resolver()
  class MeasureOrderResolver {
    @Query(() => OrderConnection, {
      name: `${prefix}MeasureOrders`,
      nullable: true,
      description: '要求本部门办理的联合惩戒措施，期限近的在前',
    })
    async measureOrders(
      @Args(() => MeasureOrdersArgs) args: MeasureOrdersArgs,
      @Ctx() op: Operation,
    ): Promise<Page<ShownOrder>> {
      requireRole(op, desk.roles, desk.department);
      const query = op.db.manager.createQueryBuilder(MeasureOrder, 'row');
      if (args.toDo) query.where('row.state in (:...states)', { states: TO_DO });
      const page = await pageOf(query, ['dueMs', 'id'], args);
      const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: show(op, node) }));
      return {
        edges,
        pageInfo: page.pageInfo,
        get totalCount() {
          return page.totalCount;
        },
      };
    }

    @Mutation(() => OrderResult, { name: `acknowledge${pascal}Measure`, description: '签收措施' })
    acknowledge(@Arg('input', () => MeasureActInput) input: MeasureActInput, @Ctx() op: Operation): Promise<Result> {
      return answer(op, 'acknowledge', input);
    }

    @Mutation(() => OrderResult, { name: `accept${pascal}Measure`, description: '接受措施' })
    accept(@Arg('input', () => MeasureActInput) input: MeasureActInput, @Ctx() op: Operation): Promise<Result> {
      return answer(op, 'accept', input);
    }

    @Mutation(() => OrderResult, { name: `objectTo${pascal}Measure`, description: '以没有权限或另有依据提出异议' })
    object(
      @Arg('input', () => ObjectToMeasureInput) input: ObjectToMeasureInput,
      @Ctx() op: Operation,
    ): Promise<Result> {
      return answer(op, 'object', input);
    }

    @Mutation(() => OrderResult, { name: `decline${pascal}Measure`, description: '说明理由，谢绝没有法定依据的请求' })
    decline(@Arg('input', () => MeasureReasonInput) input: MeasureReasonInput, @Ctx() op: Operation): Promise<Result> {
      return answer(op, 'decline', input);
    }

    @Mutation(() => OrderResult, { name: `execute${pascal}Measure`, description: '执行措施' })
    execute(
      @Arg('input', () => CarryOutMeasureInput) input: CarryOutMeasureInput,
      @Ctx() op: Operation,
    ): Promise<Result> {
      return answer(op, 'execute', input);
    }

    @Mutation(() => OrderResult, { name: `report${pascal}MeasureFailure`, description: '报告未能执行' })
    reportFailure(
      @Arg('input', () => MeasureReasonInput) input: MeasureReasonInput,
      @Ctx() op: Operation,
    ): Promise<Result> {
      return answer(op, 'reportFailure', input);
    }

    @Mutation(() => OrderResult, { name: `compensate${pascal}Measure`, description: '解除、恢复已执行的措施' })
    compensate(
      @Arg('input', () => CarryOutMeasureInput) input: CarryOutMeasureInput,
      @Ctx() op: Operation,
    ): Promise<Result> {
      return answer(op, 'compensate', input);
    }

    @Mutation(() => OrderResult, { name: `report${pascal}CompensationFailure`, description: '报告未能恢复' })
    reportCompensationFailure(
      @Arg('input', () => MeasureReasonInput) input: MeasureReasonInput,
      @Ctx() op: Operation,
    ): Promise<Result> {
      return answer(op, 'reportCompensationFailure', input);
    }
  }
  Object.defineProperty(MeasureOrderResolver, 'name', { value: `${pascal}MeasureOrderResolver` });
  return [MeasureOrderResolver];
}

const answerOf = (act: OfficerAct, given: Given): AnswerInput => ({
  act,
  id: given.measureId,
  reason: given.reason ?? '',
  documentNo: given.documentNo ?? '',
  evidence: given.evidence ?? [],
  ground: given.ground ?? null,
  decision: given.decision ?? null,
  confirmed: given.confirmed ?? false,
});
