import { Key } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** Each department answers for its own register's. Its id is the code. */
@ObjectType({ description: '证书，按验证码查验' })
@Key()
export class Certificate {
  @Field(() => ID)
  id: string;
}
