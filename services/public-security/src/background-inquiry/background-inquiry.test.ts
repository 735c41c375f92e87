import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create, fromBinary } from '@bufbuild/protobuf';
import type { Caller } from '@lianguan/kernel';
import {
  BackgroundAnswerObjectedSchema,
  BackgroundCheckAnsweredSchema,
  BackgroundCheckRequestedSchema,
  BackgroundStanding,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  publishEvents,
  readAll,
  startTestService,
  testCaller,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

// What an officer might write although nobody asks: it must not be found anywhere but in his own column.
const CANARY = '金丝雀罪名';
const station = testCaller({ agency: 'PUBLIC_SECURITY', roles: ['POL_STATION'], stationId: 'S-01' });
const otherStation = testCaller({ ...station, stationId: 'S-02' });
const reviewer = testCaller({ agency: 'PUBLIC_SECURITY', roles: ['POL_CASE'], subject: 'reviewer' });
const institutionId = randomUUID();
const [clear, hit] = [randomUUID(), randomUUID()];
let service: TestService;

const request = (checkId: string) => ({
  key: institutionId,
  schema: BackgroundCheckRequestedSchema,
  message: create(BackgroundCheckRequestedSchema, {
    checkId,
    institutionId,
    divisionCode: '341203',
    stationId: 'S-01',
    letterNo: '示函1号',
    requestedOn: '2026-03-02',
  }),
});
const objection = (checkId: string) => ({
  key: institutionId,
  schema: BackgroundAnswerObjectedSchema,
  message: create(BackgroundAnswerObjectedSchema, { checkId, institutionId, objectedOn: '2026-03-05' }),
});

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await publishEvents(service.eventLog, [request(clear), request(hit), request(clear)]);
}, 60_000);
afterAll(() => service?.stop());

async function act(caller: Caller, mutation: string, input: object) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const LIST = `{ backgroundInquiries { totalCount edges { node {
  id letterNo state answeredOn availableActions institution { id } check { id } } } } }`;
async function listOf(caller: Caller): Promise<Record<string, { state: string; availableActions: string[] }>> {
  const { data, errors } = await service.graphql(caller, LIST);
  expect(errors).toBeUndefined();
  return Object.fromEntries(
    data.backgroundInquiries.edges.map(({ node }: { node: { id: string } }) => [node.id, node]),
  );
}
const statesOf = async (caller: Caller) =>
  Object.fromEntries(Object.entries(await listOf(caller)).map(([id, { state }]) => [id, state]));

async function told() {
  const messages = await readAll(service.runtime.bus, 'public-security.background-answer.v1');
  const said = messages.map(({ data }) => fromBinary(BackgroundCheckAnsweredSchema, data));
  return {
    said: said.map(
      ({ checkId, standing, version }) =>
        `${checkId === hit ? 'hit' : 'clear'} ${BackgroundStanding[standing]} ${version}`,
    ),
    bytes: Buffer.concat(messages.map(({ data }) => Buffer.from(data))).toString(),
  };
}

const OK = { ok: true, refusal: null };
const refused = (code: string) => ({ ok: false, refusal: { code } });

it('only the station of the premises answers, each person yes or no', async () => {
  await eventually(async () => expect(await statesOf(station)).toEqual({ [clear]: 'REQUESTED', [hit]: 'REQUESTED' }));
  expect(await statesOf(otherStation)).toEqual({});
  expect(await statesOf(reviewer)).toEqual({});
  const inquiryIds = [clear, hit];
  expect(await act(otherStation, 'receiveBackgroundInquiries', { inquiryIds })).toEqual(
    refused('INQUIRY_STATION_NOT_COMPETENT'),
  );
  expect(await act(station, 'receiveBackgroundInquiries', { inquiryIds })).toEqual(OK);
  const answers = [
    { inquiryId: clear, hasRecord: false },
    { inquiryId: hit, hasRecord: true },
  ];
  const given = { answers, documentNo: `${CANARY}1号` };
  expect(await act(otherStation, 'answerBackgroundInquiries', given)).toEqual(refused('INQUIRY_STATION_NOT_COMPETENT'));
  const key = { idempotencyKey: randomUUID() };
  expect(await act(station, 'answerBackgroundInquiries', { ...given, ...key })).toEqual(OK);
  expect(await act(station, 'answerBackgroundInquiries', { ...given, ...key })).toEqual(OK);
  expect(await statesOf(station)).toEqual({ [clear]: 'CLEAR', [hit]: 'HIT' });
  await eventually(async () =>
    expect((await told()).said).toEqual(['clear RECEIVED 1', 'hit RECEIVED 1', 'clear CLEAR 2', 'hit HIT 2']),
  );
});

it('an objection is reviewed by another officer, and may come twice', async () => {
  await publishEvents(service.eventLog, [objection(hit), objection(hit)]);
  await eventually(async () => expect(await statesOf(reviewer)).toEqual({ [hit]: 'REVIEWING' }));
  const review = { inquiryId: hit, review: 'OVERTURNED', documentNo: `${CANARY}2号`, reason: `${CANARY}系同名` };
  const answerer = testCaller({ ...reviewer, subject: station.subject });
  expect(await act(answerer, 'decideBackgroundObjection', review)).toEqual(refused('INQUIRY_OFFICER_ANSWERED'));
  const neighbour = testCaller({ ...reviewer, division: '341202' });
  expect(await act(neighbour, 'decideBackgroundObjection', review)).toEqual(refused('INQUIRY_UNKNOWN'));
  expect(await act(reviewer, 'decideBackgroundObjection', review)).toEqual(OK);
  await eventually(async () => expect((await told()).said.at(-1)).toBe('hit OVERTURNED 4'));
});

it('what an officer writes is in his own columns and nowhere else: no event, no field, no record', async () => {
  expect((await told()).bytes).not.toContain(CANARY);
  const sdl = await service.graphql(station, '{ __type(name: "BackgroundInquiry") { fields { name } } }');
  const fields = sdl.data.__type.fields.map(({ name: field }: { name: string }) => field);
  const shown = await service.graphql(
    station,
    `{ backgroundInquiries { edges { node {
    ${fields.filter((field: string) => !['institution', 'check'].includes(field)).join(' ')} } } } }`,
  );
  expect(shown.data.backgroundInquiries.edges).toHaveLength(2);
  expect(JSON.stringify(shown)).not.toContain(CANARY);
  const tables = await asAdmin<{ name: string }>(service.database.adminUrl, [
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  ]);
  const holding: string[] = [];
  for (const { name: table } of tables) {
    const [found] = await asAdmin<{ rows: number }>(service.database.adminUrl, [
      `select count(*)::int as rows from ${table} t where t::text like '%${CANARY}%'`,
    ]);
    if (found!.rows > 0) holding.push(table);
  }
  expect(holding).toEqual(['background_inquiry']);
});
