import { dayOf, type CalendarDay } from '@lianguan/kernel';
import {
  InstitutionRecordedSchema,
  LicenseState,
  LicenseStateChangedSchema,
  NonAcademicKind,
  TrainingClass,
} from '@lianguan/proto-events';
import {
  ActInput,
  CalendarDayScalar,
  connection,
  defineConsumer,
  enumOf,
  fieldPrefix,
  mutationResult,
  PageArgs,
  pageOf,
  pascalName,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
  type Slice,
} from '@lianguan/service-kit';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { MaxLength } from 'class-validator';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChangeDutyDesk } from './change-duty-desk.js';
import {
  changeDutyLifecycle,
  DUTY_DUE,
  DUTY_KINDS,
  DUTY_STATES,
  ORDER_DUE,
  type DutyAct,
  type DutyKindName,
  type DutyStateName,
} from './change-duty.rules.js';
import { endDuty, passChangeDutyDue } from './end.commands.js';
import { hearInstitution, hearLicense } from './hear.commands.js';
import { EndChangeDutyInput, PursueChangeDutyInput } from './change-duty.type.js';
import { passChangeDutyOrder, pursueDuty } from './pursue.commands.js';
import type { PursueDuty } from './pursue.rules.js';

const ChangeDutyState = enumOf(DUTY_STATES);
registerEnumType(ChangeDutyState, {
  name: 'ChangeDutyState',
  description: '期限内、逾期未变更、已责令改正、责令期满未改正、已建议立案、已变更、无须变更、许可恢复而停止',
});

const ChangeDutyKind = enumOf(DUTY_KINDS);
registerEnumType(ChangeDutyKind, { name: 'ChangeDutyKind', description: '许可失去效力、许可事项变更' });

const stateOf = (state: LicenseState): string => {
  const named = LicenseState[state] as string | undefined;
  if (!named || named === 'UNSPECIFIED') throw new Error(`license state ${state} is not known here`);
  return named;
};

