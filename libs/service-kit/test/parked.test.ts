import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InstitutionRecordedSchema } from '@lianguan/proto-events';
import { startTestService, testCaller, type TestService } from '@lianguan/testing';
import { TopicConsumer } from '../src/consumer.js';
import { rebuildProjection } from '../src/rebuild.js';
import { eventually, Tins1763900000000 } from './kit-runtime.js';
import { recorded, repaired, watchSlice } from './watch.slice.js';

let service: TestService;
const admin = testCaller({ roles: ['SYSTEM_ADMIN'] });
const LIST =
  '{ educationParkedMessages(first: 2) { totalCount pageInfo { hasNextPage endCursor } edges { node { key code reason type topic group } } } }';
const REPLAY = `mutation ($input: ReplayEducationParkedMessagesInput!) {
  replayEducationParkedMessages(input: $input) { ok refusal { code message } handled remaining } }`;

beforeAll(async () => {
  service = await startTestService({ name: 'education', slices: [watchSlice], migrations: [Tins1763900000000] });
  await service.runtime.bus.publish([recorded('p', 1, { name: 'bug' }), recorded('p', 2), recorded('p', 3)]);
  await eventually(async () => (await service.dataSource.query('select 1 from parked_message')).length === 3);
});
afterAll(() => service.stop());

const DISMISS = `mutation ($input: DismissEducationParkedMessageInput!) {
  dismissEducationParkedMessage(input: $input) { ok refusal { code } } }`;
const dismiss = async (messageId: string, reason = '外部系统写入，不是本系统的消息') => {
  const input = { messageId, reason, idempotencyKey: `d-${messageId}-${reason}` };
  return (await service.graphql(admin, DISMISS, { input })).data.dismissEducationParkedMessage;
};

const replay = (key: string, idempotencyKey: string) =>
  service.graphql(admin, REPLAY, { input: { key, idempotencyKey } });

describe('parked messages', () => {
  it('are shown to the system administrator alone', async () => {
    const { data } = await service.graphql(admin, LIST);
    expect(data.educationParkedMessages).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const nodes = data.educationParkedMessages.edges.map((edge: { node: unknown }) => edge.node);
    expect(nodes).toMatchObject([
      { key: 'p', code: 'FAULT', type: InstitutionRecordedSchema.typeName, topic: 'education.institution.v1' },
      { key: 'p', code: 'BEHIND' },
    ]);
    const after = data.educationParkedMessages.pageInfo.endCursor;
    const next = await service.graphql(admin, LIST.replace('first: 2', `first: 2, after: "${after}"`));
    expect(next.data.educationParkedMessages.edges).toHaveLength(1);
    const refused = await service.graphql(testCaller(), LIST);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('are replayed by order, which is on record', async () => {
    expect((await replay('nothing', 'k0')).data.replayEducationParkedMessages).toMatchObject({
      ok: false,
      refusal: { code: 'NOTHING_PARKED' },
    });
    expect((await replay('p', 'k1')).data.replayEducationParkedMessages).toEqual({
      ok: false,
      refusal: { code: 'FAULT', message: '仍有消息不能处理：Error: a bug in apply' },
      handled: 0,
      remaining: 3,
    });
    repaired.add('p');
    // The same key does not run it again.
    expect((await replay('p', 'k1')).data.replayEducationParkedMessages).toMatchObject({ handled: 0, remaining: 3 });
    expect((await replay('p', 'k2')).data.replayEducationParkedMessages).toEqual({
      ok: true,
      refusal: null,
      handled: 3,
      remaining: 0,
    });
    expect(await service.dataSource.query(`select coins from tin where id = 'copy of p'`)).toEqual([{ coins: 6 }]);
    const acts = await service.dataSource.query(
      `select subject_id from act_record where command = 'replayParkedMessages'`,
    );
    expect(acts).toEqual([{ subject_id: 'p' }, { subject_id: 'p' }]);
    const { errors } = await service.graphql(testCaller(), REPLAY, { input: { key: 'p', idempotencyKey: 'k3' } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('of which one that nobody can ever handle is dismissed, so that those behind it go on', async () => {
    const poison = recorded('q', 1, { data: Uint8Array.of(0xff) });
    await service.runtime.bus.publish([poison, recorded('q', 2)]);
    const read = () =>
      service.dataSource.query<{ id: string; event_id: string }[]>(
        `select id, event_id from parked_message where key = 'q' order by id`,
      );
    const [first, second] = await eventually(async () => {
      const rows = await read();
      return rows.length === 2 ? rows : null;
    });
    expect(await dismiss(second!.id)).toEqual({ ok: false, refusal: { code: 'PARKED_MESSAGE_WAITS' } });
    expect(await dismiss('x')).toEqual({ ok: false, refusal: { code: 'PARKED_MESSAGE_UNKNOWN' } });
    expect(await dismiss(first!.id, ' ')).toEqual({ ok: false, refusal: { code: 'DISMISSAL_REASON_MISSING' } });
    expect(await dismiss(first!.id)).toEqual({ ok: true, refusal: null });
    expect((await replay('q', 'k4')).data.replayEducationParkedMessages).toMatchObject({ ok: true, handled: 1 });
    expect(await service.dataSource.query(`select coins from tin where id = 'copy of q'`)).toEqual([{ coins: 2 }]);
    expect(
      await service.dataSource.query(`select subject_id from act_record where command = 'dismissParkedMessage'`),
    ).toEqual([{ subject_id: poison.id }]);
    // Delivered once more it stays where it is, and holds nobody up; so does the last of a key, whose key opens.
    await new TopicConsumer(service.runtime, watchSlice, 'education.institution.v1').handle([
      { ...poison, offset: 99n },
    ]);
    expect(await read()).toEqual([]);
    const last = recorded('q', 3, { data: Uint8Array.of(0xff) });
    await service.runtime.bus.publish([last]);
    const [alone] = await eventually(async () => ((await read()).length === 1 ? read() : null));
    expect(await dismiss(alone!.id)).toEqual({ ok: true, refusal: null });
    expect(await service.dataSource.query(`select 1 from parked_key where key = 'q'`)).toEqual([]);
    expect(await rebuildProjection(service.runtime, { slice: 'watch', tables: ['tin'] })).toBe(4);
  });

  it('leave their figures on the metrics page', async () => {
    const page = await (await fetch(service.metricsUrl)).text();
    for (const name of ['outbox_depth', 'outbox_oldest_seconds', 'parked_keys', 'deadlines_failing']) {
      expect(page).toMatch(new RegExp(`^lianguan_${name}\\{.*\\} 0$`, 'm'));
    }
    expect(page).toMatch(/^lianguan_acts_total\{command="noteCoins",result="ACCEPTED".*\} 4$/m);
    expect(page).toMatch(/^lianguan_events_consumed_total\{topic="education.institution.v1",result="PARKED".*\} 7$/m);
  });
});
