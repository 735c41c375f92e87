import { MeasureInForce, shownInForce, type MeasureInForceRow } from '@lianguan/joint-measure';
import { CalendarDayScalar, Policy, type Operation } from '@lianguan/service-kit';
import { Ctx, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDay } from '@lianguan/kernel';

export enum LicenseState {
  ACTIVE = 'ACTIVE',
  ENROLMENT_STOPPED = 'ENROLMENT_STOPPED',
  SUSPENDED = 'SUSPENDED',
  REVOKED = 'REVOKED',
  EXPIRED = 'EXPIRED',
  WITHDRAWN = 'WITHDRAWN',
  CANCELLED = 'CANCELLED',
}
registerEnumType(LicenseState, { name: 'LicenseState', description: '办学许可证状态' });

@Entity('license')
@ObjectType({ description: '办学许可证' })
export class License {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field({ description: '许可证号' })
  @Column('text')
  number: string;

  @Field({ description: '发证机关' })
  @Column('text', { name: 'issued_by' })
  issuedBy: string;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'valid_from' })
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'valid_to' })
  validTo: CalendarDay;

  @Column({ type: 'text', name: 'certificate_code', insert: false, update: false })
  certificateCode: string;

  /** What follows from ledger, term and measures. */
  @Field(() => LicenseState)
  @Column('text')
  state: LicenseState;

  @Column('jsonb')
  measures: readonly MeasureInForceRow[];

  @Field(() => [MeasureInForce], { nullable: true, description: '正在执行的联合惩戒措施' })
  @Policy('joint-action')
  measuresInForce(@Ctx() op: Operation): MeasureInForce[] | null {
    return shownInForce(this.measures, 'EDUCATION', op);
  }
}
