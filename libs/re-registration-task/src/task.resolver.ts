import { divisionPrefix } from '@lianguan/kernel';
import {
  actResult,
  fieldPrefix,
  PageArgs,
  pageOf,
  requireRole,
  runCommand,
  type ActResult,
  type AnyCommand,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Args, ArgsType, Ctx, Field, Query, Resolver } from 'type-graphql';
import type { TaskDesk } from './task-desk.js';
import { ReRegistrationTask } from './task.entity.js';
import type { ShownTask, TaskGraphTypes } from './task.graph.js';
import type { TaskAnswer, TaskStateName } from './task.rules.js';
import { TaskState } from './task.type.js';

/** Who sees the tasks may answer them: a role counts at its own agency only. */
export function requireOfficer(op: Operation, { officers }: Pick<TaskDesk, 'officers'>): void {
  requireRole(
    op,
    officers.filter(([agency]) => agency === op.caller.agency).map(([, role]) => role),
  );
}

@ArgsType()
class TasksArgs extends PageArgs {
  @Field(() => [TaskState], { nullable: true, description: '办理状态；不填为全部' })
  states?: TaskStateName[] | null;

  @Field(() => String, { nullable: true, description: '区划代码，本级及下级' })
  @MaxLength(12)
  divisionCode?: string | null;
}

/** The department's to-do list; its name carries the department, since several have one. */
export function tasksResolver(desk: TaskDesk, { TaskConnection, show }: TaskGraphTypes): Function {
  @Resolver()
  class TasksResolver {
    @Query(() => TaskConnection, {
      name: `${fieldPrefix(desk.service)}ReRegistrationTasks`,
      nullable: true,
      description: '机构转登记中由本部门办理的事项，期限近的在前',
    })
    async tasks(
      @Args(() => TasksArgs) { states, divisionCode, ...args }: TasksArgs,
      @Ctx() op: Operation,
    ): Promise<Page<ShownTask>> {
      requireOfficer(op, desk);
      const query = op.db.manager.createQueryBuilder(ReRegistrationTask, 'task');
      if (states) query.andWhere('task.state = any(:states)', { states });
      // What is no division code has no prefix, and finds nothing.
      if (divisionCode)
        query.andWhere('starts_with(task.divisionCode, :prefix)', {
          prefix: divisionPrefix(divisionCode) || divisionCode,
        });
      const page = await pageOf(query, ['dueOn', 'id'], args);
      return {
        edges: page.edges.map(({ cursor, node }) => ({ cursor, node: show(op, node) })),
        pageInfo: page.pageInfo,
        get totalCount() {
          return page.totalCount;
        },
      };
    }
  }
  return TasksResolver;
}

/** What a mutation hands over: the input without its key. */
export interface GivenAnswer {
  readonly idempotencyKey: string;
  readonly input: TaskAnswer;
}

/** Runs a department's answer and shows the task as it is then. */
export const taskPerformer =
  (desk: TaskDesk, { show }: TaskGraphTypes) =>
  async (op: Operation, command: AnyCommand, { idempotencyKey, input }: GivenAnswer): Promise<ActResult> => {
    requireOfficer(op, desk);
    const verdict = await runCommand(op, command, input, { idempotencyKey });
    if (!verdict.ok) return actResult(verdict, 'task');
    const row = await op.db.manager.findOneByOrFail(ReRegistrationTask, { id: input.taskId });
    return actResult({ ...verdict, value: show(op, row) }, 'task');
  };
