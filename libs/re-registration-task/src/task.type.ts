import type { CalendarDay } from '@lianguan/kernel';
import { ActInput, CalendarDayScalar, enumOf } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { CHOICES, TASK_STATES, TASK_STEPS } from './task.rules.js';

export const TaskState = enumOf(TASK_STATES);
registerEnumType(TaskState, { name: 'ReRegistrationTaskState', description: '待办理、逾期未办、已办结、已终止' });

export const TaskStep = enumOf(TASK_STEPS);
registerEnumType(TaskStep, {
  name: 'ReRegistrationTaskStep',
  description: '清退预收费、非营利登记、开立监管账户、营业执照变更或注销、经营范围变更',
});

export const Choice = enumOf(CHOICES);
registerEnumType(Choice, { name: 'ReRegistrationChoice', description: '注销、转为非营利性、转为非学科类' });

/** What every answer to a task brings; each step adds its own. */
@InputType()
export abstract class TaskAnswerInput extends ActInput {
  @Field(() => ID)
  taskId: string;

  @Field({ description: '文书编号' })
  @MaxLength(200)
  documentNo: string;

  @Field(() => CalendarDayScalar, { description: '文书日期' })
  decidedOn: CalendarDay;
}
