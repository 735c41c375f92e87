import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { CONTENT_BAN_NAMES, CONTENT_BANS } from './ban.rules.js';
import { ContentBanLawType, PenaltyArticleLawType } from './ban.type.js';
import { PENALTY_ARTICLES } from './penalty.rules.js';

@Resolver(() => ContentBanLawType)
export class ContentBanResolver {
  @Query(() => [ContentBanLawType], { nullable: true, description: '禁止培训的内容和行为，向公众公布' })
  contentBans(): ContentBanLawType[] {
    return CONTENT_BAN_NAMES.map((code) => ({ code, ...CONTENT_BANS[code] }));
  }

  @FieldResolver(() => [PenaltyArticleLawType], { description: '可以依据的处罚条款' })
  penalties(@Root() { penalties }: ContentBanLawType): PenaltyArticleLawType[] {
    return penalties.map((code) => ({ code, ...PENALTY_ARTICLES[code] }));
  }
}
