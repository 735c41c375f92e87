import { DateTimeScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export enum RegistrationApplicationState {
  APPLIED = 'APPLIED',
  OVERDUE = 'OVERDUE',
  REGISTERED = 'REGISTERED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(RegistrationApplicationState, {
  name: 'RegistrationApplicationState',
  description: '已申请、逾期未决定、准予登记、不予登记、已撤回',
});

@Entity('registration_application')
@ObjectType({ description: '以原登记的沿革重新受理的登记申请' })
export class RegistrationApplication {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  /** Lineage: what the new registration takes the place of. */
  @Field(() => ID, { description: '原登记' })
  @Column('uuid', { name: 'registration_id' })
  registrationId: string;

  /** The measure of a joint action whose end opened it. */
  @Column('uuid', { name: 'measure_id' })
  measureId: string;

  @Column('text', { name: 'division_code' })
  divisionCode: string;

  @Field(() => RegistrationApplicationState)
  @Column('text')
  state: RegistrationApplicationState;

  @Field({ description: '受理的原因' })
  @Column('text')
  reason: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'applied_at' })
  appliedAt: Date;
}
