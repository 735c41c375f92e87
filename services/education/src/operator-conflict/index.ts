// M11: education's staff and teachers in service hold no training institution; a list is matched, never handed out.
import type { Slice } from '@lianguan/service-kit';
import { OperatorConflictResolver } from './operator-conflict.resolver.js';

export { conflictsOf, personKeys } from './operator-conflict.commands.js';

export const operatorConflict: Slice = { name: 'operator-conflict', resolvers: [OperatorConflictResolver] };
