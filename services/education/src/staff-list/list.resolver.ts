import type { Role } from '@lianguan/kernel';
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
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';
import { StaffMember } from '../staff/index.js';
import { memberLoader } from '../staff-check/index.js';
import { LIST_GROUND_NAMES, LIST_GROUNDS } from './ground.rules.js';
import { LIST_COMMANDS, proposeStaffListEntry, type EntryId } from './list.commands.js';
import { StaffListEntry, StaffListGroundLaw } from './list.entity.js';
import { DECIDERS, listLifecycle, PROPOSERS, REVIEWERS, SPEAKERS, type ListActName } from './list-lifecycle.rules.js';
import {
  ProposeStaffListEntryInput,
  StaffListActInput,
  StaffListEntriesArgs,
  StaffListEntryConnection,
  StaffListEntryResult,
} from './list.type.js';

const OFFICERS: readonly Role[] = ['EDU_SUP', 'EDU_LEGAL', 'ORGAN_HEAD'];

const allow = (op: Operation, roles: readonly Role[]): void => {
  if (op.caller.agency === 'INSTITUTION' && roles.includes('INST')) requireRole(op, ['INST']);
  else
    requireRole(
      op,
      roles.filter((role) => role !== 'INST'),
      'EDUCATION',
    );
};

@Resolver(() => StaffListEntry)
export class StaffListResolver extends offersActs(StaffListEntry, listLifecycle) {
  @Query(() => StaffListEntryConnection, {
    nullable: true,
    description: '从业人员黑名单，先提出的在前；机构所见为本机构人员已告知的',
  })
  staffListEntries(
    @Args() { state, ...args }: StaffListEntriesArgs,
    @Ctx() op: Operation,
  ): Promise<Page<StaffListEntry>> {
    allow(op, [...OFFICERS, 'INST']);
    const query = op.db.manager.createQueryBuilder(StaffListEntry, 'entry').where('true');
    if (state) query.andWhere('entry.state = :state', { state });
    return pageOf(query, ['proposedOn', 'id'], args);
  }

  @Query(() => [StaffListGroundLaw], { nullable: true, description: '列入从业人员黑名单的事由和依据' })
  staffListGrounds(): StaffListGroundLaw[] {
    return LIST_GROUND_NAMES.map((ground) => ({ ground, ...LIST_GROUNDS[ground] }));
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  staffMember(@Root() { staffId }: StaffListEntry, @Ctx() op: Operation): Promise<StaffMember | null> {
    return memberLoader(op).load(staffId);
  }

  @FieldResolver(() => TrainingInstitution, { nullable: true, description: '提出时所在的机构' })
  institution(@Root() { institutionId }: StaffListEntry, @Ctx() op: Operation): Promise<TrainingInstitution | null> {
    return institutionLoader(op).load(institutionId);
  }

  @Mutation(() => StaffListEntryResult, { description: '提出将从业人员列入黑名单' })
  proposeStaffListEntry(@Arg('input') input: ProposeStaffListEntryInput, @Ctx() op: Operation): Promise<ActResult> {
    allow(op, PROPOSERS);
    const { idempotencyKey, checkId = null, findingId = null, ...given } = input;
    return shown(op, runCommand(op, proposeStaffListEntry, { ...given, checkId, findingId }, { idempotencyKey }));
  }

  @Mutation(() => StaffListEntryResult, { description: '登记已告知本人事由和陈述的权利' })
  notifyStaffListEntry(@Arg('input') input: StaffListActInput, @Ctx() op: Operation): Promise<ActResult> {
    allow(op, PROPOSERS);
    return act(op, 'notifyStaffListEntry', input);
  }

  @Mutation(() => StaffListEntryResult, { description: '登记本人的陈述申辩' })
  recordStaffListStatement(@Arg('input') input: StaffListActInput, @Ctx() op: Operation): Promise<ActResult> {
    allow(op, SPEAKERS);
    return act(op, 'recordStaffListStatement', input);
  }

  @Mutation(() => StaffListEntryResult, { description: '撤回' })
  withdrawStaffListEntry(@Arg('input') input: StaffListActInput, @Ctx() op: Operation): Promise<ActResult> {
    allow(op, PROPOSERS);
    return act(op, 'withdrawStaffListEntry', input);
  }

  @Mutation(() => StaffListEntryResult, { description: '决定列入；由提出人以外的人决定' })
  imposeStaffListEntry(@Arg('input') input: StaffListActInput, @Ctx() op: Operation): Promise<ActResult> {
    allow(op, DECIDERS);
    return act(op, 'imposeStaffListEntry', input);
  }

  @Mutation(() => StaffListEntryResult, { description: '决定不列入；由提出人以外的人决定' })
  refuseStaffListEntry(@Arg('input') input: StaffListActInput, @Ctx() op: Operation): Promise<ActResult> {
    allow(op, DECIDERS);
    return act(op, 'refuseStaffListEntry', input);
  }

  @Mutation(() => StaffListEntryResult, { description: '登记本人的申诉，以一次为限' })
  objectToStaffListEntry(@Arg('input') input: StaffListActInput, @Ctx() op: Operation): Promise<ActResult> {
    allow(op, SPEAKERS);
    return act(op, 'objectToStaffListEntry', input);
  }

  @Mutation(() => StaffListEntryResult, { description: '复核维持；由提出人、决定人以外的人复核' })
  confirmStaffListEntry(@Arg('input') input: StaffListActInput, @Ctx() op: Operation): Promise<ActResult> {
    allow(op, REVIEWERS);
    return act(op, 'confirmStaffListEntry', input);
  }

  @Mutation(() => StaffListEntryResult, { description: '复核撤销，移出黑名单' })
  liftStaffListEntry(@Arg('input') input: StaffListActInput, @Ctx() op: Operation): Promise<ActResult> {
    allow(op, REVIEWERS);
    return act(op, 'liftStaffListEntry', input);
  }
}

const act = (op: Operation, name: ListActName, { idempotencyKey, ...given }: StaffListActInput): Promise<ActResult> =>
  shown(op, runCommand(op, LIST_COMMANDS[name], { ...given, act: name }, { idempotencyKey }));

const shown = (op: Operation, done: Promise<Verdict<EntryId>>): Promise<ActResult> =>
  rowResult(op, done, { type: StaffListEntry, noun: 'entry', id: ({ entryId }) => entryId });
