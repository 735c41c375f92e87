import type { CalendarDay } from '@lianguan/kernel';
import { actStep, CalendarDayScalar, enumOf, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PartyStepRow } from './party.commands.js';
import { PARTY_FORMS, PARTY_STATES, type PartyFormName, type PartyStateName } from './party.rules.js';

export const PartyState = enumOf(PARTY_STATES);
registerEnumType(PartyState, { name: 'PartyState', description: '没有党员、应建未建、已建立、应调整' });

export const PartyForm = enumOf(PARTY_FORMS);
registerEnumType(PartyForm, { name: 'PartyForm', description: '单独建立的党支部、联合党支部' });

@ObjectType({ description: '党建记录中的一步' })
export class PartyStep extends actStep() {
  @Field({ description: '依据的文件编号' })
  documentNo: string;
}

/** How many members there are is kept, who they are is not. */
@Entity('party_organization')
@ObjectType({ description: '机构的党组织（M12）' })
export class PartyOrganization {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => PartyState)
  @Column('text')
  state: PartyStateName;

  @Field(() => Int, { description: '党员人数' })
  @Column('integer')
  members: number;

  @Field(() => CalendarDayScalar, { description: '该人数的日期' })
  @Column('date', { name: 'members_on' })
  membersOn: CalendarDay;

  @Field(() => PartyForm, { nullable: true })
  @Column('text', { nullable: true })
  form: PartyFormName | null;

  @Field(() => String, { nullable: true, description: '党支部名称' })
  @Column('text', { name: 'branch_name', nullable: true })
  branchName: string | null;

  @Field(() => String, { nullable: true, description: '联合建立的单位' })
  @Column('text', { name: 'joint_with', nullable: true })
  jointWith: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '建立日期' })
  @Column('date', { name: 'established_on', nullable: true })
  establishedOn: CalendarDay | null;

  @Column('uuid', { name: 'adviser_person_id', nullable: true })
  adviserPersonId: string | null;

  @Field(() => String, { nullable: true, description: '党建指导员姓名' })
  @Policy('staff')
  @Personal({ subject: 'adviserPersonId', mask: 'NAME' })
  @Column('text', { name: 'adviser_name', nullable: true })
  adviserName: string | null;

  @Field(() => String, { nullable: true, description: '党建指导员的派出单位' })
  @Column('text', { name: 'adviser_unit', nullable: true })
  adviserUnit: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '党建指导员派驻日期' })
  @Column('date', { name: 'adviser_since', nullable: true })
  adviserSince: CalendarDay | null;

  @Field(() => [PartyStep], { description: '办理经过' })
  @Column('jsonb')
  steps: PartyStepRow[];
}
