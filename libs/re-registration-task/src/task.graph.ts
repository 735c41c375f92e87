import type { Agency, CalendarDay } from '@lianguan/kernel';
import {
  CalendarDayScalar,
  mutationResult,
  Shareable,
  shareableConnection,
  type ActResult,
  type EntityReference,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { Field, ID, ObjectType, type ClassType } from 'type-graphql';
import { rolesOf, type TaskDesk } from './task-desk.js';
import type { ReRegistrationTask } from './task.entity.js';
import { taskLifecycle, type ChoiceName, type TaskStateName, type TaskStepName } from './task.rules.js';
import { Choice, TaskState, TaskStep } from './task.type.js';

/** A task as the department's officers read it. */
@ObjectType()
abstract class TaskFields {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  reRegistrationId: string;

  @Field(() => String, { description: '承办部门' })
  department: Agency;

  @Field(() => TaskStep)
  step: TaskStepName;

  @Field(() => String, { description: '办理依据' })
  basis: string;

  @Field(() => Choice, { description: '机构的选择' })
  choice: ChoiceName;

  @Field({ description: '通知时的机构名称' })
  institutionName: string;

  @Field(() => String, { nullable: true, description: '通知时的统一社会信用代码' })
  creditCode: string | null;

  @Field(() => String, { nullable: true, description: '非营利性法人的统一社会信用代码' })
  newCreditCode: string | null;

  @Field(() => String, { nullable: true, description: '非营利性法人的名称' })
  newName: string | null;

  @Field()
  divisionCode: string;

  @Field(() => CalendarDayScalar, { description: '起算日' })
  startedOn: CalendarDay;

  @Field(() => CalendarDayScalar, { description: '期限最后一日' })
  dueOn: CalendarDay;

  @Field(() => TaskState)
  state: TaskStateName;

  @Field(() => String, { nullable: true, description: '办结文书编号' })
  documentNo: string | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '办结文书日期' })
  decidedOn: CalendarDay | null;

  @Field(() => CalendarDayScalar, { nullable: true, description: '转登记期限届满后，只凭这一日以前的文书办结' })
  decidableTo: CalendarDay | null;

  @Field(() => String, { nullable: true, description: '终止时转登记所处的状态' })
  closedBy: string | null;

  @Field(() => [String], { description: '当前岗位可办理的操作' })
  availableActions: readonly string[];
}

export type ShownTask = TaskFields & { readonly institution: object };

export interface TaskGraphTypes {
  readonly TaskResult: ClassType<ActResult>;
  readonly TaskConnection: ClassType<Page<ShownTask>>;
  readonly show: (op: Operation, row: ReRegistrationTask) => ShownTask;
}

/** The graph types of one department's tasks: alike in every subgraph, but for the class of the institution that it refers to. */
export function taskGraph(desk: TaskDesk, { type: reference }: EntityReference): TaskGraphTypes {
  const lifecycle = taskLifecycle(rolesOf(desk));

  @ObjectType('ReRegistrationTask', { description: '机构转登记中由一个部门办理的一步' })
  @Shareable()
  class TaskType extends TaskFields {
    @Field(() => reference)
    institution: object;
  }
  const TaskResult = mutationResult('ReRegistrationTaskResult', 'task', () => TaskType);
  Shareable()(TaskResult);
  return {
    TaskResult,
    TaskConnection: shareableConnection('ReRegistrationTask', () => TaskType) as ClassType<Page<ShownTask>>,
    show: (op, row) => ({
      ...row,
      department: desk.department,
      basis: desk.steps.find(({ step }) => step === row.step)!.basis,
      availableActions: lifecycle.availableActions(row.state, op.caller),
      institution: Object.assign(Object.create(reference.prototype as object) as object, { id: row.institutionId }),
    }),
  };
}
