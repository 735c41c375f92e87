import type { CalendarDay } from '@lianguan/kernel';
import {
  ActInput,
  ActResult,
  CalendarDayScalar,
  connection,
  DateTimeScalar,
  mutationResult,
  PageArgs,
} from '@lianguan/service-kit';
import { ArrayMaxSize, IsNotEmpty, MaxLength, Min } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { NonAcademicKind, TrainingClass } from '../institution/index.js';
import type {
  ApplicationKindName,
  HoldingFormName,
  OwnerKindName,
  PremisesKindName,
  SchoolStageName,
  TeachingModeName,
} from '../license-admission/index.js';
import type { ApplicationStateName } from '../license-application/index.js';
import {
  HoldingForm,
  LicenseApplicationKind,
  LicenseApplicationState,
  OwnerKind,
  PremisesKind,
  Registrar,
  SchoolStage,
  TeachingMode,
} from './application-part.type.js';
import { LicenseApplication } from './application.entity.js';

export const LicenseApplicationConnection = connection('LicenseApplication', () => LicenseApplication);

@ArgsType()
export class LicenseApplicationsArgs extends PageArgs {
  @Field(() => LicenseApplicationState, { nullable: true })
  state?: ApplicationStateName | null;

  @Field(() => DateTimeScalar, { nullable: true, description: '期限在此时刻以前的' })
  dueBefore?: Date | null;
}

@ObjectType({ description: '一个法定期限' })
export class ApplicationClock {
  @Field()
  name: string;

  @Field(() => DateTimeScalar)
  due: Date;

  @Field({ description: '跨入尚未公布放假安排的年度，公布后重新计算' })
  provisional: boolean;
}

@ObjectType({ description: '依法未准的次数（A6）' })
export class RefusalFigure {
  @Field()
  code: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  basis: string | null;

  @Field(() => Int)
  count: number;
}

@InputType()
export class PremisesInput {
  @Field(() => PremisesKind)
  kind: PremisesKindName;

  @Field(() => Int, { description: '建筑面积（平方米，取整）' })
  @Min(1)
  areaM2: number;

  @Field(() => Int, { description: '同一培训时段最多人数' })
  @Min(1)
  capacityPerSlot: number;
}

@InputType()
class DeclaredPersonInput {
  @Field({ description: '申请表内的序号' })
  @IsNotEmpty()
  @MaxLength(20)
  key: string;

  @Field()
  @IsNotEmpty()
  @MaxLength(50)
  name: string;

  @Field()
  @MaxLength(30)
  citizenNumber: string;

  @Field(() => String, { nullable: true })
  @MaxLength(30)
  mobile?: string | null;

  @Field({ description: '是举办者；否则为股东' })
  operator: boolean;
}

@InputType()
class OwnerInput {
  @Field({ description: '申请表内的序号' })
  @IsNotEmpty()
  @MaxLength(20)
  key: string;

  @Field()
  @IsNotEmpty()
  @MaxLength(100)
  name: string;

  @Field(() => OwnerKind)
  kind: OwnerKindName;

  @Field(() => String, { nullable: true, description: '统一社会信用代码；境内企业必填' })
  @MaxLength(100)
  creditCode?: string | null;
}

@InputType()
class HoldingInput {
  @Field({ description: '出资人的序号' })
  owner: string;

  @Field(() => String, { nullable: true, description: '被投资企业的序号；空为本机构' })
  owned?: string | null;

  @Field(() => HoldingForm)
  form: HoldingFormName;
}

@InputType()
export class DraftLicenseApplicationInput extends ActInput {
  @Field(() => ID, { nullable: true, description: '修改已有的草稿或补正中的申请' })
  applicationId?: string | null;

  @Field(() => LicenseApplicationKind)
  kind: ApplicationKindName;

  @Field(() => TeachingMode)
  mode: TeachingModeName;

  @Field()
  divisionCode: string;

  @Field()
  @IsNotEmpty()
  @MaxLength(100)
  schoolName: string;

  @Field()
  @IsNotEmpty()
  @MaxLength(200)
  address: string;

  @Field(() => TrainingClass)
  trainingClass: TrainingClass;

  @Field(() => NonAcademicKind, { nullable: true })
  nonAcademicKind?: NonAcademicKind | null;

  @Field(() => [SchoolStage])
  stages: SchoolStageName[];

  @Field(() => [String])
  @ArrayMaxSize(50)
  @MaxLength(100, { each: true })
  subjects: string[];

  @Field(() => Registrar)
  registrar: keyof typeof Registrar;

  @Field(() => String, { nullable: true })
  @MaxLength(100)
  filingNumber?: string | null;

  @Field(() => PremisesInput, { nullable: true })
  premises?: PremisesInput | null;

  @Field(() => [DeclaredPersonInput])
  @ArrayMaxSize(50)
  persons: DeclaredPersonInput[];

  @Field(() => [OwnerInput])
  @ArrayMaxSize(100)
  companies: OwnerInput[];

  @Field(() => [HoldingInput])
  @ArrayMaxSize(300)
  holdings: HoldingInput[];
}

@InputType()
export class LicenseApplicationInput extends ActInput {
  @Field(() => ID)
  applicationId: string;
}

@InputType()
export class ReasonedLicenseApplicationInput extends LicenseApplicationInput {
  @Field()
  @MaxLength(1000)
  reason: string;
}

@InputType()
export class RequestCorrectionInput extends LicenseApplicationInput {
  @Field(() => [String], { description: '一次告知的全部补正内容' })
  @ArrayMaxSize(30)
  @MaxLength(300, { each: true })
  items: string[];
}

@InputType()
export class RecordSiteCheckInput extends LicenseApplicationInput {
  @Field(() => CalendarDayScalar)
  checkedOn: CalendarDay;

  @Field(() => [String], { description: '核查人员执法证号' })
  @ArrayMaxSize(20)
  @MaxLength(50, { each: true })
  officers: string[];

  @Field(() => PremisesInput, { nullable: true, description: '现场所见；线上培训不填' })
  premises?: PremisesInput | null;

  @Field()
  @MaxLength(1000)
  note: string;
}

@InputType()
export class ApproveLicenseInput extends LicenseApplicationInput {
  @Field({ description: '决定文书编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class DecideLicenseInput extends ReasonedLicenseApplicationInput {
  @Field({ description: '决定文书编号' })
  @MaxLength(100)
  documentNo: string;
}

@InputType()
export class IssueLicenseInput extends LicenseApplicationInput {
  @Field({ description: '办学许可证号' })
  number: string;

  @Field({ description: '发证机关' })
  @IsNotEmpty()
  @MaxLength(100)
  issuedBy: string;

  @Field(() => CalendarDayScalar)
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar)
  validTo: CalendarDay;
}

@InputType()
export class ActivateLicenseInput extends LicenseApplicationInput {
  @Field({ description: '公安机关背景核查答复的文号' })
  @MaxLength(100)
  staffDocumentNo: string;

  @Field(() => CalendarDayScalar, { description: '答复日期' })
  staffAnsweredOn: CalendarDay;

  @Field(() => Int, { description: '名单人数' })
  @Min(0)
  staffListed: number;

  @Field(() => Int, { description: '通过人数' })
  @Min(0)
  staffClear: number;
}

export const LicenseApplicationResult = mutationResult(
  'LicenseApplicationResult',
  'application',
  () => LicenseApplication,
);
export type ApplicationActResult = ActResult & { application: LicenseApplication | null };
