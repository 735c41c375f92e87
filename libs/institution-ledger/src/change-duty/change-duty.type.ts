import { ActInput } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class EndChangeDutyInput extends ActInput {
  @Field(() => ID)
  dutyId: string;

  @Field({ defaultValue: '', description: '说明或理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '变更登记或核实文书的编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class PursueChangeDutyInput extends ActInput {
  @Field(() => ID)
  dutyId: string;

  @Field({ description: '没有办理变更登记的事实，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '责令改正通知书或立案建议的编号' })
  @MaxLength(100)
  documentNo: string;
}
