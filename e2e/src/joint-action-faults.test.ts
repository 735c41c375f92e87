import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createEventBus, type EventBus, type EventBusConfig } from '@lianguan/platform';
import { MeasureInstructedSchema, topicOf } from '@lianguan/proto-events';
import { eventually, kafkaSuite, readAll, startOwnKafka, type OwnKafka } from '@lianguan/testing';
import { FaultMaker } from './fault-maker.js';
import { Guests } from './guest-service.js';
import { startSystem, type System } from './harness.js';
import { auditJointActions, OFFICE, type Acknowledged } from './joint-action-audit.js';
import { JointActionWorld, madeSchool } from './joint-action-world.js';
import { auditMoney, bankMoney, type Banked } from './money-lane.js';
import { databaseUrl, rowsOf } from './own-databases.js';
import { Unanswered } from './patience.js';
import { reportOf, type SoakFigures } from './soak-report.js';

interface Size {
  readonly actions: number;
  readonly schools: number;
  /** Over which time the actions are begun. */
  readonly spreadMs: number;
  /** Between two kills, at most. */
  readonly killPauseMs: number;
  readonly brokerAwayMs: number;
  /** Kills at random times, after each process has been killed in its turn. */
  readonly randomKills: number;
}

// `npm run soak` takes the long one.
const isLong = process.env['LIANGUAN_SOAK'] === 'long';
const SIZE: Size = isLong
  ? { actions: 200, schools: 80, spreadMs: 360_000, killPauseMs: 8_000, brokerAwayMs: 60_000, randomKills: Infinity }
  : { actions: 16, schools: 12, spreadMs: 12_000, killPauseMs: 1_000, brokerAwayMs: 4_000, randomKills: 1 };
const SETTLED_WITHIN_MS = 60_000;
const LANES = 6;
const MEASURES = ['PAYMENT_HOLD', 'STOP_ENROLMENT', 'KEEP_ORDER', 'PUBLISH'].map((kind) => ({ kind }));

interface Place {
  readonly system: System;
  readonly bus: EventBus;
  readonly broker?: OwnKafka;
  /** The bus as a process finds it in its environment. */
  readonly busEnvironment: Readonly<Record<string, string>>;
}

function survives(title: string, open: () => Promise<Place>): void {
  let place: Place;
  let world: JointActionWorld;
  let acknowledged: Acknowledged[];
  let banked: Banked[];
  const unanswered = new Unanswered();
  const institutions: string[] = [];

  beforeAll(async () => {
    place = await open();
    world = await JointActionWorld.open(place.system, { limitMs: 120_000, onFault: unanswered.note });
    const schools = Array.from({ length: SIZE.schools }, (_, index) =>
      madeSchool(100 + index, `示例${100 + index}号教育咨询有限公司`),
    );
    await world.handIn(schools);
    for (const school of schools) institutions.push(await world.institution(school));
  }, 600_000);
  afterAll(async () => {
    await place?.bus.close();
    await place?.system.dispose();
    await place?.broker?.destroy();
  }, 90_000);

  /** One action from its decision to its issue; every second one's decision is annulled while it is being carried out. */
  const act = async (index: number): Promise<Acknowledged> => {
    const institutionId = institutions[index % institutions.length]!;
    const decisionNumber = `示教停〔2026〕${1_000 + index}号`;
    const decisionId = await world.decision(institutionId, decisionNumber);
    const jointActionId = await world.issue({
      institutionId,
      decisionId,
      trigger: 'SUSPENDED_FOR_SAFETY',
      measures: MEASURES,
    });
    const annulled = index % 2 === 1;
    if (annulled) {
      await pause(Math.random() * 2_000);
      const number = `（2026）示01行终${1_000 + index}号`;
      const input = { decisionId, organ: '示例市中级人民法院', number, annulledOn: '2026-03-03' };
      await world.done('office', 'recordAnnulment', { input });
    }
    return { jointActionId, decisionId, decisionNumber, annulled };
  };

  const actAll = async (): Promise<Acknowledged[]> => {
    const began = performance.now();
    let next = 0;
    const lane = async (): Promise<Acknowledged[]> => {
      const done: Acknowledged[] = [];
      for (let index = next++; index < SIZE.actions; index = next++) {
        await pause(Math.max(0, began + (index / SIZE.actions) * SIZE.spreadMs - performance.now()));
        done.push(await act(index));
      }
      return done;
    };
    return (await Promise.all(Array.from({ length: LANES }, lane))).flat();
  };

  /** Everything in its turn; then this and that, for as long as joint actions are being issued. */
  const breakThings = async (faults: FaultMaker, acting: Promise<unknown>): Promise<void> => {
    let over = false;
    const end = () => (over = true);
    acting.then(end, end);
    const between = () => Math.random() * SIZE.killPauseMs;
    const outages = [
      () => faults.takeBroker(SIZE.brokerAwayMs),
      () => faults.restartPostgres(),
      () => faults.killBroker(),
    ];
    for (const outage of outages) {
      const away = outage();
      await faults.killSome(between);
      await away;
    }
    for (let kills = 0; !over && kills < SIZE.randomKills; kills += 1) {
      await faults.killAny();
      await pause(between());
    }
  };

  it(
    'whatever dies while joint actions are issued and annulled and money is entered, office, departments and bus say the same in the end',
    async () => {
      const began = performance.now();
      const faults = new FaultMaker(place.system, place.broker);
      const guests = new Guests(place.system, ['finance', 'joint-enforcement'], place.busEnvironment);
      const acting = actAll();
      const banking = bankMoney(world, acting);
      try {
        await Promise.all([acting, banking, breakThings(faults, acting)]);
      } finally {
        await guests.stop();
      }
      acknowledged = await acting;
      banked = await banking;
      const quiet = performance.now();
      await eventually(async () => {
        const open = await rowsOf(
          place.system,
          OFFICE,
          `select id from joint_action where state not in ('COMPLETED', 'LIFTED')`,
        );
        expect(open).toEqual([]);
      }, SETTLED_WITHIN_MS);
      const settledMs = performance.now() - quiet;
      const audit = await eventually(async () => {
        const found = await auditJointActions(place.system, place.bus, acknowledged);
        expect([...found.findings, ...(await auditMoney(world, banked))]).toEqual([]);
        return found;
      });
      const figures: SoakFigures = {
        title,
        actions: acknowledged.length,
        annulled: acknowledged.filter(({ annulled }) => annulled).length,
        measures: audit.measures,
        transfers: banked.length,
        doubled: audit.doubled,
        unanswered: unanswered.counts,
        kills: faults.kills,
        outages: faults.outages,
        joined: guests.joined,
        settledMs,
        tookMs: performance.now() - began,
      };
      process.stderr.write(reportOf(figures));
      expect(Object.keys(faults.kills)).toHaveLength(7);
      expect(Object.keys(guests.joined)).not.toEqual([]);
    },
    SIZE.spreadMs * 2 + 360_000,
  );

  it('the comparison names what does not agree', async () => {
    for (const [database, wrong] of WRONGS) await rowsOf(place.system, database, wrong);
    const [instruction] = await readAll(place.bus, topicOf(MeasureInstructedSchema).name);
    await place.bus.publish([{ ...instruction!, id: randomUUID() }]);
    const lost = { jointActionId: 'lost', decisionId: 'lost', decisionNumber: '', annulled: false };
    const unknown = { accountId: 'none', orderNo: 'lost', fen: 1 };
    expect(await auditMoney(world, [...banked, unknown])).toEqual([
      expect.stringMatching(/^transfers of the ledger: /),
      expect.stringMatching(/^balances of the orders: /),
      expect.stringMatching(/^chain of the ledger: true true \d+, not true true \d+$/),
    ]);
    const { findings } = await auditJointActions(place.system, place.bus, [...acknowledged, lost]);
    for (const named of [
      ...WRONGS.map(([, , pattern]) => pattern),
      /MeasureInstructed \S+: version 1 follows/,
      /acknowledged issueJointAction lost: 0, not 1/,
    ])
      expect(findings).toContainEqual(expect.stringMatching(named));
  }, 60_000);
}

