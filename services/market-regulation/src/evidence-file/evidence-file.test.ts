import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import {
  asAdmin,
  eventually,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_AD'] });
const neighbour = { ...officer, division: '341202', subject: 'neighbour' };
const education = testCaller();
const guardianOf = (subject: string) =>
  testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], division: '', subject, person: subject, purpose: undefined });
const guardian = guardianOf('guardian-1');
const [own, other] = madeInstitutions(2);
const instOf = (institutionId: string) =>
  testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId, subject: institutionId, purpose: undefined });
const institution = instOf(own!.id);
const clock = new TurningClock();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [own!, other!]);
  await eventually(async () =>
    expect(await asAdmin(service.database.adminUrl, ['select 1 from institution_directory'])).toHaveLength(2),
  );
}, 60_000);
afterAll(() => service?.stop());

/** A picture of this many bytes, like no other. */
function picture(bytes = 1_000): Buffer {
  const start = Buffer.from(`ffd8ffe0${randomUUID().replaceAll('-', '')}`, 'hex');
  return Buffer.concat([start, Buffer.alloc(bytes - start.length)]);
}

interface Answer {
  readonly id: string;
  readonly error?: { readonly code: string; readonly message: string };
}

async function upload(caller: Caller, content: Buffer, fileName = '照片 1.jpg') {
  const response = await service.fetch('/files', caller, {
    method: 'POST',
    headers: { 'x-file-name': encodeURIComponent(fileName), 'content-type': 'application/octet-stream' },
    body: new Uint8Array(content),
  });
  const { id, error } = (await response.json()) as Answer;
  return { status: response.status, id, code: error?.code };
}

async function read(caller: Caller, id: string) {
  const response = await service.fetch(`/files/${id}`, caller);
  const content = Buffer.from(await response.arrayBuffer());
  const code = response.ok ? undefined : (JSON.parse(content.toString()) as Answer).error?.code;
  return { status: response.status, code, content, headers: Object.fromEntries(response.headers) };
}

async function send(caller: Caller, [act, type, shown]: readonly [string, string, string], input: object) {
  const query = `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code } ${shown} } }`;
  const { data, errors } = await service.graphql(caller, query, { input: { idempotencyKey: randomUUID(), ...input } });
  expect(errors).toBeUndefined();
  return data.act;
}

const SEEN = { channel: 'NEW_MEDIA', place: '公众号', seenOn: '2026-03-02', text: '书法班招生，小班教学' };
const report = (caller: Caller, fileIds: string[]) =>
  send(caller, ['reportSeenAd', 'ReportSeenAdInput', 'receipt { id }'], {
    institutionId: own!.id,
    ...SEEN,
    fileIds,
  });
const VIOLATION = 'violation { id state files { id act mediaType sizeBytes sha256 url } }';
const actOn = (caller: Caller, violationId: string, [act, given]: readonly [string, object]) => {
  const type = { confirmAdViolation: 'ConfirmAdViolationInput', orderAdStop: 'OrderAdStopInput' }[act];
  const said = { violationId, reason: '事实清楚', documentNo: '示广〔2026〕1号', ...given };
  return send(caller, [act, type ?? 'AdViolationActInput', VIOLATION], said);
};
const filesFor = async (caller: Caller, id: string) => {
  const { data } = await service.graphql(caller, `{ adViolation(id: "${id}") { files { act url } } }`);
  return data.adViolation.files;
};
let violationId: string;

it('a citizen’s scan is kept, taken up, and read by the officers alone, with a purpose and on record', async () => {
  const content = picture();
  const handed = await upload(guardian, content);
  expect(handed.status).toBe(201);
  expect((await upload(guardian, content)).id).toBe(handed.id);
  expect([(await read(guardian, handed.id)).status, (await read(officer, handed.id)).status]).toEqual([200, 404]);
  expect((await report(guardianOf('guardian-2'), [handed.id])).refusal.code).toBe('EVIDENCE_FILE_GONE');
  violationId = (await report(guardian, [handed.id])).receipt.id;
  const shown = await read(officer, handed.id);
  expect(shown.content.equals(content)).toBe(true);
  expect(shown.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'content-disposition': `attachment; filename="file.jpg"; filename*=UTF-8''%E7%85%A7%E7%89%87%201.jpg`,
    'cache-control': 'no-store',
    'content-security-policy': "sandbox; default-src 'none'",
    'x-content-type-options': 'nosniff',
  });
  expect((await read({ ...officer, purpose: undefined }, handed.id)).code).toBe('PURPOSE_REQUIRED');
  const [recorded] = await asAdmin(service.database.adminUrl, [
    `select operation_name, purpose, subject from access_record where agency = 'MARKET_REGULATION' and purpose is not null
     order by sequence desc limit 1`,
  ]);
  expect(recorded).toEqual({
    operation_name: `GET /files/${handed.id}`,
    purpose: 'SUPERVISION',
    subject: officer.subject,
  });
  expect(await filesFor(officer, violationId)).toEqual([
    { act: 'recordSeenAd', url: `/files/market-regulation/${handed.id}` },
  ]);
  const head = testCaller({ agency: 'MARKET_REGULATION', roles: ['ORGAN_HEAD'] });
  const registrar = { ...head, roles: ['SAMR_REG' as const] };
  expect([(await read(head, handed.id)).status, (await read(registrar, handed.id)).status]).toEqual([200, 403]);
  const strangers = [neighbour, institution, education, guardian, testCaller({ agency: 'FINANCE', roles: ['FIN'] })];
  const statuses = [];
  for (const caller of strangers) statuses.push((await read(caller, handed.id)).status);
  expect(statuses).toEqual([404, 404, 404, 403, 403]);
  expect((await service.fetch(`/files/${handed.id}`, null)).status).toBe(401);
  const refused = await asAdmin(service.database.adminUrl, [
    `select refused, decision from access_record where agency = 'FINANCE' and operation_name = 'GET /files/${handed.id}'`,
  ]);
  expect(refused).toEqual([{ refused: ['GET /files/:id'], decision: 'PARTLY_REFUSED' }]);
});

