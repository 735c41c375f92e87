// B3: which filed editions an institution teaches from, published for everyone.
import type { Slice } from '@lianguan/service-kit';
import { PublishedMaterialResolver } from './published.resolver.js';

export const publishedMaterial: Slice = { name: 'published-material', resolvers: [PublishedMaterialResolver] };
