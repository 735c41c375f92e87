import { MEASURE_KIND_NAMES, type MeasureKindName } from '@lianguan/kernel';
import { ActInput, enumOf } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { ORDER_STATES, type ObjectionGround, type OrderState } from './measure-order.rules.js';

export const MeasureKind = enumOf<MeasureKindName>(MEASURE_KIND_NAMES);
registerEnumType(MeasureKind, { name: 'MeasureKind', description: '联合惩戒措施的种类' });

export const MeasureOrderState = enumOf<OrderState>(ORDER_STATES);
registerEnumType(MeasureOrderState, { name: 'MeasureOrderState', description: '措施在承办部门的办理状态' });

export const MeasureObjectionGround = enumOf<ObjectionGround>(['NO_AUTHORITY', 'OTHER_BASIS']);
registerEnumType(MeasureObjectionGround, { name: 'MeasureObjectionGround', description: '没有权限 / 另有依据' });

const TEXT_LENGTH = 1_000;
const PAPERS = 20;

@InputType()
export class MeasureActInput extends ActInput {
  @Field(() => ID)
  measureId: string;
}

@InputType()
export class MeasureReasonInput extends MeasureActInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(TEXT_LENGTH)
  reason: string;
}

@InputType()
export class ObjectToMeasureInput extends MeasureReasonInput {
  @Field(() => MeasureObjectionGround)
  ground: ObjectionGround;
}

@InputType({ description: '执行或恢复：文书编号和证据至少填一项' })
export class CarryOutMeasureInput extends MeasureActInput {
  @Field(() => String, { nullable: true, description: '文书编号' })
  @MaxLength(TEXT_LENGTH)
  documentNo?: string | null;

  @Field(() => [String], { nullable: true, description: '证据：文书、记录的编号' })
  @ArrayMaxSize(PAPERS)
  @MaxLength(TEXT_LENGTH, { each: true })
  evidence?: string[] | null;

  @Field(() => String, { nullable: true, description: '说明' })
  @MaxLength(TEXT_LENGTH)
  reason?: string | null;

  @Field(() => String, { nullable: true, description: '该种措施的办理结果，如公安受案的 TAKEN、RETURNED' })
  @MaxLength(TEXT_LENGTH)
  decision?: string | null;

  @Field(() => Boolean, { nullable: true, description: '已知悉不可恢复' })
  confirmed?: boolean | null;
}
