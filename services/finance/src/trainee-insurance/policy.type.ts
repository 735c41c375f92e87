import { checkedColumn, dayColumn, moneyColumn, textColumn } from '@lianguan/institution-ledger';
import { permit, refuse, type CalendarDay, type Fen } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  MoneyScalar,
  mutationResult,
  PageArgs,
  type ImportKind,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { importTraineeInsurances } from './policy.commands.js';
import { TraineeInsurance, TraineeInsuranceCoverage, TraineeInsuranceState } from './policy.entity.js';
import type { PolicyStateName } from './policy.rules.js';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
const orderColumn = checkedColumn((text) =>
  UUID.test(text)
    ? permit(text.toLowerCase())
    : refuse('BAD_ORDER_NO', { message: '订单编号应为平台上订单页面所示的编号' }),
);

export const traineeInsuranceLedger: ImportKind = {
  kind: 'TRAINEE_INSURANCE_LEDGER',
  title: '学员保险清单',
  agency: 'FINANCE',
  roles: ['FIN'],
  columns: [
    orderColumn('订单编号', 'orderId'),
    textColumn('保险公司', 'insurer', 100),
    textColumn('保单号', 'policyNo', 100),
    moneyColumn('保险金额（元）', 'insured'),
    dayColumn('保险起期', 'validFrom'),
    dayColumn('保险止期', 'validTo'),
  ],
  command: importTraineeInsurances,
};

export const TraineeInsuranceConnection = connection('TraineeInsurance', () => TraineeInsurance);
export const TraineeInsuranceCoverageConnection = connection(
  'TraineeInsuranceCoverage',
  () => TraineeInsuranceCoverage,
);
export const TraineeInsuranceResult = mutationResult('TraineeInsuranceResult', 'insurance', () => TraineeInsurance);

@ArgsType()
export class TraineeInsurancesArgs extends PageArgs {
  @Field(() => TraineeInsuranceState, { nullable: true })
  state?: PolicyStateName | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

@ArgsType()
export class UninsuredOrdersArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  institutionId?: string | null;
}

@InputType()
export class RecordTraineeInsuranceInput extends ActInput {
  @Field(() => ID, { description: '承保的订单' })
  orderId: string;

  @Field({ description: '保险公司' })
  @MaxLength(100)
  insurer: string;

  @Field({ description: '保单号' })
  @MaxLength(100)
  policyNo: string;

  @Field(() => MoneyScalar, { description: '保险金额' })
  insured: Fen;

  @Field(() => CalendarDayScalar, { description: '保险起期' })
  validFrom: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '保险止期，含当日' })
  validTo: CalendarDay;
}

@InputType()
export class CancelTraineeInsuranceInput extends ActInput {
  @Field(() => ID)
  policyId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '保险公司批单的编号' })
  @MaxLength(100)
  documentNo: string;
}
