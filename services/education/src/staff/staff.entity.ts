import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf, Personal, Policy } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Subject, type SubjectName } from '../classification/index.js';
import { STAFF_STATES, type StaffStateName } from './staff-lifecycle.rules.js';
import {
  OTHER_EMPLOYERS,
  STAFF_DEGREES,
  STAFF_POSTS,
  type OtherEmployerName,
  type StaffDegreeName,
  type StaffPostName,
} from './staff.rules.js';

export const StaffState = enumOf(STAFF_STATES);
registerEnumType(StaffState, { name: 'StaffState', description: '待审核、已退回、已备案、已离职' });

export const StaffPost = enumOf(STAFF_POSTS);
registerEnumType(StaffPost, { name: 'StaffPost', description: '教学、教研、助教和带班等辅助' });

export const StaffDegree = enumOf(STAFF_DEGREES);
registerEnumType(StaffDegree, { name: 'StaffDegree', description: '高中及以下、专科、本科、硕士、博士' });

export const OtherEmployer = enumOf(OTHER_EMPLOYERS);
registerEnumType(OtherEmployer, {
  name: 'OtherEmployer',
  description: '无、中小学、幼儿园、电教馆、教研室、青少年活动中心、其他单位',
});

/** B4, M20: one person at one institution. */
@Entity('staff_member')
@ObjectType({ description: '机构的从业人员' })
export class StaffMember {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  /** Opaque: what access records name instead of the person. */
  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** The same person at any institution, and nothing that a number could be found by. */
  @Column('text', { name: 'person_key' })
  personKey: string;

  @Field({ description: '工号' })
  @Column('text', { name: 'staff_no' })
  staffNo: string;

  @Field(() => String, { nullable: true, description: '姓名' })
  @Policy('staff')
  @Personal({ subject: 'personId', mask: 'NAME' })
  @Column('text', { name: 'staff_name', nullable: true })
  staffName: string | null;

  @Field(() => String, { nullable: true, description: '身份证号；外籍人员为护照号码' })
  @Policy('staff')
  @Personal({ subject: 'personId', mask: 'CITIZEN_NUMBER' })
  @Column('text', { name: 'id_number', nullable: true })
  idNumber: string | null;

  @Field({ description: '外籍人员' })
  @Column('boolean', { name: 'is_foreign' })
  foreign: boolean;

  @Column('boolean', { name: 'is_abroad' })
  abroad: boolean;

  @Field(() => String, { nullable: true, description: '外籍人员工作许可号码' })
  @Policy('staff')
  @Column('text', { name: 'work_permit_no', nullable: true })
  workPermitNo: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '工作许可的最后一日' })
  @Column('date', { name: 'work_permit_until', nullable: true })
  workPermitUntil: CalendarDay | null;

  @Field(() => StaffPost)
  @Column('text')
  post: StaffPostName;

  @Field(() => Subject, { nullable: true, description: '任教学科' })
  @Column('text', { nullable: true })
  subject: SubjectName | null;

  @Field(() => StaffDegree)
  @Column('text')
  degree: StaffDegreeName;

  @Field({ description: '所学专业' })
  @Column('text')
  major: string;

  @Field(() => String, { nullable: true, description: '教师资格证号码' })
  @Policy('staff')
  @Column('text', { name: 'teacher_certificate_no', nullable: true })
  teacherCertificateNo: string | null;

  @Field(() => Subject, { nullable: true, description: '教师资格证的任教学科' })
  @Column('text', { name: 'certificate_subject', nullable: true })
  certificateSubject: SubjectName | null;

  @Field(() => String, { nullable: true, description: '职业（专业）能力证明号码' })
  @Policy('staff')
  @Column('text', { name: 'skill_certificate_no', nullable: true })
  skillCertificateNo: string | null;

  @Field(() => OtherEmployer, { description: '其他任职单位' })
  @Column('text', { name: 'other_employer' })
  otherEmployer: OtherEmployerName;

  @Field(() => CalendarDayScalar, { description: '承诺书签署日期' })
  @Column('date', { name: 'committed_on' })
  committedOn: CalendarDay;

  @Field(() => StaffState)
  @Column('text')
  state: StaffStateName;

  @Field(() => CalendarDayScalar)
  @Column('date', { name: 'filed_on' })
  filedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'admitted_on', nullable: true })
  admittedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true })
  @Column('date', { name: 'left_on', nullable: true })
  leftOn: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '退回或离职的理由' })
  @Column('text', { name: 'decision_reason', nullable: true })
  decisionReason: string | null;
}
