import { measureKind, type Agency, type MeasureKindName, type MeasureMode } from '@lianguan/kernel';
import {
  DateTimeScalar,
  mutationResult,
  Shareable,
  shareableConnection,
  type EntityReference,
  type Operation,
  type Page,
  type ActResult,
} from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, type ClassType } from 'type-graphql';
import type { LiftCauseName, MeasureDesk } from './measure-desk.js';
import type { MeasureOrder } from './measure-order.entity.js';
import { measureOrderLifecycle, type OrderState } from './measure-order.rules.js';
import { MeasureKind, MeasureOrderState } from './measure-order.type.js';

/** A measure as the department's officers read it. */
@ObjectType()
abstract class OrderFields {
  @Field(() => ID, { description: '措施编号' })
  id: string;

  @Field(() => ID)
  jointActionId: string;

  @Field(() => String, { description: '承办部门' })
  department: Agency;

  @Field(() => MeasureKind)
  kind: MeasureKindName;

  @Field(() => String, { description: '措施名称' })
  title: string;

  @Field(() => String, { description: 'AUTO 由系统即时办理，OFFICER 由经办人办理' })
  mode: MeasureMode;

  @Field(() => String, { description: '联合惩戒的事由' })
  trigger: string;

  @Field(() => String, { nullable: true, description: '法定职责的条文；为空的是请求，可说明理由谢绝' })
  article: string | null;

  @Field(() => String, { description: '作出决定的机关' })
  decisionOrgan: string;

  @Field(() => String, { description: '决定文号' })
  decisionNumber: string;

  @Field(() => String, { nullable: true, description: '移送对象' })
  addressee: string | null;

  @Field(() => String, { nullable: true, description: '解除原因：ANNULLED 决定被撤销，REPAIRED 整改完成' })
  liftCause: LiftCauseName | null;

  @Field(() => String, { description: '专班的说明' })
  officeReason: string;

  @Field(() => DateTimeScalar, { description: '办理期限' })
  due: Date;

  @Field(() => Int, { description: '第几次下达：上一次未能执行的，专班可再次下达' })
  attempt: number;

  @Field({ description: '曾经逾期，已被催办' })
  overdue: boolean;

  @Field(() => MeasureOrderState)
  state: OrderState;

  @Field(() => DateTimeScalar)
  receivedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: '最近一次答复的时间' })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true, description: '答复的原因代码或办理结果' })
  code: string | null;

  @Field(() => String, { nullable: true, description: '答复的理由' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: '文书编号' })
  documentNo: string | null;

  @Field(() => [String], { description: '证据' })
  evidence: readonly string[];

  @Field(() => String, { nullable: true, description: '执行前须知悉的不可恢复提示' })
  irreversible: string | null;

  @Field(() => String, { description: '解除时的恢复措施' })
  compensation: string;

  @Field(() => [String], { description: '当前岗位可办理的操作' })
  availableActions: readonly string[];
}

export type ShownOrder = OrderFields & { readonly institution: Promise<object | null> | object };

export interface OrderGraphTypes {
  readonly OrderResult: ClassType<ActResult>;
  readonly OrderConnection: ClassType<Page<ShownOrder>>;
  readonly show: (op: Operation, row: MeasureOrder) => ShownOrder;
}

/** The graph types of one department's to-do list: alike in every subgraph, but for the class of the institution that it refers to. */
export function graphTypes<Target>(desk: MeasureDesk<Target>, reference: EntityReference): OrderGraphTypes {
  const lifecycle = measureOrderLifecycle(desk.roles);

  @ObjectType('MeasureOrder', { description: '联合惩戒措施在承办部门的办理' })
  @Shareable()
  class OrderType extends OrderFields {
    @Field(() => reference.type, { nullable: true })
    institution: Promise<object | null> | object;
  }
  const OrderResult = mutationResult('MeasureOrderResult', 'measureOrder', () => OrderType);
  Shareable()(OrderResult);
  return {
    OrderResult,
    OrderConnection: shareableConnection('MeasureOrder', () => OrderType) as ClassType<Page<ShownOrder>>,
    show: (op, row) => ({
      ...shown(row, desk),
      availableActions: lifecycle.availableActions(row.state, op.caller),
      // Read when it is asked for: type-graphql gives a property as it is, and does not call it.
      get institution() {
        return (
          reference.resolve?.(op, row.institutionId) ??
          (Object.assign(Object.create(reference.type.prototype as object) as object, {
            id: row.institutionId,
          }) as object)
        );
      },
    }),
  };
}

function shown(row: MeasureOrder, desk: Pick<MeasureDesk<never>, 'department'>): Omit<OrderFields, 'availableActions'> {
  const { title, compensation, irreversible = null } = measureKind(row.kind);
  return {
    id: row.id,
    jointActionId: row.jointActionId,
    department: desk.department,
    kind: row.kind,
    title,
    mode: row.mode,
    trigger: row.trigger,
    article: row.article,
    decisionOrgan: row.decisionOrgan,
    decisionNumber: row.decisionNumber,
    addressee: row.addressee,
    liftCause: row.liftCause,
    officeReason: row.officeReason,
    due: new Date(Number(row.dueMs)),
    attempt: row.attempt,
    overdue: row.overdue,
    state: row.state,
    receivedAt: row.receivedAt,
    answeredAt: row.answeredAt,
    code: row.code || null,
    reason: row.reason || null,
    documentNo: row.documentNo || null,
    evidence: row.evidence,
    irreversible,
    compensation,
  };
}
