import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { fromBinary } from '@bufbuild/protobuf';
import { createEventBus, type EventBus } from '@lianguan/platform';
import { EscrowAccountRecordedSchema, topicOf } from '@lianguan/proto-events';
import { asAdmin, eventually, readAll } from '@lianguan/testing';
import { FaultMaker } from '../fault-maker.js';
import { startSystem, type System } from '../harness.js';
import { auditJointActions, OFFICE, type Acknowledged } from '../joint-action-audit.js';
import { JointActionWorld, madeSchool } from '../joint-action-world.js';
import { databaseUrl, rowsOf } from '../own-databases.js';
import { Departments } from './departments.js';

const SCHOOLS = 6;
const MEASURES = ['PAYMENT_HOLD', 'STOP_ENROLMENT', 'KEEP_ORDER', 'PUBLISH'].map((kind) => ({ kind }));
const SETTLED_WITHIN_MS = 120_000;
const LIMIT_MS = 600_000;
/** Of these measures, the publication among them. */
const RANKS = 3;
const REMINDED_MS = 10_000;

let departments: Departments;
let system: System;
let bus: EventBus;
let world: JointActionWorld;
const schools = Array.from({ length: SCHOOLS }, (_, index) =>
  madeSchool(500 + index, `示例${500 + index}号教育咨询有限公司`),
);
const institutions: string[] = [];
const acknowledged: Acknowledged[] = [];
const figures: (readonly [string, string])[] = [];

beforeAll(async () => {
  departments = await Departments.create();
  system = await startSystem({ env: departments.env, databases: departments.urls });
  bus = await createEventBus(
    { kind: 'log', url: databaseUrl(system, 'event_log', 'event_log_app') },
    { clientId: 'soak' },
  );
  // Officers ask again what was not answered, under the same key.
  world = await JointActionWorld.open(system, { limitMs: 120_000, onFault: () => undefined });
  await world.handIn(schools);
  for (const school of schools) institutions.push(await world.institution(school));
}, LIMIT_MS);
afterAll(async () => {
  process.stderr.write(`\n${figures.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n`);
  await bus?.close();
  await system?.dispose();
  await departments?.destroy();
}, 90_000);

/** Joint actions that were acknowledged to the lead; their measures are carried out by the departments' services. */
async function issue(count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    const index = acknowledged.length;
    const decisionNumber = `示教停〔2026〕${5_000 + index}号`;
    const institutionId = institutions[index % institutions.length]!;
    const decisionId = await world.decision(institutionId, decisionNumber);
    const jointActionId = await world.issue({
      institutionId,
      decisionId,
      trigger: 'SUSPENDED_FOR_SAFETY',
      measures: MEASURES,
    });
    acknowledged.push({ jointActionId, decisionId, decisionNumber, annulled: false });
  }
}

/** Every measure is executed and nothing waits to be published. */
const settled = (): Promise<void> =>
  eventually(async () => {
    expect(await rowsOf(system, OFFICE, `select id from joint_action where state <> 'COMPLETED'`)).toEqual([]);
    for (const { url } of departments.all) expect(await asAdmin(url, ['select from outbox'])).toEqual([]);
  }, SETTLED_WITHIN_MS);

async function timed<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  const began = performance.now();
  const value = await work();
  figures.push([name, `${((performance.now() - began) / 1_000).toFixed(1)} 秒`]);
  return value;
}

async function backUpAll(): Promise<void> {
  const sizes = await Promise.all(departments.all.map(({ server }) => server.backUp()));
  figures.push(['基础备份（六个部门）', `${(sizes.reduce((sum, size) => sum + size, 0) / 1_000_000).toFixed(0)} MB`]);
}

/** Each department's server is killed and its data folder is gone; a fresh one comes in its place. */
async function loseAndRestoreAll(): Promise<void> {
  for (const { server } of departments.all) {
    await server.lose();
    await server.restore({ walSurvived: true });
  }
}

async function chainsHold(): Promise<void> {
  for (const { acts, readings } of Object.values(await departments.states()))
    expect([acts.ok, readings.ok]).toEqual([true, true]);
}

it(
  'a backup made while departments work, the archive and the WAL that survived give the same rows and the same chains',
  async () => {
    await issue(4);
    await timed('备份，其间联合惩戒继续签发', () => Promise.all([backUpAll(), issue(4)]));
    await issue(4);
    await settled();
    const before = await departments.states();
    await timed('恢复六个部门（静止时）', loseAndRestoreAll);
    expect(await departments.states()).toEqual(before);
    await chainsHold();
  },
  LIMIT_MS,
);