const first = (table: string, where: string): string => `id = (select id from ${table} where ${where} limit 1)`;

/** Each makes one thing wrong, and how the comparison has to name it. */
const WRONGS: readonly (readonly [database: string, sql: string, named: RegExp])[] = [
  [
    'finance',
    `update payment_hold set released_at = now() where ${first('payment_hold', 'released_at is null')}`,
    /^EXECUTED PAYMENT_HOLD \S+ in force \(.*payment_hold.*\): 0, not 1$/,
  ],
  [
    'education',
    `update license set measures = '[]' where ${first('license', "measures <> '[]'")}`,
    /^EXECUTED STOP_ENROLMENT \S+ in force .*: 0, not 1$/,
  ],
  [
    'public_security',
    `update police_notice set lifted_at = null where ${first('police_notice', 'lifted_at is not null')}`,
    /^COMPENSATED KEEP_ORDER \S+ in force .*: 1, not 0$/,
  ],
  [
    OFFICE,
    `update joint_measure set receipt_no = receipt_no + 1 where ${first('joint_measure', "kind = 'PUBLISH' and version > 0")}`,
    /^receipts of PUBLISH \S+ in its department: \d, not \d$/,
  ],
  [
    'civil_affairs',
    `insert into parked_key (consumer_group, key) values ('none', 'none')`,
    /^keys in civil_affairs: 1, not 0$/,
  ],
];

const busOf = (config: EventBusConfig): Promise<EventBus> => createEventBus(config, { clientId: 'soak' });

// The short form is on Kafka alone, to keep the whole of the tests short; faults.test.ts ends processes on this bus.
if (isLong)
  describe('joint actions on the event log of PostgreSQL', () => {
    survives('PostgreSQL 事件日志', async () => {
      const system = await startSystem();
      const url = databaseUrl(system, 'event_log', 'event_log_app');
      return { system, bus: await busOf({ kind: 'log', url }), busEnvironment: { EVENT_LOG_URL: url } };
    });
  });

kafkaSuite(
  'joint actions on Kafka',
  () => {
    survives('Kafka', async () => {
      const broker = await startOwnKafka();
      const busEnvironment = { KAFKA_BROKERS: broker.brokers };
      const system = await startSystem({ env: busEnvironment });
      const bus = await busOf({ kind: 'kafka', brokers: [broker.brokers] });
      return { system, broker, bus, busEnvironment };
    });
  },
  { ownBroker: true },
);
