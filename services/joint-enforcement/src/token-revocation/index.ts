// G2: an administrator takes back access tokens that have not expired; the gateway, which alone takes tokens, follows the event.
import type { Slice } from '@lianguan/service-kit';
import { TokenRevocation } from './token-revocation.entity.js';
import { TokenRevocationResolver } from './token-revocation.resolver.js';

export const tokenRevocation: Slice = {
  name: 'token-revocation',
  entities: [TokenRevocation],
  resolvers: [TokenRevocationResolver],
};
