import { Key } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** Education's institution, which this department extends. */
@ObjectType()
@Key()
export class TrainingInstitution {
  @Field(() => ID)
  id: string;
}
