import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, connection, mutationResult, statePage } from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { SchoolStageName } from '../license-admission/index.js';
import { LicensePaperKind, type PaperKindName } from '../license-paper/index.js';
import { PremisesInput, SchoolStage } from '../license-progress/index.js';
import type { ChangeKindName, ChangeStateName } from './change-lifecycle.rules.js';
import { PremisesChange, PremisesChangeKind, PremisesChangeState } from './change.entity.js';

const SHORT_TEXT = 100;
const LONG_TEXT = 1_000;
const MOST = 20;

@ArgsType()
export class PremisesChangesArgs extends statePage<ChangeStateName>(PremisesChangeState) {}

export const PremisesChangeConnection = connection('PremisesChange', () => PremisesChange);
export const PremisesChangeResult = mutationResult('PremisesChangeResult', 'change', () => PremisesChange);

@InputType({ description: '新场所的一件文书' })
class PlacePaperInput {
  @Field(() => LicensePaperKind)
  kind: PaperKindName;

  @Field({ description: '文书编号' })
  @MaxLength(SHORT_TEXT)
  number: string;

  @Field({ description: '出具机关' })
  @MaxLength(SHORT_TEXT)
  issuedBy: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '有效期的最后一日；长期有效的不填' })
  validTo?: CalendarDay | null;
}

@InputType()
export class RequestPremisesChangeInput extends ActInput {
  @Field(() => PremisesChangeKind)
  kind: ChangeKindName;

  @Field({ description: '新场所的区划代码' })
  @MaxLength(SHORT_TEXT)
  divisionCode: string;

  @Field({ description: '新场所的地址' })
  @MaxLength(200)
  address: string;

  @Field(() => [SchoolStage], { description: '培训对象' })
  @ArrayMaxSize(4)
  stages: SchoolStageName[];

  @Field(() => PremisesInput)
  premises: PremisesInput;

  @Field(() => [PlacePaperInput])
  @ArrayMaxSize(MOST)
  papers: PlacePaperInput[];
}

@InputType()
export class PremisesChangeInput extends ActInput {
  @Field(() => ID)
  changeId: string;
}

@InputType()
export class RecordPremisesCheckInput extends PremisesChangeInput {
  @Field(() => CalendarDayScalar, { description: '核查日期' })
  checkedOn: CalendarDay;

  @Field(() => [String], { description: '核查人员执法证号，至少两人' })
  @ArrayMaxSize(MOST)
  @MaxLength(SHORT_TEXT, { each: true })
  officers: string[];

  @Field(() => PremisesInput, { description: '现场所见' })
  premises: PremisesInput;

  @Field({ description: '核查情况，不写个人信息' })
  @MaxLength(LONG_TEXT)
  note: string;
}

@InputType()
export class ApprovePremisesChangeInput extends PremisesChangeInput {
  @Field({ description: '决定书文号' })
  @MaxLength(SHORT_TEXT)
  documentNo: string;
}

@InputType()
export class RefusePremisesChangeInput extends ApprovePremisesChangeInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}

@InputType()
export class WithdrawPremisesChangeInput extends PremisesChangeInput {
  @Field({ description: '理由，不写个人信息' })
  @MaxLength(LONG_TEXT)
  reason: string;
}
