// M8, A6: bans on operators, and the check that an application asks.
import type { Slice } from '@lianguan/service-kit';
import { endOperatorBan } from './ban.commands.js';
import { OperatorBan } from './ban.entity.js';
import { OperatorBanResolver } from './ban.resolver.js';
import { BAN_END, banConstants, operatorBanLifecycle } from './ban.rules.js';

export { banDeadlines, banRow, insertBans, type UnkeyedBan } from './ban-rows.commands.js';
export { decideBanTerm } from './ban.rules.js';
export { operatorBansInForce, type BanInForce } from './ban-rows.commands.js';

export const operatorBan: Slice = {
  name: 'operator-ban',
  entities: [OperatorBan],
  resolvers: [OperatorBanResolver],
  lifecycles: [operatorBanLifecycle],
  deadlines: [{ name: BAN_END, command: endOperatorBan, input: (banId) => ({ banId }) }],
  constants: banConstants,
};
