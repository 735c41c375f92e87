import { ActInput, connection, mutationResult, statePage } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { StaffListEntry, StaffListGround, StaffListState } from './list.entity.js';
import type { ListGroundName } from './ground.rules.js';
import type { ListStateName } from './list-lifecycle.rules.js';

export const StaffListEntryConnection = connection('StaffListEntry', () => StaffListEntry);
export const StaffListEntryResult = mutationResult('StaffListEntryResult', 'entry', () => StaffListEntry);

@ArgsType()
export class StaffListEntriesArgs extends statePage<ListStateName>(StaffListState) {}

@InputType()
export class ProposeStaffListEntryInput extends ActInput {
  @Field(() => ID)
  staffId: string;

  @Field(() => StaffListGround)
  ground: ListGroundName;

  @Field(() => ID, { nullable: true, description: '所据的背景核查' })
  checkId?: string | null;

  @Field(() => ID, { nullable: true, description: '所据的内容问题' })
  findingId?: string | null;

  @Field({ description: '查实的事实和严重的情节，不写个人信息' })
  @MaxLength(2_000)
  facts: string;

  @Field({ description: '查实所据的文书编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class StaffListActInput extends ActInput {
  @Field(() => ID)
  entryId: string;

  @Field({ description: '理由；陈述、申诉的内容。不写个人信息' })
  @MaxLength(2_000)
  reason: string;

  @Field({ description: '文书编号' })
  @MaxLength(100)
  documentNo: string;
}
