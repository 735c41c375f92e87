import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, PageArgs } from '@lianguan/service-kit';
import { ArgsType, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  DATA_OWNERS,
  QUALITY_DIMENSIONS,
  QUALITY_PROBLEMS,
  type DataOwnerName,
  type QualityDimensionName,
  type QualityProblemName,
} from './quality.rules.js';

export const QualityDimension = enumOf(QUALITY_DIMENSIONS);
registerEnumType(QualityDimension, { name: 'QualityDimension', description: '及时性、完整性、准确性' });

export const QualityProblem = enumOf(Object.keys(QUALITY_PROBLEMS) as QualityProblemName[]);
registerEnumType(QualityProblem, {
  name: 'QualityProblem',
  description:
    '超期未更新；缺信用代码、举办者证件号、联系电话；信用代码校验不符、与登记不一致、过期仍有效、地址缺区县、疑似重复未核对、登记代码校验不符',
});

export const DataOwner = enumOf(DATA_OWNERS);
registerEnumType(DataOwner, { name: 'DataOwner', description: '对记录负责的部门：主管部门或登记机关' });

@ObjectType({ description: '一种问题的记录数' })
export class QualityFigure {
  @Field(() => QualityProblem)
  problem: QualityProblemName;

  @Field(() => QualityDimension)
  dimension: QualityDimensionName;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: '一个部门在一个县的数据质量' })
export class QualityLine {
  @Field(() => DataOwner)
  owner: DataOwnerName;

  @Field({ description: '县（市、区）的区划代码' })
  county: string;

  @Field(() => Int, { description: '该部门负责的记录数' })
  records: number;

  @Field(() => [QualityFigure], { description: '有问题的；没有的不列' })
  figures: QualityFigure[];
}

@ObjectType({ description: '数据质量（M49）：由记录得出' })
export class DataQualityBoard {
  @Field(() => CalendarDayScalar)
  asOf: CalendarDay;

  @Field(() => Int, { description: '记录超过多少个月没有更新为不及时' })
  recordTermMonths: number;

  @Field(() => [QualityLine])
  lines: QualityLine[];
}

@ArgsType()
export class QualityRecordsArgs extends PageArgs {
  @Field(() => QualityProblem)
  problem: QualityProblemName;

  @Field(() => DataOwner)
  owner: DataOwnerName;

  @Field(() => String, { nullable: true, description: '区划代码，含其下级' })
  divisionCode?: string | null;
}
