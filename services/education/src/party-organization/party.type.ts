import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PartyForm, PartyOrganization, PartyState } from './party.entity.js';
import type { PartyFormName, PartyStateName } from './party.rules.js';

const SHORT_TEXT = 100;

@InputType({ description: '党建记录的筛选条件，各条件同时满足' })
export class PartyFilter {
  @Field(() => PartyState, { nullable: true })
  state?: PartyStateName | null;

  @Field(() => Boolean, { nullable: true, description: '是否有党建指导员' })
  advised?: boolean | null;
}

@ArgsType()
export class PartyOrganizationsArgs extends PageArgs {
  @Field(() => PartyFilter, { nullable: true })
  filter?: PartyFilter | null;
}

export const PartyOrganizationConnection = connection('PartyOrganization', () => PartyOrganization);
export const PartyOrganizationResult = mutationResult('PartyOrganizationResult', 'party', () => PartyOrganization);

@ObjectType({ description: '党组织覆盖情况：各数之和为机构数' })
export class PartyFigures {
  @Field(() => Int, { description: '机构数' })
  institutions: number;

  @Field(() => Int, { description: '未登记党员人数的' })
  unrecorded: number;

  @Field(() => Int, { description: '没有党员的' })
  noMembers: number;

  @Field(() => Int, { description: '应建未建的' })
  toEstablish: number;

  @Field(() => Int, { description: '已建立的' })
  established: number;

  @Field(() => Int, { description: '应调整的' })
  toAdjust: number;

  @Field(() => Int, { description: '有党建指导员的' })
  advised: number;
}

@InputType()
export class PartyActInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field({ description: '依据的报告、批复或派出文件的编号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class RecordPartyMembersInput extends PartyActInput {
  @Field(() => Int, { description: '党员人数' })
  members: number;

  @Field(() => CalendarDayScalar, { description: '该人数的日期' })
  on: CalendarDay;
}

@InputType()
export class EstablishPartyBranchInput extends PartyActInput {
  @Field(() => PartyForm)
  form: PartyFormName;

  @Field({ description: '党支部名称' })
  @MaxLength(SHORT_TEXT)
  branchName: string;

  @Field({ description: '联合建立的单位；单独建立的为空', defaultValue: '' })
  @MaxLength(500)
  jointWith: string;

  @Field(() => CalendarDayScalar)
  establishedOn: CalendarDay;
}

@InputType()
export class AppointPartyAdviserInput extends PartyActInput {
  @Field({ description: '姓名' })
  @MaxLength(50)
  adviserName: string;

  @Field({ description: '派出单位' })
  @MaxLength(SHORT_TEXT)
  adviserUnit: string;

  @Field(() => CalendarDayScalar)
  adviserSince: CalendarDay;
}
