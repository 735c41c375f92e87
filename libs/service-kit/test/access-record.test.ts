import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asAdmin, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { endOperation, verifyAccessChain } from '../src/index.js';
import { CLUB_ROWS, Clubs1764000000000, clubSlice } from './club.slice.js';

let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name: 'education', slices: [clubSlice], migrations: [Clubs1764000000000] });
  await asAdmin(service.database.adminUrl, CLUB_ROWS);
}, 60_000);

afterAll(() => service?.stop());

const look = (subject: string) =>
  service.graphql(testCaller({ subject }), '{ clubs(first: 3) { edges { node { mobile } } } }');
const admin = <Row extends object>(sql: string) => asAdmin<Row>(service.database.adminUrl, [sql]);
const verdict = async () => {
  const operation = service.runtime.systemOperation();
  try {
    return await verifyAccessChain(operation.db);
  } finally {
    await endOperation(operation);
  }
};
const recorded = async () => (await admin<{ n: number }>('SELECT count(*)::int AS n FROM access_record'))[0]!.n;

describe('the record of reads', () => {
  it('has one link per operation, in one chain, also for many at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, n) => look(`officer-${n}`)));
    expect(await recorded()).toBe(40);
    expect(await verdict()).toEqual({ ok: true, records: 40 });
    const [row] = await admin<{ commits: number }>(
      'SELECT count(DISTINCT xmin::text)::int AS commits FROM access_record',
    );
    expect(row!.commits).toBeLessThan(40);
  });

  it('stays one chain where two processes write it', async () => {
    const before = await recorded();
    const other = await startTestService({
      name: 'education',
      slices: [clubSlice],
      migrations: [Clubs1764000000000],
      database: service.database,
      eventLog: service.eventLog,
    });
    try {
      const ask = (place: TestService, n: number) =>
        place.graphql(testCaller({ subject: `beside-${n}` }), '{ clubs(first: 1) { edges { node { mobile } } } }');
      for (let turn = 0; turn < 10; turn += 1) {
        const answers = await Promise.all([service, other, service, other].map((place) => ask(place, turn)));
        expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      }
    } finally {
      await other.stop();
    }
    expect(await verdict()).toEqual({ ok: true, records: before + 40 });
  });

  it('holds no personal value, and nothing for what reads nothing', async () => {
    const before = await recorded();
    await service.graphql(testCaller(), '{ __typename }');
    expect(await recorded()).toBe(before);
    const rows = await admin<object>('SELECT * FROM access_record');
    expect(JSON.stringify(rows)).not.toMatch(/1990000|社团/);
    expect(JSON.stringify(rows)).toContain('00000000-0000-7000-9000-000000000001');
  });

  it('notes what was refused', async () => {
    await service.graphql(
      testCaller({ agency: 'CULTURE_SPORT_SCIENCE', roles: ['COMP'] }),
      '{ clubs(first: 1) { edges { node { feeFen } } } }',
    );
    const [row] = await admin<object>('SELECT refused, decision FROM access_record ORDER BY sequence DESC LIMIT 1');
    expect(row).toEqual({ refused: ['Club.feeFen'], decision: 'PARTLY_REFUSED' });
  });

  it.each(["UPDATE access_record SET subject = 'x'", 'DELETE FROM access_record', 'TRUNCATE access_record'])(
    'stays as it is, against its owner too: %s',
    async (sql) => {
      await expect(asAdmin(service.database.migratorUrl, [sql])).rejects.toThrow(/never changed or removed/);
      await expect(service.dataSource.query(sql)).rejects.toThrow(/permission denied/);
    },
  );

  it('withholds the answer when it cannot be written', async () => {
    await admin(`REVOKE INSERT ON access_record FROM ${service.database.appRole}`);
    const answer = await look('unseen');
    const ready = await service.fetch('/readyz', null);
    await admin(`GRANT INSERT ON access_record TO ${service.database.appRole}`);
    expect(answer.data).toBeNull();
    expect(answer.errors).toEqual([
      {
        message: expect.stringContaining('查阅记录'),
        extensions: { code: 'ACCESS_RECORD_FAILED', traceId: expect.any(String) },
      },
    ]);
    expect(await ready.json()).toEqual({ ready: false, failing: ['accessRecord'] });
    expect((await look('seen')).errors).toBeUndefined();
  });

  it('shows where it was tampered with', async () => {
    const tamper = (sql: string) => asAdmin(service.database.adminUrl, ['SET session_replication_role = replica', sql]);
    const [old] = await admin<{ subject: string }>('SELECT subject FROM access_record WHERE sequence = 7');
    await tamper(`UPDATE access_record SET subject = 'someone else' WHERE sequence = 7`);
    expect(await verdict()).toEqual({ ok: false, sequence: 7, reason: 'CHANGED' });
    await tamper(`UPDATE access_record SET subject = '${old!.subject}' WHERE sequence = 7`);
    expect((await verdict()).ok).toBe(true);
    await tamper('DELETE FROM access_record WHERE sequence = 9');
    expect(await verdict()).toEqual({ ok: false, sequence: 9, reason: 'GAP' });
  });
});
