// B2, B6, M19: the catalogue of what may not be taught or done: code, article, who may punish.
import type { Slice } from '@lianguan/service-kit';
import { ContentBanResolver } from './ban.resolver.js';

export { BanSubject, ContentBan, ContentBanLawType, PenaltyArticle } from './ban.type.js';
export * from './ban.rules.js';
export * from './penalty.rules.js';

export const contentBan: Slice = { name: 'content-ban', resolvers: [ContentBanResolver] };