/** What a department has of duties to change registrations; names carry the department, since two have them. */
// eslint-disable-next-line max-lines-per-function -- one set of classes, whose names come from the department
export function changeDutySlice(desk: ChangeDutyDesk, registration: () => ClassType<object>): Slice {
  const [prefix, pascal] = [fieldPrefix(desk.service), pascalName(desk.service)];

  @Entity('change_duty')
  @ObjectType(`${pascal}ChangeDuty`, { description: '因办学许可变化应在期限内办理的变更登记' })
  class ChangeDuty {
    @Field(() => ID)
    @PrimaryColumn('uuid')
    id: string;

    @Column('uuid', { name: 'registration_id' })
    registrationId: string;

    @Field(() => ChangeDutyKind)
    @Column('text')
    kind: DutyKindName;

    @Field(() => CalendarDayScalar, { description: '起算日' })
    @Column('date', { name: 'started_on' })
    startedOn: CalendarDay;

    @Field(() => CalendarDayScalar, { description: '期限最后一日' })
    @Column('date', { name: 'due_on' })
    dueOn: CalendarDay;

    @Field(() => ChangeDutyState)
    @Column('text')
    state: DutyStateName;

    @Field(() => String, { nullable: true, description: '说明或理由' })
    @Column('text', { nullable: true })
    reason: string | null;

    @Field(() => String, { nullable: true, description: '文书编号' })
    @Column('text', { name: 'document_no', nullable: true })
    documentNo: string | null;

    @Field(() => String, { nullable: true, description: '责令改正通知书编号' })
    @Column('text', { name: 'order_no', nullable: true })
    orderNo: string | null;

    @Field(() => CalendarDayScalar, { nullable: true, description: '责令改正的最后一日' })
    @Column('date', { name: 'order_due', nullable: true })
    orderDue: CalendarDay | null;

    @Field(() => String, { nullable: true, description: '立案建议的编号' })
    @Column('text', { name: 'case_no', nullable: true })
    caseNo: string | null;

    @Field(() => String, { nullable: true, description: '建议立案的事实' })
    @Column('text', { name: 'case_facts', nullable: true })
    caseFacts: string | null;

    @Field(() => CalendarDayScalar, { nullable: true, description: '建议立案的日期' })
    @Column('date', { name: 'proposed_on', nullable: true })
    proposedOn: CalendarDay | null;

    @Field(() => String, { nullable: true, description: '经办人' })
    @Column('text', { name: 'ended_by', nullable: true })
    endedBy: string | null;

    @Field(() => CalendarDayScalar, { nullable: true, description: '办结日期' })
    @Column('date', { name: 'ended_on', nullable: true })
    endedOn: CalendarDay | null;
  }

  const ChangeDutyConnection = connection(`${pascal}ChangeDuty`, () => ChangeDuty);
  const ChangeDutyResult = mutationResult(`${pascal}ChangeDutyResult`, 'duty', () => ChangeDuty);

  @ArgsType()
  class ChangeDutiesArgs extends PageArgs {
    @Field(() => ChangeDutyState, { nullable: true })
    state?: DutyStateName | null;
  }

  @InputType(`Complete${pascal}ChangeDutyInput`)
  class CompleteInput extends EndChangeDutyInput {
    @Field(() => String, { nullable: true, description: '变更后的名称；不变的为空' })
    @MaxLength(100)
    newName?: string | null;

    @Field(() => String, { nullable: true, description: '变更后的范围；不变的为空' })
    @MaxLength(2_000)
    newScope?: string | null;
  }

  @InputType(`Waive${pascal}ChangeDutyInput`)
  class WaiveInput extends EndChangeDutyInput {}

  @InputType(`Order${pascal}ChangeDutyInput`)
  class OrderInput extends PursueChangeDutyInput {
    @Field(() => CalendarDayScalar, { description: '责令改正的最后一日' })
    orderDue: CalendarDay;
  }

  @InputType(`Propose${pascal}ChangeDutyCaseInput`)
  class ProposeInput extends PursueChangeDutyInput {}

  const pursuits = { order: pursueDuty('order'), propose: pursueDuty('propose') };

  function pursue(op: Operation, { idempotencyKey, ...input }: PursueDuty & ActInput): Promise<ActResult> {
    requireRole(op, [desk.role], desk.agency);
    const done = runCommand(op, pursuits[input.act], input, { idempotencyKey });
    return rowResult(op, done, { type: ChangeDuty, noun: 'duty', id: ({ dutyId }) => dutyId });
  }

  const commands = { complete: endDuty(desk, 'complete'), waive: endDuty(desk, 'waive') };

  function end(op: Operation, act: DutyAct, given: CompleteInput | WaiveInput): Promise<ActResult> {
    requireRole(op, [desk.role], desk.agency);
    const { idempotencyKey, ...input } = { newName: null, newScope: null, ...given, act };
    const done = runCommand(op, commands[act], input, { idempotencyKey });
    return rowResult(op, done, { type: ChangeDuty, noun: 'duty', id: ({ dutyId }) => dutyId });
  }

  @Resolver(() => ChangeDuty)
  class ChangeDutyResolver {
    @Query(() => ChangeDutyConnection, {
      name: `${prefix}ChangeDuties`,
      nullable: true,
      description: '应办理的变更登记，先到期的在前',
    })
    duties(@Args(() => ChangeDutiesArgs) args: ChangeDutiesArgs, @Ctx() op: Operation): Promise<Page<ChangeDuty>> {
      requireRole(op, [desk.role], desk.agency);
      const query = op.db.manager.createQueryBuilder(ChangeDuty, 'duty');
      if (args.state) query.where('duty.state = :state', { state: args.state });
      return pageOf(query, ['dueOn', 'id'], args);
    }

    @FieldResolver(() => registration(), { nullable: true, description: '应变更的登记' })
    registration(@Root() duty: ChangeDuty, @Ctx() op: Operation): Promise<object | null> {
      return desk.registrationOf(op, duty.registrationId);
    }

    @FieldResolver(() => [String], { description: '当前岗位可办理的操作' })
    availableActions(@Root() duty: ChangeDuty, @Ctx() op: Operation): string[] {
      return changeDutyLifecycle.availableActions(duty.state, op.caller);
    }

    @Mutation(() => ChangeDutyResult, { name: `complete${pascal}ChangeDuty`, description: '登记已办理变更登记' })
    complete(@Arg('input', () => CompleteInput) input: CompleteInput, @Ctx() op: Operation): Promise<ActResult> {
      return end(op, 'complete', input);
    }

    @Mutation(() => ChangeDutyResult, { name: `waive${pascal}ChangeDuty`, description: '登记无须变更' })
    waive(@Arg('input', () => WaiveInput) input: WaiveInput, @Ctx() op: Operation): Promise<ActResult> {
      return end(op, 'waive', input);
    }

    @Mutation(() => ChangeDutyResult, { name: `order${pascal}ChangeDuty`, description: '逾期未变更的，责令限期改正' })
    order(@Arg('input', () => OrderInput) input: OrderInput, @Ctx() op: Operation): Promise<ActResult> {
      return pursue(op, { ...input, act: 'order' });
    }

    @Mutation(() => ChangeDutyResult, {
      name: `propose${pascal}ChangeDutyCase`,
      description: '责令期满仍未改正的，建议立案',
    })
    propose(@Arg('input', () => ProposeInput) input: ProposeInput, @Ctx() op: Operation): Promise<ActResult> {
      return pursue(op, { ...input, act: 'propose' });
    }
  }

  return {
    name: 'change-duty',
    entities: [ChangeDuty],
    resolvers: [ChangeDutyResolver],
    lifecycles: [changeDutyLifecycle],
    deadlines: [
      { name: DUTY_DUE, command: passChangeDutyDue, input: (dutyId) => ({ dutyId }) },
      { name: ORDER_DUE, command: passChangeDutyOrder, input: (dutyId) => ({ dutyId }) },
    ],
    consumers: [
      defineConsumer({
        schema: LicenseStateChangedSchema,
        command: hearLicense(desk),
        input: ({ licenseId, institutionId, state, version }, { time }) => ({
          licenseId,
          institutionId,
          state: stateOf(state),
          version: Number(version),
          on: dayOf(time),
        }),
      }),
      defineConsumer({
        schema: InstitutionRecordedSchema,
        command: hearInstitution(desk),
        input: (message, { time }) => ({
          institutionId: message.institutionId,
          name: message.name,
          taught: `${TrainingClass[message.trainingClass]}/${NonAcademicKind[message.nonAcademicKind]}`,
          licenseState: stateOf(message.licenseState),
          version: Number(message.version),
          on: dayOf(time),
        }),
      }),
    ],
  };
}
