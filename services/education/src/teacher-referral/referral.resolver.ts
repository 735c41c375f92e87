import type { Agency, Role } from '@lianguan/kernel';
import { pageOf, rowResult, runCommand, type ActResult, type Operation, type Page } from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { InServiceMatch } from '../in-service-teacher/index.js';
import { requireDuty, School, schoolLoader, SchoolRecordActInput } from '../school/index.js';
import { REFERRAL_COMMANDS, reportInServiceTeacher } from './referral.commands.js';
import { TeacherReferral, TeacherReferralOutcome } from './referral.entity.js';
import { outcomesOf, referralLifecycle, type ReferralActName, type ReferralOutcomeName } from './referral.rules.js';
import {
  AnswerTeacherReferralInput,
  ReportInServiceTeacherInput,
  ReportInServiceTeacherResult,
  TeacherReferralConnection,
  TeacherReferralResult,
  TeacherReferralsArgs,
} from './referral.type.js';

const RECEIVERS = { SCHOOL: 'SCHOOL', DISCIPLINE: 'EDUCATION' } as const;
const READERS = { EDU_PERS: 'EDUCATION', ...RECEIVERS } as const;
const ACTORS = {
  receiveTeacherReferral: RECEIVERS,
  answerTeacherReferral: RECEIVERS,
  withdrawTeacherReferral: { EDU_PERS: 'EDUCATION' },
} satisfies Record<ReferralActName, Partial<Record<Role, Agency>>>;

@Resolver(() => TeacherReferral)
export class TeacherReferralResolver {
  @Query(() => TeacherReferralConnection, {
    nullable: true,
    description: '在职教师的告知函，先发的在前；学校、纪检所见为发给自己的',
  })
  teacherReferrals(
    @Args() { state, ...args }: TeacherReferralsArgs,
    @Ctx() op: Operation,
  ): Promise<Page<TeacherReferral>> {
    requireDuty(op, READERS);
    const query = op.db.manager.createQueryBuilder(TeacherReferral, 'referral').where('true');
    if (state) query.andWhere('referral.state = :state', { state });
    if (!op.caller.roles.includes('EDU_PERS'))
      query.andWhere('referral.receiver = :receiver', {
        receiver: op.caller.agency === 'SCHOOL' ? 'SCHOOL' : 'DISCIPLINE',
      });
    return pageOf(query, ['sentOn', 'id'], args);
  }

  @FieldResolver(() => School, { nullable: true })
  async school(@Root() { schoolId }: TeacherReferral, @Ctx() op: Operation): Promise<School | null> {
    return schoolId === null ? null : schoolLoader(op).load(schoolId);
  }

  @FieldResolver(() => [TeacherReferralOutcome], { description: '可选的处理结果' })
  outcomes(@Root() { receiver }: TeacherReferral): readonly ReferralOutcomeName[] {
    return outcomesOf(receiver);
  }

  @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
  availableActions(@Root() { state, receiver }: TeacherReferral, @Ctx() op: Operation): string[] {
    const roles = op.caller.roles.filter((role) => role === receiver || role === 'EDU_PERS');
    return referralLifecycle.availableActions(state, { roles });
  }

  @Mutation(() => ReportInServiceTeacherResult, { description: '将已认定的在职教师告知所在学校和纪检监察' })
  reportInServiceTeacher(
    @Arg('input') { idempotencyKey, ...given }: ReportInServiceTeacherInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireDuty(op, { EDU_PERS: 'EDUCATION' });
    const done = runCommand(op, reportInServiceTeacher, given, { idempotencyKey });
    return rowResult(op, done, { type: InServiceMatch, noun: 'match', id: ({ matchId }) => matchId });
  }

  @Mutation(() => TeacherReferralResult, { description: '学校或纪检接收' })
  receiveTeacherReferral(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'receiveTeacherReferral', { ...input, outcome: null });
  }

  @Mutation(() => TeacherReferralResult, { description: '学校或纪检答复处理结果' })
  answerTeacherReferral(@Arg('input') input: AnswerTeacherReferralInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'answerTeacherReferral', input);
  }

  @Mutation(() => TeacherReferralResult, { description: '告知有误的，撤回' })
  withdrawTeacherReferral(@Arg('input') input: SchoolRecordActInput, @Ctx() op: Operation): Promise<ActResult> {
    return act(op, 'withdrawTeacherReferral', { ...input, outcome: null });
  }
}

interface GivenAct extends SchoolRecordActInput {
  readonly outcome: ReferralOutcomeName | null;
}

function act(op: Operation, name: ReferralActName, { idempotencyKey, ...given }: GivenAct): Promise<ActResult> {
  requireDuty(op, ACTORS[name]);
  const done = runCommand(op, REFERRAL_COMMANDS[name], { ...given, act: name }, { idempotencyKey });
  return rowResult(op, done, { type: TeacherReferral, noun: 'referral', id: ({ recordId }) => recordId });
}
