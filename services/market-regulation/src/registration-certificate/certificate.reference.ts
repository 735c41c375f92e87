import { Key } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** Education's certificate, which this department answers for its own register. Its id is the code. */
@ObjectType()
@Key()
export class Certificate {
  @Field(() => ID)
  id: string;
}
