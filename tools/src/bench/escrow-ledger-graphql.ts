import { dayOf } from '@lianguan/kernel';
import { withDatabases } from './databases.js';
import { callAll, type Load, type Rate } from './escrow-ledger-load.js';
import { launchSystem, withFolder } from './launched-system.js';
import { act, officerAt } from './officers.js';

interface GraphLoad extends Pick<Load, 'callers' | 'seconds'> {
  /** Makes the escrow accounts in finance's database. */
  readonly accounts: string;
  accountId(): string;
}

/** A system of its own; an officer records opening balances through the gateway, each the first transfer of an order whose account it opens. */
export const driveGraph = ({ callers, seconds, accounts, accountId }: GraphLoad): Promise<Rate> =>
  withFolder(async (dataDir) => {
    const system = await launchSystem({ dataDir, command: 'launcher', empty: true, bus: 'log' });
    try {
      await withDatabases(dataDir, (databases) => databases.query('finance', accounts));
      const officer = officerAt(system, 'fin');
      const today = dayOf(new Date());
      let orders = 0;
      return await callAll({ callers, seconds, pid: system.running().subgraphs.finance.pid }, () =>
        act(officer, {
          mutation: 'recordOpeningBalance',
          type: 'RecordOpeningBalanceInput',
          input: {
            accountId: accountId(),
            orderNo: String((orders += 1)),
            amount: '1.00',
            asOf: today,
            documentNo: '测速〔2026〕1号',
          },
        }),
      );
    } finally {
      await system.stop();
    }
  });