it('a removal is reported with a photo that proves nothing else; who reads the step reads the photo', async () => {
  await actOn(officer, violationId, ['confirmAdViolation', { kinds: ['UNFILED'] }]);
  const paper = await upload(officer, Buffer.from(`%PDF-1.7 ${randomUUID()}`), '决定书.pdf');
  await actOn(officer, violationId, ['orderAdStop', { lastDay: '2026-03-09', fileIds: [paper.id] }]);
  const remove = (fileIds?: string[]) => actOn(institution, violationId, ['reportAdRemoval', { fileIds }]);
  expect((await remove()).refusal.code).toBe('AD_REMOVAL_PHOTO_MISSING');
  expect((await remove([paper.id])).refusal.code).toBe('EVIDENCE_FILE_NOT_YOURS');
  const content = picture(2_000);
  const photo = await upload(institution, content);
  const { violation } = await remove([photo.id]);
  expect(violation).toEqual({
    id: violationId,
    state: 'REMOVED',
    files: [
      expect.objectContaining({ id: paper.id, act: 'orderAdStop', mediaType: 'PDF' }),
      {
        id: photo.id,
        act: 'reportAdRemoval',
        mediaType: 'JPEG',
        sizeBytes: 2_000,
        sha256: createHash('sha256').update(content).digest('hex'),
        url: `/files/market-regulation/${photo.id}`,
      },
    ],
  });
  expect(await upload(institution, content)).toMatchObject({ status: 422, code: 'EVIDENCE_FILE_USED' });
  await actOn(officer, violationId, ['refuseAdRemoval', {}]);
  expect((await remove([photo.id])).refusal.code).toBe('EVIDENCE_FILE_USED');
  const statuses = [];
  for (const caller of [institution, education, officer, instOf(other!.id), neighbour])
    statuses.push((await read(caller, photo.id)).status);
  expect(statuses).toEqual([200, 200, 200, 404, 404]);
});

it('takes 8 MB and not a byte more, by content and not by name, of who may use it', async () => {
  const most = 8 * 1024 * 1024;
  const largest = picture(most);
  const handed = await upload(officer, largest);
  expect((await read(officer, handed.id)).content.equals(largest)).toBe(true);
  const refused = [
    await upload(officer, picture(most + 1)),
    await upload(officer, picture(most + 200_000)),
    await upload(officer, Buffer.alloc(0)),
    await upload(officer, Buffer.from('<html>'), 'a.jpg'),
    await upload(officer, picture(), 'a.pdf'),
    await upload(testCaller({ agency: 'FINANCE', roles: ['FIN'] }), picture()),
    await upload(testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '' }), picture()),
  ];
  expect(refused.map(({ status, code }) => [status, code])).toEqual([
    [413, 'EVIDENCE_FILE_TOO_LARGE'],
    [413, 'FILE_TOO_LARGE'],
    [422, 'EVIDENCE_FILE_EMPTY'],
    [422, 'EVIDENCE_FILE_KIND_UNKNOWN'],
    [422, 'EVIDENCE_FILE_NAME_DIFFERS'],
    [403, 'FORBIDDEN'],
    [401, 'UNAUTHENTICATED'],
  ]);
  expect((await read(officer, 'no-such-file')).status).toBe(404);
});

it('what no act takes up goes when its day is over; what proves a record stays as it is', async () => {
  const { adminUrl, appUrl } = service.database;
  const waiting = await upload(officer, picture());
  const stored = () =>
    asAdmin<{ id: string; used: boolean }>(adminUrl, ['select id, used_at is not null as used from evidence_file']);
  const before = await stored();
  expect(before.filter(({ used }) => !used).map(({ id }) => id)).toContain(waiting.id);
  clock.turnTo(new Date('2026-03-03T16:00:01Z'));
  await eventually(async () => expect((await stored()).every(({ used }) => used)).toBe(true));
  expect(await stored()).toEqual(before.filter(({ used }) => used));
  const record = { institutionId: own!.id, ...SEEN, source: 'PATROL', fileIds: [waiting.id] };
  const late = await send(officer, ['recordSeenAd', 'RecordSeenAdInput', VIOLATION], record);
  expect(late.refusal.code).toBe('EVIDENCE_FILE_GONE');
  for (const change of ['delete from evidence_file', `update evidence_file set act = 'x'`])
    await expect(asAdmin(adminUrl, [change])).rejects.toThrow('stays as it is');
  const [granted] = await asAdmin<{ may: boolean }>(adminUrl, [
    `select has_column_privilege('${new URL(appUrl).username}', 'evidence_file', 'content', 'update') as may`,
  ]);
  expect(granted).toEqual({ may: false });
});
