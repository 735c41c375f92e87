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
  type DutyAct,
  type DutyKindName,
  type DutyStateName,
} from './change-duty.rules.js';
import { endDuty, passChangeDutyDue } from './end.commands.js';
import { hearInstitution, hearLicense } from './hear.commands.js';

const ChangeDutyState = enumOf(DUTY_STATES);
registerEnumType(ChangeDutyState, {
  name: 'ChangeDutyState',
  description: '期限内、逾期未变更、已变更、无须变更、许可恢复而停止',
});

const ChangeDutyKind = enumOf(DUTY_KINDS);
registerEnumType(ChangeDutyKind, { name: 'ChangeDutyKind', description: '许可失去效力、许可事项变更' });

const stateOf = (state: LicenseState): string => {
  const named = LicenseState[state] as string | undefined;
  if (!named || named === 'UNSPECIFIED') throw new Error(`license state ${state} is not known here`);
  return named;
};

@InputType()
class EndChangeDutyInput extends ActInput {
  @Field(() => ID)
  dutyId: string;

  @Field({ defaultValue: '', description: '说明或理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;

  @Field({ description: '变更登记或核实文书的编号' })
  @MaxLength(100)
  documentNo: string;
}

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
  }

  return {
    name: 'change-duty',
    entities: [ChangeDuty],
    resolvers: [ChangeDutyResolver],
    lifecycles: [changeDutyLifecycle],
    deadlines: [{ name: DUTY_DUE, command: passChangeDutyDue, input: (dutyId) => ({ dutyId }) }],
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
