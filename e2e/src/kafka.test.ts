import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually, kafkaSuite, startOwnKafka, type OwnKafka } from '@lianguan/testing';
import { startSystem, type System } from './harness.js';
import { importLedger } from './offices.js';

// The first run downloads the broker.
const START_LIMIT_MS = 480_000;

kafkaSuite(
  'the system on Kafka',
  () => {
    let broker: OwnKafka;
    let system: System;
    let officer: string;
    beforeAll(async () => {
      broker = await startOwnKafka();
      system = await startSystem({ env: { KAFKA_BROKERS: broker.brokers } });
      officer = await system.token({ agency: 'EDUCATION', role: 'EDU_SUP' });
    }, START_LIMIT_MS);
    afterAll(async () => {
      await system?.dispose();
      await broker?.destroy();
    }, 60_000);

    const cells = async (): Promise<Record<string, number>> => {
      const { data, errors } = await system.graphql<{
        certificateMatrix: { cells: { state: string; count: number }[] };
      }>(officer, '{ certificateMatrix { cells { state count } } }');
      if (!data) throw new Error(JSON.stringify(errors));
      return Object.fromEntries(data.certificateMatrix.cells.map(({ state, count }) => [state, count]));
    };

    it('the registers reach education as events', async () => {
      await importLedger(system, 'EDUCATION_LEDGER');
      await importLedger(system, 'BUSINESS_LICENSE_LEDGER');
      await eventually(async () =>
        expect(await cells()).toEqual({ BOTH: 3, REGISTERED_ONLY: 58, LICENSED_ONLY: 2, NONE: 50 }),
      );
    }, 120_000);

    it('what is handed in while the broker is away arrives when it is back', async () => {
      await broker.kill();
      await importLedger(system, 'NON_PROFIT_LEDGER');
      await broker.start();
      await eventually(
        async () => expect(await cells()).toEqual({ BOTH: 5, REGISTERED_ONLY: 62, LICENSED_ONLY: 0, NONE: 46 }),
        60_000,
      );
    }, 120_000);
  },
  { ownBroker: true },
);
