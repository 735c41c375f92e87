import { connection, PageArgs } from '@lianguan/service-kit';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { TrainingClass, TrainingInstitution } from '../institution/index.js';

@ObjectType({ description: '许可证有效的机构中，有在用监管账户的机构数；差额即缺口' })
export class EscrowCoverage {
  @Field(() => TrainingClass)
  trainingClass: TrainingClass;

  @Field(() => Int, { description: '许可证有效的机构' })
  active: number;

  @Field(() => Int, { description: '其中监管账户状态正常的' })
  withAccount: number;
}

@ArgsType()
export class EscrowGapsArgs extends PageArgs {
  @Field(() => TrainingClass, { defaultValue: TrainingClass.ACADEMIC })
  trainingClass: TrainingClass;
}

export const EscrowGapConnection = connection('EscrowGap', () => TrainingInstitution);
