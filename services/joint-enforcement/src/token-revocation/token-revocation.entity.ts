import { DateTimeScalar } from '@lianguan/service-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('token_revocation')
@ObjectType({ description: '撤销的登录凭证' })
export class TokenRevocation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  id: string;

  @Field(() => String, { nullable: true, description: '账号：撤销时已签发的凭证全部失效' })
  @Column('text', { nullable: true })
  subject: string | null;

  @Field(() => String, { nullable: true, description: '凭证编号：只有这一份失效' })
  @Column('text', { name: 'token_id', nullable: true })
  tokenId: string | null;

  @Field({ description: '理由' })
  @Column('text')
  reason: string;

  @Field(() => DateTimeScalar)
  @Column('timestamptz', { name: 'revoked_at' })
  revokedAt: Date;

  @Field({ description: '经办人' })
  @Column('text', { name: 'revoked_by' })
  revokedBy: string;

  /** Milliseconds since 1970, negative. */
  @Column('bigint', { name: 'newest_first' })
  newestFirst: string;
}
