import {
  ActInput,
  connection,
  mutationResult,
  PageArgs,
  pageOf,
  requireRole,
  rowResult,
  runCommand,
  type ActResult,
  type Operation,
  type Page,
} from '@lianguan/service-kit';
import { MaxLength } from 'class-validator';
import { Arg, Args, Ctx, Field, InputType, Mutation, Query, Resolver } from 'type-graphql';
import { revokeTokens } from './token-revocation.commands.js';
import { TokenRevocation } from './token-revocation.entity.js';

const TokenRevocationConnection = connection('TokenRevocation', () => TokenRevocation);
const TokenRevocationResult = mutationResult('TokenRevocationResult', 'revocation', () => TokenRevocation);

@InputType()
class RevokeTokensInput extends ActInput {
  @Field(() => String, { nullable: true, description: '账号：令牌的 sub' })
  @MaxLength(200)
  subject?: string | null;

  @Field(() => String, { nullable: true, description: '凭证编号：令牌的 jti' })
  @MaxLength(200)
  tokenId?: string | null;

  @Field({ description: '理由，不写个人信息' })
  @MaxLength(1_000)
  reason: string;
}

const ADMINS = ['SECURITY_ADMIN'] as const;

@Resolver()
export class TokenRevocationResolver {
  @Query(() => TokenRevocationConnection, { nullable: true, description: '撤销的登录凭证，新的在前' })
  tokenRevocations(@Args(() => PageArgs) page: PageArgs, @Ctx() op: Operation): Promise<Page<TokenRevocation>> {
    requireRole(op, ADMINS);
    const query = op.db.manager.createQueryBuilder(TokenRevocation, 'row');
    return pageOf(query, ['newestFirst', 'id'], page);
  }

  @Mutation(() => TokenRevocationResult, { description: '撤销已签发的登录凭证，打开的推送随即中止' })
  revokeTokens(
    @Arg('input') { idempotencyKey, subject = null, tokenId = null, reason }: RevokeTokensInput,
    @Ctx() op: Operation,
  ): Promise<ActResult> {
    requireRole(op, ADMINS);
    return rowResult(op, runCommand(op, revokeTokens, { subject, tokenId, reason }, { idempotencyKey }), {
      type: TokenRevocation,
      noun: 'revocation',
      id: ({ id }) => id,
    });
  }
}
