import { ActInput } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: '对一条学校工作记录的办理' })
export class SchoolRecordActInput extends ActInput {
  @Field(() => ID)
  recordId: string;

  @Field({ description: '事实和理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '记录或文书的编号' })
  @MaxLength(100)
  documentNo: string;
}
