import type { CalendarDay } from '@lianguan/kernel';
import { CalendarDayScalar, DateTimeScalar, enumOf } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FREEZE_AUTHORITIES, FREEZE_STATES, type FreezeAuthorityName, type FreezeStateName } from './freeze.rules.js';

export const FreezeAuthority = enumOf(FREEZE_AUTHORITIES);
registerEnumType(FreezeAuthority, { name: 'FreezeAuthority', description: '公安机关、人民法院' });

const State = enumOf(FREEZE_STATES);
registerEnumType(State, { name: 'JudicialFreezeState', description: '冻结中、已解除、到期解除' });

@Entity('judicial_freeze')
@ObjectType({ description: '司法冻结：由法律规定的机关凭文书作出，有截止日' })
export class JudicialFreeze {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Field(() => FreezeAuthority)
  @Column('text')
  authority: FreezeAuthorityName;

  @Field({ description: '作出冻结的机关' })
  @Column('text')
  organ: string;

  @Field({ description: '冻结文书的编号' })
  @Column('text', { name: 'instrument_no' })
  instrumentNo: string;

  @Field(() => CalendarDayScalar, { description: '截止日' })
  @Column('date', { name: 'expires_on' })
  expiresOn: CalendarDay;

  @Field(() => State)
  @Column('text')
  state: FreezeStateName;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'imposed_at' })
  imposedAt: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: '解除文书的编号' })
  @Column('text', { name: 'end_document_no', nullable: true })
  endDocumentNo: string | null;
}
