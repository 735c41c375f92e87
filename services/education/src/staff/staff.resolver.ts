import { dayOf, type Role } from '@lianguan/kernel';
import {
  offersActs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Verdict,
} from '@lianguan/service-kit';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { fileStaffMember, reviseStaffMember, STAFF_COMMANDS, type StaffId } from './staff.commands.js';
import { StaffMember } from './staff.entity.js';
import { staffLifecycle, type StaffActName } from './staff-lifecycle.rules.js';
import {
  AdmitStaffMemberInput,
  FileStaffMemberInput,
  givenStaff,
  PublishedStaffMember,
  ReviseStaffMemberInput,
  StaffActInput,
  StaffMemberConnection,
  StaffMemberResult,
  StaffMembersArgs,
} from './staff.type.js';

const READERS: readonly Role[] = ['EDU_SUP', 'EDU_LIC', 'INST', 'JEO', 'JEO_LEAD'];

@Resolver(() => StaffMember)
export class StaffResolver extends offersActs(StaffMember, staffLifecycle) {
  @Query(() => StaffMemberConnection, { nullable: true, description: '从业人员：机构所见为本机构的' })
  staffMembers(
    @Args() { institutionId, state, ...args }: StaffMembersArgs,
    @Ctx() op: Operation,
  ): Promise<Page<StaffMember>> {
    requireRole(op, READERS);
    const query = op.db.manager.createQueryBuilder(StaffMember, 'staff').where('true');
    if (institutionId) query.andWhere('staff.institutionId = :institutionId', { institutionId });
    if (state) query.andWhere('staff.state = :state', { state });
    return pageOf(query, ['divisionCode', 'id'], args);
  }

  @Query(() => [PublishedStaffMember], {
    nullable: true,
    description: '一家机构在岗的教学、教研人员，向公众公示',
  })
  publishedStaff(
    @Arg('institutionId', () => ID) institutionId: string,
    @Ctx() op: Operation,
  ): Promise<PublishedStaffMember[]> {
    return op.db.query<PublishedStaffMember>(
      `select id, name, post, subject, certificate_no as "certificateNo" from published_staff_of($1, $2) order by name, id`,
      [institutionId, dayOf(op.clock.now())],
    );
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true })
  institution(@Root() { institutionId }: StaffMember, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @Mutation(() => StaffMemberResult, { description: '备案从业人员' })
  fileStaffMember(@Arg('input') input: FileStaffMemberInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, staffMember } = input;
    const filing = { institutionId: op.caller.institutionId ?? null, staffId: null, given: givenStaff(staffMember) };
    return shown(op, runCommand(op, fileStaffMember, filing, { idempotencyKey }));
  }

  @Mutation(() => StaffMemberResult, { description: '修改从业人员信息，重新审核' })
  reviseStaffMember(@Arg('input') input: ReviseStaffMemberInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    const { idempotencyKey, staffId, staffMember } = input;
    const filing = { institutionId: op.caller.institutionId ?? null, staffId, given: givenStaff(staffMember) };
    return shown(op, runCommand(op, reviseStaffMember, filing, { idempotencyKey }));
  }

  @Mutation(() => StaffMemberResult, { description: '准予备案' })
  admitStaffMember(@Arg('input') input: AdmitStaffMemberInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return perform(op, 'admitStaffMember', { ...input, reason: null });
  }

  @Mutation(() => StaffMemberResult, { description: '退回备案' })
  returnStaffMember(@Arg('input') input: StaffActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['EDU_SUP'], 'EDUCATION');
    return perform(op, 'returnStaffMember', input);
  }

  @Mutation(() => StaffMemberResult, { description: '登记离职' })
  endStaffEmployment(@Arg('input') input: StaffActInput, @Ctx() op: Operation): Promise<ActResult> {
    requireRole(op, ['INST'], 'INSTITUTION');
    return perform(op, 'endStaffEmployment', input);
  }
}

interface GivenAct {
  readonly idempotencyKey: string;
  readonly staffId: string;
  readonly reason: string | null;
}

function perform(op: Operation, act: StaffActName, { idempotencyKey, staffId, reason }: GivenAct): Promise<ActResult> {
  return shown(op, runCommand(op, STAFF_COMMANDS[act], { act, staffId, reason }, { idempotencyKey }));
}

const shown = (op: Operation, done: Promise<Verdict<StaffId>>): Promise<ActResult> =>
  rowResult(op, done, { type: StaffMember, noun: 'staffMember', id: ({ staffId }) => staffId });
