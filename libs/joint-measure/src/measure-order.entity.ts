import type { MeasureKindName, MeasureMode } from '@lianguan/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LiftCauseName } from './measure-desk.js';
import type { OrderState } from './measure-order.rules.js';

/** A measure in the database of the department that it was asked of; its id is the office's. */
@Entity('measure_order')
export class MeasureOrder {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'joint_action_id' })
  jointActionId: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Column('text')
  kind: MeasureKindName;

  @Column('text')
  mode: MeasureMode;

  @Column('text')
  trigger: string;

  @Column('text', { nullable: true })
  article: string | null;

  @Column('text', { name: 'decision_organ' })
  decisionOrgan: string;

  @Column('text', { name: 'decision_number' })
  decisionNumber: string;

  @Column('text', { nullable: true })
  addressee: string | null;

  @Column('text', { name: 'lift_cause', nullable: true })
  liftCause: LiftCauseName | null;

  /** What the office said with its last instruction. */
  @Column('text', { name: 'office_reason' })
  officeReason: string;

  /** End of the term, milliseconds since 1970. */
  @Column('bigint', { name: 'due_ms' })
  dueMs: string;

  /** The term has passed once. */
  @Column('boolean')
  overdue: boolean;

  @Column('text')
  state: OrderState;

  /** Of the last instruction. */
  @Column('integer')
  version: number;

  /** Which of the office's attempts it is at. */
  @Column('integer')
  attempt: number;

  /** Of the last answer. */
  @Column('integer', { name: 'receipt_no' })
  receiptNo: number;

  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;

  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('text')
  code: string;

  @Column('text')
  reason: string;

  @Column('text', { name: 'document_no' })
  documentNo: string;

  @Column('jsonb')
  evidence: readonly string[];
}
