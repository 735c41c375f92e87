import type { Agency, CalendarDay, Role } from '@lianguan/kernel';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  mutationResult,
  offersActs,
  pageOf,
  rowResult,
  runCommand,
  statePage,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { requireDuty, School, schoolLoader, SchoolRecordActInput, type RecordId } from '../school/index.js';
import { LEASE_COMMANDS, recordSchoolLease } from './lease.commands.js';
import { SchoolLease, SchoolLeaseState } from './lease.entity.js';
import { leaseLifecycle, type LeaseActName, type LeaseStateName } from './lease.rules.js';

const EDUCATION = { EDU_SUP: 'EDUCATION' } as const;
const SCHOOLS = { SCHOOL: 'SCHOOL' } as const;
const ACTORS = {
  dismissSchoolLease: EDUCATION,
  orderPremisesReturn: EDUCATION,
  reportPremisesReturn: SCHOOLS,
  confirmPremisesReturn: EDUCATION,
  refusePremisesReturn: EDUCATION,
} satisfies Record<LeaseActName, Partial<Record<Role, Agency>>>;

@ArgsType()
class SchoolLeasesArgs extends statePage<LeaseStateName>(SchoolLeaseState) {}

@InputType()
class RecordSchoolLeaseInput extends ActInput {
  @Field(() => ID, { description: '学校标识码' })
  @MaxLength(100)
  schoolId: string;

  @Field(() => ID, { nullable: true, description: '承租的机构；不在台账的不填' })
  institutionId?: string | null;

  @Field({ description: '出租的校舍（楼、层、室）' })
  @MaxLength(200)
  place: string;

  @Field(() => Int, { description: '面积（平方米）' })
  areaM2: number;

  @Field(() => CalendarDayScalar)
  foundOn: CalendarDay;

  @Field({ description: '查明的事实，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '检查记录的编号' })
  @MaxLength(100)
  documentNo: string;
}

const SchoolLeaseConnection = connection('SchoolLease', () => SchoolLease);
const SchoolLeaseResult = mutationResult('SchoolLeaseResult', 'lease', () => SchoolLease);

@Resolver(() => SchoolLease)
export class SchoolLeaseResolver extends offersActs(SchoolLease, leaseLifecycle) {
  @Query(() => SchoolLeaseConnection, { nullable: true, description: '擅自出租的校舍，先发现的在前；学校所见为本校的' })
  schoolLeases(@Args() { state, ...args }: SchoolLeasesArgs, @Ctx() op: Operation): Promise<Page<SchoolLease>> {
    requireDuty(op, { ...EDUCATION, ...SCHOOLS, JEO: 'JOINT_ENFORCEMENT' });
    const query = op.db.manager.createQueryBuilder(SchoolLease, 'lease').where('true');
    if (state) query.andWhere('lease.state = :state', { state });
    return pageOf(query, ['foundOn', 'id'], args);
  }

  @FieldResolver(() => School, { nullable: true })
  school(@Root() { schoolId }: SchoolLease, @Ctx() op: Operation): Promise<School | null> {
    return schoolLoader(op).load(schoolId);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true, description: '承租的机构；不在台账的为空' })
  async institution(@Root() { institutionId }: SchoolLease, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionId === null ? null : institutionLoader(op).load(institutionId);
  }

  @Mutation(() => SchoolLeaseResult, { description: '登记发现的擅自出租校舍' })
  recordSchoolLease(
    @Arg('input') { idempotencyKey, institutionId = null, ...given }: RecordSchoolLeaseInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, EDUCATION);
    return shown(op, runCommand(op, recordSchoolLease, { ...given, institutionId }, { idempotencyKey }));
  }

  @Mutation(() => SchoolLeaseResult, { description: '核实后认定不属于擅自出租' })
  dismissSchoolLease(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'dismissSchoolLease', input);
  }

  @Mutation(() => SchoolLeaseResult, { description: '责令学校立即收回校舍' })
  orderPremisesReturn(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'orderPremisesReturn', input);
  }

  @Mutation(() => SchoolLeaseResult, { description: '学校报告已收回' })
  reportPremisesReturn(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'reportPremisesReturn', input);
  }

  @Mutation(() => SchoolLeaseResult, { description: '核实后确认已收回' })
  confirmPremisesReturn(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'confirmPremisesReturn', input);
  }

  @Mutation(() => SchoolLeaseResult, { description: '核实后认定尚未收回，继续责令' })
  refusePremisesReturn(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'refusePremisesReturn', input);
  }
}

function act(op: Operation, name: LeaseActName, input: SchoolRecordActInput): Promise<ActResult> {
  requireDuty(op, ACTORS[name]);
  const { idempotencyKey, ...given } = input;
  return shown(op, runCommand(op, LEASE_COMMANDS[name], { ...given, act: name }, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<RecordId>>): Promise<ActResult> =>
  rowResult(op, done, { type: SchoolLease, noun: 'lease', id: ({ recordId }) => recordId });
