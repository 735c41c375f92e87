// D3, D4, feature 49: the banks' statements of the supervised accounts, by file and by graph.
import type { Slice } from '@lianguan/service-kit';
import { BankEntry, BankStatement } from './statement.entity.js';
import { BankStatementResolver } from './statement.resolver.js';
import { bankStatementImport } from './statement.type.js';

export { BankEntry } from './statement.entity.js';

export const bankStatement: Slice = {
  name: 'bank-statement',
  entities: [BankStatement, BankEntry],
  resolvers: [BankStatementResolver],
  imports: [bankStatementImport],
};
