import { ActInput, connection, DateTimeScalar, mutationResult, statePage } from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ComplaintStepRow } from './complaint-rows.commands.js';
import type { ComplaintTopicName } from './complaint-matter.rules.js';
import type { ComplaintStateName } from './complaint-steps.rules.js';
import { ComplaintState, ComplaintTopic } from './complaint.entity.js';

/** The same rows as `Complaint`, with nothing by which the complainant is known or asked after. */
@Entity('complaint')
@ObjectType({ description: '已受理的投诉，被投诉的机构所见：没有投诉人的姓名、电话和回执编号' })
export class ServedComplaint {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'institution_id' })
  institutionId: string;

  @Field(() => ComplaintTopic)
  @Column('text')
  topic: ComplaintTopicName;

  @Column('text')
  text: string;

  @Column('text', { name: 'complainant_name', nullable: true })
  complainantName: string | null;

  @Field(() => ComplaintState)
  @Column('text')
  state: ComplaintStateName;

  @Field(() => DateTimeScalar, { description: '收到时间' })
  @Column('timestamptz', { name: 'received_at' })
  receivedAt: Date;

  @Column('jsonb')
  steps: ComplaintStepRow[];
}

@ArgsType()
export class ServedComplaintsArgs extends statePage<ComplaintStateName>(ComplaintState) {}

export const ServedComplaintConnection = connection('ServedComplaint', () => ServedComplaint);
export const ServedComplaintResult = mutationResult('ServedComplaintResult', 'complaint', () => ServedComplaint);

@InputType()
export class AnswerComplaintInput extends ActInput {
  @Field(() => ID)
  complaintId: string;

  @Field({ description: '答复，投诉人可以看到；不写个人信息' })
  @MaxLength(2_000)
  reason: string;

  @Field({ description: '合同、票据等证据的编号' })
  @MaxLength(100)
  documentNo: string;
}
