import { Query, Resolver } from 'type-graphql';
import { CONTENT_BAN_NAMES, CONTENT_BANS } from './ban.rules.js';
import { ContentBanLawType } from './ban.type.js';

@Resolver()
export class ContentBanResolver {
  @Query(() => [ContentBanLawType], { nullable: true, description: '禁止培训的内容和行为，向公众公布' })
  contentBans(): ContentBanLawType[] {
    return CONTENT_BAN_NAMES.map((code) => ({ code, ...CONTENT_BANS[code] }));
  }
}
