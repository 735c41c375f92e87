import type { CalendarDay } from '@lianguan/kernel';
import {
  ActInput,
  ActResult,
  actResult,
  CalendarDayScalar,
  connection,
  mutationResult,
  PageArgs,
  pageOf,
  requireRole,
  runCommand,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { Subject } from '../classification/index.js';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { recordInstitutionPost, registerExpert, withdrawExpert } from './expert.commands.js';
import { Expert } from './expert.entity.js';

const TEXT_LENGTH = 200;
const KEEPERS = ['EDU_SUP'] as const;

@ArgsType()
class ExpertsArgs extends PageArgs {
  @Field(() => Subject, { nullable: true })
  subject?: keyof typeof Subject | null;
}

@InputType()
class RegisterExpertInput extends ActInput {
  @Field({ description: '专家库编号' })
  @MaxLength(40)
  registerNo: string;

  @Field()
  @MaxLength(50)
  name: string;

  @Field({ description: '身份证号：只用于核对是否在机构任职，不保存' })
  @MaxLength(40)
  citizenNumber: string;

  @Field({ description: '登录身份标识' })
  @MaxLength(100)
  personId: string;

  @Field({ description: '所在单位' })
  @MaxLength(TEXT_LENGTH)
  workplace: string;

  @Field(() => [Subject], { description: '可鉴别的学科' })
  @ArrayMaxSize(20)
  subjects: (keyof typeof Subject)[];

  @Field({ description: '专家库所属区划' })
  divisionCode: string;
}

@InputType()
class WithdrawExpertInput extends ActInput {
  @Field(() => ID)
  expertId: string;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(TEXT_LENGTH)
  reason: string;
}

@InputType()
class RecordInstitutionPostInput extends ActInput {
  @Field(() => ID)
  institutionId: string;

  @Field({ description: '身份证号：只保存其密钥散列' })
  @MaxLength(40)
  citizenNumber: string;

  @Field({ description: '职务' })
  @MaxLength(TEXT_LENGTH)
  post: string;

  @Field({ description: '信息来源' })
  @MaxLength(TEXT_LENGTH)
  source: string;

  @Field(() => CalendarDayScalar, { nullable: true, description: '离任日期；在任的不填' })
  endedOn?: CalendarDay | null;
}

const ExpertConnection = connection('Expert', () => Expert);
const ExpertResult = mutationResult('ExpertResult', 'expert', () => Expert);
const InstitutionPostResult = mutationResult('InstitutionPostResult', 'institution', () => TrainingInstitution);

@Resolver(() => Expert)
export class ExpertResolver {
  @Query(() => ExpertConnection, { nullable: true, description: '鉴别专家库，按区划和编号' })
  experts(@Args(() => ExpertsArgs) args: ExpertsArgs, @Ctx() op: Operation): Promise<Page<Expert>> {
    requireRole(op, KEEPERS, 'EDUCATION');
    const query = op.db.manager.createQueryBuilder(Expert, 'row');
    if (args.subject) query.where(':subject = any(row.subjects)', { subject: args.subject });
    return pageOf(query, ['divisionCode', 'registerNo', 'id'], args);
  }

  @Mutation(() => ExpertResult, { description: '登记鉴别专家（A5）' })
  async registerExpert(@Arg('input') input: RegisterExpertInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, KEEPERS, 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    const verdict = await runCommand(op, registerExpert, given, { idempotencyKey });
    return verdict.ok ? shown(op, verdict.value.id) : actResult(verdict, 'expert');
  }

  @Mutation(() => ExpertResult, { description: '专家退出专家库' })
  async withdrawExpert(@Arg('input') input: WithdrawExpertInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, KEEPERS, 'EDUCATION');
    const { idempotencyKey, ...given } = input;
    const verdict = await runCommand(op, withdrawExpert, given, { idempotencyKey });
    return verdict.ok ? shown(op, verdict.value.id) : actResult(verdict, 'expert');
  }

  @Mutation(() => InstitutionPostResult, { description: '登记机构任职情况，供核对专家有无利害关系' })
  async recordInstitutionPost(
    @Arg('input') input: RecordInstitutionPostInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, KEEPERS, 'EDUCATION');
    const { idempotencyKey, endedOn = null, ...given } = input;
    const verdict = await runCommand(op, recordInstitutionPost, { ...given, endedOn }, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'institution');
    return actResult({ ...verdict, value: await institutionLoader(op).load(verdict.value.id) }, 'institution');
  }
}

async function shown(op: Operation, id: string): Promise<ActResult> {
  const value = await op.db.manager.findOneByOrFail(Expert, { id });
  return actResult({ ok: true, value, replayed: false }, 'expert');
}
