import type { CalendarDay } from '@lianguan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChoiceName, ProcessStateName, TaskStateName, TaskStepName } from './task.rules.js';

/** A department's step of one institution's re-registration. */
@Entity('re_registration_task')
export class ReRegistrationTask {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 're_registration_id' })
  reRegistrationId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text')
  step: TaskStepName;

  @Column('text')
  choice: ChoiceName;

  @Column('text', { name: 'institution_name' })
  institutionName: string;

  @Column('text', { name: 'credit_code', nullable: true })
  creditCode: string | null;

  @Column('text', { name: 'new_credit_code', nullable: true })
  newCreditCode: string | null;

  @Column('text', { name: 'new_name', nullable: true })
  newName: string | null;

  @Column('date', { name: 'started_on' })
  startedOn: CalendarDay;

  @Column('date', { name: 'due_on' })
  dueOn: CalendarDay;

  @Column('text')
  state: TaskStateName;

  @Column('text', { name: 'document_no', nullable: true })
  documentNo: string | null;

  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: CalendarDay | null;

  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('date', { name: 'decidable_to', nullable: true })
  decidableTo: CalendarDay | null;

  @Column('text', { name: 'closed_by', nullable: true })
  closedBy: ProcessStateName | null;
}
