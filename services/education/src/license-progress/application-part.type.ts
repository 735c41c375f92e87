import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  APPLICATION_KINDS,
  HOLDING_FORMS,
  OWNER_KINDS,
  PREMISES_KINDS,
  SCHOOL_STAGES,
  TEACHING_MODES,
  type HoldingFormName,
  type OwnerKindName,
  type PremisesKindName,
} from '../license-admission/index.js';
import { APPLICATION_STATES, DECISION_OUTCOMES } from '../license-application/index.js';
import { REGISTRARS } from '../license-paper/index.js';

export const LicenseApplicationState = enumOf(APPLICATION_STATES);
registerEnumType(LicenseApplicationState, { name: 'LicenseApplicationState', description: '办学许可申请的办理状态' });

export const LicenseApplicationKind = enumOf(APPLICATION_KINDS);
registerEnumType(LicenseApplicationKind, {
  name: 'LicenseApplicationKind',
  description: '设立、设立分支机构、变更办学地址、线上备案改审批',
});

export const TeachingMode = enumOf(TEACHING_MODES);
registerEnumType(TeachingMode, { name: 'TeachingMode', description: '线下 / 线上' });

export const SchoolStage = enumOf(SCHOOL_STAGES);
registerEnumType(SchoolStage, { name: 'SchoolStage', description: '学龄前、义务教育、普通高中、成人' });

export const PremisesKind = enumOf(PREMISES_KINDS);
registerEnumType(PremisesKind, { name: 'PremisesKind', description: '办学场所的房屋类型' });

export const OwnerKind = enumOf(OWNER_KINDS);
registerEnumType(OwnerKind, { name: 'OwnerKind', description: '出资人类型' });

export const HoldingForm = enumOf(HOLDING_FORMS);
registerEnumType(HoldingForm, { name: 'HoldingForm', description: '出资、融资、协议控制' });

export const Registrar = enumOf(REGISTRARS);
registerEnumType(Registrar, { name: 'Registrar', description: '法人登记机关：民政、市场监管、事业单位登记管理机关' });

@ObjectType({ description: '办学场所' })
export class Premises {
  @Field(() => PremisesKind)
  kind: PremisesKindName;

  @Field(() => Int, { description: '建筑面积（平方米，取整）' })
  areaM2: number;

  @Field(() => Int, { description: '同一培训时段最多人数' })
  capacityPerSlot: number;
}

@ObjectType({ description: '出资人：自然人、企业或其他' })
export class Owner {
  @Field({ description: '申请表内的序号' })
  key: string;

  @Field()
  name: string;

  @Field(() => OwnerKind)
  kind: OwnerKindName;

  @Field(() => String, { nullable: true, description: '企业的统一社会信用代码' })
  creditCode?: string | null;
}

@ObjectType({ description: '一项持股或控制关系' })
export class OwnershipHolding {
  @Field({ description: '出资人的序号' })
  owner: string;

  @Field(() => String, { nullable: true, description: '被投资企业的序号；空为本机构' })
  owned: string | null;

  @Field(() => HoldingForm)
  form: HoldingFormName;
}

@ObjectType({ description: '申报的股权结构（A11）' })
export class Ownership {
  @Field(() => [Owner])
  nodes: Owner[];

  @Field(() => [OwnershipHolding])
  holdings: OwnershipHolding[];
}

@ObjectType({ description: '现场核查' })
export class SiteCheckRecord {
  @Field(() => CalendarDayScalar)
  checkedOn: CalendarDay;

  @Field(() => [String], { description: '核查人员执法证号' })
  officers: string[];

  @Field(() => Premises, { nullable: true })
  premises: Premises | null;

  @Field()
  note: string;
}

const LicenseOutcome = enumOf(DECISION_OUTCOMES);
registerEnumType(LicenseOutcome, { name: 'LicenseOutcome', description: '准予、不予、撤销' });

@ObjectType({ description: '许可决定' })
export class LicenseDecision {
  @Field(() => LicenseOutcome)
  outcome: keyof typeof LicenseOutcome;

  @Field()
  documentNo: string;

  @Field(() => CalendarDayScalar)
  decidedOn: CalendarDay;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field()
  basis: string;

  @Field(() => String, { nullable: true, description: '救济途径' })
  remedies: string | null;
}

@ObjectType({ description: '颁发的办学许可证' })
export class IssuedLicensePaper {
  @Field()
  number: string;

  @Field()
  issuedBy: string;

  @Field(() => CalendarDayScalar)
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar)
  validTo: CalendarDay;
}

@ObjectType({ description: '公安机关对从业人员的背景核查答复，由教育部门按来函登记' })
export class StaffAnswerRecord {
  @Field()
  documentNo: string;

  @Field(() => CalendarDayScalar)
  answeredOn: CalendarDay;

  @Field(() => Int, { description: '名单人数' })
  listed: number;

  @Field(() => Int, { description: '通过人数' })
  clear: number;
}
