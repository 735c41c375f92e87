import type { Agency, CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import {
  PAPER_KINDS,
  PAPER_OWNERS,
  PAPER_STATES,
  type PaperKindName,
  type PaperOwnerName,
  type PaperStateName,
} from './paper.rules.js';

export const LicensePaperKind = enumOf(PAPER_KINDS);
registerEnumType(LicensePaperKind, { name: 'LicensePaperKind', description: '许可审查所需的部门意见、证明' });

const LicensePaperOwner = enumOf(PAPER_OWNERS);
registerEnumType(LicensePaperOwner, { name: 'LicensePaperOwner', description: '出具意见的部门' });

export const LicensePaperState = enumOf(PAPER_STATES);
registerEnumType(LicensePaperState, { name: 'LicensePaperState', description: '待出具、同意、不同意、不再需要' });

/** M9: one department's paper on an application. */
@Entity('license_paper')
@ObjectType({ description: '一项部门意见：各有出具部门、编号、有效期和结论' })
export class LicensePaper {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'application_id', nullable: true })
  applicationId: string | null;

  @Column('uuid', { name: 'change_id', nullable: true })
  changeId: string | null;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text', { array: true })
  agencies: Agency[];

  @Field(() => LicensePaperKind)
  @Column('text')
  kind: PaperKindName;

  @Field(() => LicensePaperOwner)
  @Column('text')
  owner: PaperOwnerName;

  @Field(() => LicensePaperState)
  @Column('text')
  state: PaperStateName;

  @Field(() => String, { nullable: true, description: '文书编号' })
  @Column('text', { nullable: true })
  number: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '有效期止；空为长期' })
  @Column('date', { name: 'expires_on', nullable: true })
  expiresOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '理由' })
  @Column('text', { nullable: true })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: '征求意见的时间' })
  @Column('timestamptz', { name: 'asked_at' })
  askedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: '出具的时间' })
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}
