import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEventBus, type EventBus, type EventBusConfig } from '@lianguan/platform';
import { eventually, isSoak, kafkaSuite, startOwnKafka, type OwnKafka } from '@lianguan/testing';
import { FaultMaker } from './fault-maker.js';
import { startSystem, type System } from './harness.js';
import { auditMoneyOf, heldBack, type Told } from './money-faults/audit.js';
import { Bank } from './money-faults/bank.js';
import { breakThings } from './money-faults/breaking.js';
import { putUpGates } from './money-faults/gates.js';
import { FATES, Lives, newLife, type Charging, type Life } from './money-faults/lives.js';
import { clockIsRead, comeToRest, turnTo } from './money-faults/money-days.js';
import { MoneyPeople } from './money-faults/money-people.js';
import {
  advanceCosts,
  bearInterest,
  holdAccount,
  liftHold,
  OPENING_FEN,
  openAccounts,
  raiseAlarm,
} from './money-faults/accounts.js';
import { openSchools } from './money-faults/schools.js';
import { eventLogOf, rowsOf } from './own-databases.js';
import { Unanswered } from './patience.js';
import { counted, seconds, tableOf } from './soak-report.js';

// `npm run soak -- money-faults` takes the long one.
const SIZE: Size = isSoak ? { orders: 24, schools: 2 } : { orders: 16, schools: 2 };
// One order of each fate, since a group of Kafka's stands still for 8 s after each death.
const SIZE_ON_KAFKA: Size = isSoak ? SIZE : { orders: FATES.length, schools: 1 };
const LANES = isSoak ? 6 : 4;
// Nothing comes to rest as long as things break.
const FAULTS_OF_A_NIGHT = 3;
const LIMIT_MS = isSoak ? 1_500_000 : 240_000;
const PATIENCE_MS = 120_000;
const AGREED_WITHIN_MS = 30_000;

interface Size {
  readonly orders: number;
  readonly schools: number;
}

interface Place {
  readonly system: System;
  readonly bus: EventBus;
  readonly broker?: OwnKafka;
}

