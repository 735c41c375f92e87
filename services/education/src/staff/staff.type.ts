import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, PageArgs } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Subject, type SubjectName } from '../classification/index.js';
import { OtherEmployer, StaffDegree, StaffMember, StaffPost, StaffState } from './staff.entity.js';
import type { StaffStateName } from './staff-lifecycle.rules.js';
import type { GivenStaff, OtherEmployerName, StaffDegreeName, StaffPostName } from './staff.rules.js';

const SHORT_TEXT = 100;

export const StaffMemberConnection = connection('StaffMember', () => StaffMember);
export const StaffMemberResult = mutationResult('StaffMemberResult', 'staffMember', () => StaffMember);

@ArgsType()
export class StaffMembersArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => StaffState, { nullable: true })
  state?: StaffStateName | null;
}

@InputType()
export class StaffMemberInput {
  @Field({ description: '工号，在本机构内不重复' })
  @MaxLength(SHORT_TEXT)
  staffNo: string;

  @Field({ description: '姓名' })
  @MaxLength(SHORT_TEXT)
  staffName: string;

  @Field({ description: '身份证号；外籍人员填护照号码' })
  @MaxLength(SHORT_TEXT)
  idNumber: string;

  @Field({ description: '外籍人员' })
  foreign: boolean;

  @Field({ description: '在境外授课' })
  abroad: boolean;

  @Field(() => String, { nullable: true })
  @MaxLength(SHORT_TEXT)
  workPermitNo?: string | null;

  @Field(() => CalendarDayScalar, { nullable: true })
  workPermitUntil?: CalendarDay | null;

  @Field(() => StaffPost)
  post: StaffPostName;

  @Field(() => Subject, { nullable: true, description: '任教学科；辅助人员不填' })
  subject?: SubjectName | null;

  @Field(() => StaffDegree)
  degree: StaffDegreeName;

  @Field({ description: '所学专业' })
  @MaxLength(SHORT_TEXT)
  major: string;

  @Field(() => String, { nullable: true })
  @MaxLength(SHORT_TEXT)
  teacherCertificateNo?: string | null;

  @Field(() => Subject, { nullable: true, description: '教师资格证的任教学科' })
  certificateSubject?: SubjectName | null;

  @Field(() => String, { nullable: true, description: '职业（专业）能力证明号码' })
  @MaxLength(SHORT_TEXT)
  skillCertificateNo?: string | null;

  @Field(() => OtherEmployer, { description: '现在其他单位任职的情况' })
  otherEmployer: OtherEmployerName;

  @Field(() => CalendarDayScalar, { description: '承诺书签署日期' })
  committedOn: CalendarDay;
}

@InputType()
export class FileStaffMemberInput extends ActInput {
  @Field(() => StaffMemberInput)
  staffMember: StaffMemberInput;
}

@InputType()
export class ReviseStaffMemberInput extends FileStaffMemberInput {
  @Field(() => ID)
  staffId: string;
}

@InputType()
export class AdmitStaffMemberInput extends ActInput {
  @Field(() => ID)
  staffId: string;
}

@InputType()
export class StaffActInput extends AdmitStaffMemberInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

@ObjectType({ description: '向社会公示的在岗教学、教研人员' })
export class PublishedStaffMember {
  @Field(() => ID)
  id: string;

  @Field({ description: '姓名' })
  name: string;

  @Field(() => StaffPost)
  post: StaffPostName;

  @Field(() => Subject, { nullable: true, description: '任教学科' })
  subject: SubjectName | null;

  @Field(() => String, { nullable: true, description: '教师资格证号码' })
  certificateNo: string | null;
}

export const givenStaff = ({
  workPermitNo = null,
  workPermitUntil = null,
  subject = null,
  teacherCertificateNo = null,
  certificateSubject = null,
  skillCertificateNo = null,
  ...given
}: StaffMemberInput): GivenStaff => ({
  ...given,
  workPermitNo,
  workPermitUntil,
  subject,
  teacherCertificateNo,
  certificateSubject,
  skillCertificateNo,
});
