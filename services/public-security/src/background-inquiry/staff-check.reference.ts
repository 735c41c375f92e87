import { Key } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** Education's check, which knows whom it is about. */
@ObjectType()
@Key()
export class StaffCheck {
  @Field(() => ID)
  id: string;
}