function survives(title: string, size: Size, open: () => Promise<Place>): void {
  let place: Place;
  let schools: readonly Charging[];
  let people: MoneyPeople;
  let told: Told;
  const unanswered = new Unanswered();

  beforeAll(async () => {
    place = await open();
    const patience = { limitMs: PATIENCE_MS, onFault: unanswered.note };
    schools = await openSchools(place.system, size.schools);
    const ids = schools.map(({ institutionId }) => institutionId);
    people = await MoneyPeople.open(place.system, ids, patience);
    await putUpGates(place.system, place.broker !== undefined);
  }, 240_000);
  afterAll(async () => {
    await place?.bus.close();
    await place?.system.dispose();
    await place?.broker?.destroy();
  }, 90_000);

  const inLanes = async (lives: readonly Life[], act: (life: Life) => Promise<void>): Promise<void> => {
    const left = [...lives].reverse();
    const lane = async (): Promise<void> => {
      for (let life = left.pop(); life; life = left.pop()) await act(life);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  };

  it(
    'whatever is killed while orders are paid, taught, paid out and refunded: each acknowledged act stands once, and nothing else',
    async () => {
      const began = performance.now();
      const { system, bus, broker } = place;
      const faults = new FaultMaker(system, broker);
      const lives = Array.from({ length: size.orders }, (_, serial) => newLife(serial, schools));
      const doing = new Lives(people);
      const bank = new Bank(people);
      const accountIds = schools.map(({ accountId }) => accountId);
      const held = accountIds.at(-1)!;
      const broken = breakThings({ system, faults, hasBroker: broker !== undefined });

      /** What people do on a day that has come, while things break. */
      const day = async (time: string, act: () => Promise<unknown>): Promise<void> => {
        await turnTo(system, people, time);
        await clockIsRead();
        await broken.while(act);
        await comeToRest(system);
      };
      /** The timer and the bank at work, and the clock itself, while things break. */
      const night = (time: string, act: () => Promise<void> = async () => undefined): Promise<void> =>
        broken.while(async () => {
          await turnTo(system, people, time);
          await act();
          await comeToRest(system);
        }, FAULTS_OF_A_NIGHT);

      try {
        await day('2031-09-23T09:00:00', async () => {
          await openAccounts(people, accountIds);
          await bearInterest(people, accountIds);
          await inLanes(lives, (life) => doing.begin(life));
          await advanceCosts(people, schools);
        });
        await day('2031-09-24T19:00:00', () =>
          Promise.all([inLanes(lives, (life) => doing.firstDay(life)), holdAccount(people, held)]),
        );
        await night('2031-09-25T00:30:00');
        await day('2031-09-25T19:00:00', () =>
          Promise.all([inLanes(lives, (life) => doing.secondDay(life)), liftHold(people, held)]),
        );
        await night('2031-09-26T00:30:00');
        await day('2031-10-08T19:00:00', () =>
          Promise.all([inLanes(lives, (life) => doing.lastDay(life)), raiseAlarm(people, held)]),
        );
        bank.generous = true;
        // The school's silence consents on the fifth working day.
        await night('2031-10-09T00:30:00');
        await night('2031-10-16T00:30:00', () => inLanes(lives, (life) => doing.comeBack(life)));
        await night('2031-10-17T00:30:00');
      } finally {
        await bank.close();
      }
      await people.askAllAgain(LANES);

      const { answered, batches } = bank;
      told = { people, lives, answered, batches, accountIds, openingFen: OPENING_FEN };
      expect(people.findings).toEqual([]);
      expect(await rowsOf(system, 'finance', heldBack(held))).toEqual([]);
      await eventually(async () => expect(await auditMoneyOf(system, bus, told)).toEqual([]), AGREED_WITHIN_MS);
      process.stderr.write(
        tableOf([
          ['总线', title],
          ['订单', String(lives.length)],
          ['获确认的办件', String(people.acted.length)],
          [
            '银行答复（付、未付）',
            [true, false].map((yes) => bank.answered.filter(({ paid }) => paid === yes).length).join('、'),
          ],
          ['SIGKILL', counted(faults.kills)],
          ['其中在', counted(broken.atGates)],
          ['停机', faults.outages.join('，') || '无'],
          ['未获答复而重试的请求', counted(unanswered.counts)],
          ['历时', seconds(performance.now() - began)],
        ]),
      );
      // How many are passed depends on how quick the machine is.
      expect(Object.keys(broken.atGates).length).toBeGreaterThanOrEqual(Math.max(1, broken.gates.length - 1));
      expect(new Set(faults.outages).size).toBe(broker ? 2 : 1);
    },
    LIMIT_MS,
  );

  it('the comparison names what does not agree', async () => {
    for (const [database, wrong] of WRONGS) await rowsOf(place.system, database, wrong);
    const { people: own, answered } = told;
    own.acted.push({ ...own.acted.at(-1)!, command: 'confirmLesson', key: 'lost' });
    const unknown = { endToEndId: 'lost', purpose: 'PAYOUT', amount: '1.00', batchId: 'none', paid: true };
    const findings = await auditMoneyOf(place.system, place.bus, { ...told, answered: [...answered, unknown] });
    for (const named of [
      ...WRONGS.map(([, , pattern]) => pattern),
      /^key -1: confirmLesson lost$/,
      /^act on record -1: confirmLesson$/,
      /^instruction -1: lost 100 PAID none$/,
      /^paid out by the bank: /,
    ])
      expect(findings).toContainEqual(expect.stringMatching(named));
  }, 60_000);
}

// Past the triggers that keep rows as they were written.
const UNGUARDED = 'set session_replication_role = replica;';

/** Each makes one thing wrong, and how the comparison has to name it. */
const WRONGS: readonly (readonly [database: string, sql: string, named: RegExp])[] = [
  ['finance', `update order_lesson set amount_fen = amount_fen + 1 where state = 'RELEASED'`, /^order \(.*\) \+1: /],
  [
    'finance',
    `update ledger_account set debits_fen = debits_fen + 1 where kind = 'SUPERVISED_BANK'`,
    /^account is not the sum of its postings: \S+ SUPERVISED_BANK /,
  ],
  ['finance', `update next_day_transfer set amount_fen = amount_fen + 1`, /^payouts \+1: payout PAID /],
  ['finance', `update payment_batch set state = 'ISSUED' where state = 'RETURNED'`, /^batch \+1: \S+ ISSUED$/],
  [
    'finance',
    `update cost_advance set state = 'PAID', repaid_fen = repaid_fen - 1 where state = 'REPAID'`,
    /^advance \(.*\) \+\d: 5000 4999 PAID$/,
  ],
  [
    'finance',
    `${UNGUARDED} update transfer set amount_fen = amount_fen + 1 where code = 'REFUND_INTEREST'`,
    /^payouts \+1: interest /,
  ],
  [
    'finance',
    `${UNGUARDED} update transfer set code = 'OPENING_BALANCE' where code = 'COLLECTION'`,
    /^booked -1: COLLECTION /,
  ],
  [
    'finance',
    `${UNGUARDED} update transfer set phase = 'SINGLE', reverses_id = null where phase = 'REVERSE' and code = 'CONSUMPTION'`,
    /^booked \+1: CONSUMPTION /,
  ],
  ['market_regulation', 'update charged_order set amount_fen = 1', /^order known to market regulation -1: /],
  ['education', 'delete from charged_lesson', /^lesson known to education -1: /],
  ['joint_enforcement', `update escrow_escalation set state = 'OPEN'`, /^alarm known to joint enforcement -1: /],
  [
    'joint_enforcement',
    `${UNGUARDED} update escrow_ledger_head set batch_no = batch_no - 1`,
    /^head that the witness keeps: /,
  ],
  [
    'education',
    `insert into parked_key (consumer_group, key) values ('none', 'none')`,
    /^keys in education: 1, not 0$/,
  ],
];

const busOf = (config: EventBusConfig): Promise<EventBus> => createEventBus(config, { clientId: 'money-faults' });

describe('money on the event log of PostgreSQL', () => {
  survives('PostgreSQL 事件日志', SIZE, async () => {
    const system = await startSystem();
    return { system, bus: await busOf(eventLogOf(system)) };
  });
});

kafkaSuite(
  'money on Kafka',
  () => {
    survives('Kafka', SIZE_ON_KAFKA, async () => {
      const broker = await startOwnKafka();
      const system = await startSystem({ env: { KAFKA_BROKERS: broker.brokers } });
      return { system, broker, bus: await busOf({ kind: 'kafka', brokers: [broker.brokers] }) };
    });
  },
  { ownBroker: true },
);