it(
  'departments lost in the middle of joint actions go on: nothing that was acknowledged is lost, nothing is done twice',
  async () => {
    await Promise.all([issue(12), timed('恢复六个部门（联合惩戒签发中）', loseAndRestoreAll)]);
    await settled();
    const { doubled, measures } = await eventually(async () => {
      const audit = await auditJointActions(system, bus, acknowledged);
      expect(audit.findings).toEqual([]);
      return audit;
    });
    figures.push(['签发的联合惩戒', String(acknowledged.length)], ['措施', String(measures)]);
    figures.push(['总线上重复的消息', String(doubled)]);
    await chainsHold();
  },
  LIMIT_MS,
);

const HELD = 'select measure_id as id from payment_hold where released_at is null order by 1';
const AGAIN = 3;

/** How the accounts are numbered in finance, and how far the others were told of them. */
async function accountNumbers(): Promise<readonly [own: object, told: object]> {
  const rows = await rowsOf<{ id: string; version: number }>(
    system,
    'finance',
    'select id, version::int from escrow_account',
  );
  const told: Record<string, number> = {};
  for (const { data } of await readAll(bus, topicOf(EscrowAccountRecordedSchema).name)) {
    const { accountId, version } = fromBinary(EscrowAccountRecordedSchema, data);
    told[accountId] = Math.max(told[accountId] ?? 0, Number(version));
  }
  return [Object.fromEntries(rows.map(({ id, version }) => [id, version])), told];
}

it(
  'a department without its last WAL is behind the bus: it reads its topics again, and what came from outside is handed in again',
  async () => {
    const finance = departments.of('finance');
    await finance.server.archiveNow();
    const archived = await asAdmin(finance.url, [HELD]);
    await issue(AGAIN);
    await world.accountSays(schools.at(-1)!, '冻结');
    await settled();
    const executed = await asAdmin(finance.url, [HELD]);
    expect(executed).toHaveLength(archived.length + AGAIN);

    await finance.server.lose();
    // Its consumers handle nothing meanwhile, so that nobody moves the groups on.
    await rowsOf(system, 'event_log', `update group_offset set next_offset = 0 where consumer_group like 'finance.%'`);
    await new FaultMaker(system, undefined).kill('finance');
    await timed('恢复资金监管（末段 WAL 丢失）', () => finance.server.restore({ walSurvived: false }));
    await timed('重读主题后补齐', () =>
      eventually(async () => expect(await asAdmin(finance.url, [HELD])).toEqual(executed), SETTLED_WITHIN_MS),
    );
    await settled();

    const [own, told] = await accountNumbers();
    expect(own).not.toEqual(told);
    await world.accountSays(schools.at(-1)!, '冻结');
    await settled();
    const [caughtUp, toldInAll] = await accountNumbers();
    expect([caughtUp, toldInAll]).toEqual([told, told]);

    // What was done again was told again under the number that it had: nobody acts on it twice.
    const { findings } = await auditJointActions(system, bus, acknowledged);
    expect(findings.filter((finding) => !/ (\d+) follows \1$/.test(finding))).toEqual([]);
    figures.push(['以原编号再次发出的消息', String(findings.length)]);
    await chainsHold();
  },
  LIMIT_MS,
);

it(
  'the office without its last WAL: what it had issued is issued anew, and the departments, who have done it, say so when they are reminded',
  async () => {
    const office = departments.of('joint_enforcement');
    const finance = departments.of('finance');
    await office.server.backUp();
    const institutionId = institutions[0]!;
    const decisionId = await world.decision(institutionId, '示教停〔2026〕5999号');
    const jointActionId = await world.consult({
      institutionId,
      decisionId,
      trigger: 'SUSPENDED_FOR_SAFETY',
      measures: MEASURES,
    });
    await office.server.archiveNow();
    await world.issueConsulted(jointActionId);
    await settled();
    const executed = await asAdmin(finance.url, [HELD]);

    await office.server.lose();
    await rowsOf(
      system,
      'event_log',
      `update group_offset set next_offset = 0 where consumer_group like 'joint-enforcement.%'`,
    );
    await new FaultMaker(system, undefined).kill('joint-enforcement');
    await timed('恢复专班（末段 WAL 丢失）', () => office.server.restore({ walSurvived: false }));
    expect(await world.action(jointActionId)).toMatchObject({ state: 'CONSULTED' });
    await world.issueConsulted(jointActionId);
    // Rank by rank: with the end of the term in which a department acknowledges it is reminded, and answers.
    await timed('再次签发、逐级催办后补齐', async () => {
      for (let rank = 0; rank < RANKS; rank += 1) {
        await world.turnClock(2);
        await pause(REMINDED_MS);
      }
      await settled();
    });
    expect(await asAdmin(finance.url, [HELD])).toEqual(executed);
  },
  LIMIT_MS,
);
