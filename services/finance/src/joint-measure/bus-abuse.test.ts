import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create, fromBinary, toBinary } from '@bufbuild/protobuf';
import type { EventMessage } from '@lianguan/platform';
import {
  FinanceMeasureAnsweredSchema,
  Instruction,
  InstitutionRecordedSchema,
  JointActionTrigger,
  LiftCause,
  MeasureAnswer,
  MeasureInstructedSchema,
  MeasureKind,
  TrainingClass,
  LicenseState,
  topicOf,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  kafkaSuite,
  madeInstitutions,
  readAll,
  startTestKafka,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const admin = testCaller({ agency: 'FINANCE', roles: ['SYSTEM_ADMIN'] });
const WEEK_MS = 7 * 24 * 3_600_000;

interface Said {
  readonly measureId: string;
  readonly institutionId: string;
  readonly instruction?: keyof typeof Instruction;
  readonly version?: bigint;
  readonly kind?: number;
  readonly said?: number;
}

const bytesOf = ({ measureId, institutionId, instruction = 'ORDER', version = 1n, kind, said }: Said): Uint8Array =>
  toBinary(
    MeasureInstructedSchema,
    create(MeasureInstructedSchema, {
      measureId,
      institutionId,
      jointActionId: randomUUID(),
      divisionCode: '341203',
      department: 'FINANCE',
      kind: kind ?? MeasureKind.PAYMENT_HOLD,
      trigger: JointActionTrigger.ABSCONDING,
      decisionOrgan: '示例县教育局',
      decisionNumber: '示教决〔2026〕1号',
      instruction: said ?? Instruction[instruction],
      liftCause: instruction === 'COMPENSATE' ? LiftCause.ANNULLED : LiftCause.UNSPECIFIED,
      dueMs: BigInt(Date.parse('2026-03-03T15:59:59.999Z')),
      version,
    }),
  );

const event = (given: Pick<EventMessage, 'key' | 'data'> & { readonly type?: string }): EventMessage => ({
  id: randomUUID(),
  topic: topicOf(MeasureInstructedSchema).name,
  type: MeasureInstructedSchema.typeName,
  source: 'joint-enforcement',
  time: new Date('2026-03-02T01:00:00Z'),
  headers: {},
  ...given,
});

const instructed = (said: Said): EventMessage => event({ key: said.institutionId, data: bytesOf(said) });

/** A running department whose bus is abused. */
function withstands(kafkaBrokers: () => Promise<string | undefined>): void {
  const clock = new TurningClock();
  const institutions = madeInstitutions(36);
  let service: TestService;
  let used = 0;

  const publish = (...messages: readonly EventMessage[]) => service.runtime.bus.publish(messages);
  const nextInstitution = (): string => institutions[used++]!.id;
  const measure = (institutionId = nextInstitution()) => ({ measureId: randomUUID(), institutionId });
  const rows = <Row extends object>(sql: string) => asAdmin(service.database.adminUrl, [sql]) as Promise<Row[]>;

  beforeAll(async () => {
    const brokers = await kafkaBrokers();
    service = await startTestService({
      name,
      slices,
      migrations,
      clock,
      ...(brokers ? { kafkaBrokers: brokers } : {}),
    });
    const { name: topic } = topicOf(InstitutionRecordedSchema);
    await publish(
      ...institutions.map(({ id, ...told }) => ({
        ...event({ key: id, data: new Uint8Array() }),
        topic,
        type: InstitutionRecordedSchema.typeName,
        source: 'education',
        data: toBinary(
          InstitutionRecordedSchema,
          create(InstitutionRecordedSchema, {
            ...told,
            institutionId: id,
            ledgerNo: `T-${id}`,
            trainingClass: TrainingClass.ACADEMIC,
            licenseState: LicenseState.NONE,
            version: 1n,
          }),
        ),
      })),
    );
    await handIn(service, officer, {
      mutation: 'importEscrowAccounts',
      rows: [
        '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码,协议止付条款',
        ...institutions.map(
          ({ name: named, usccCode }, index) =>
            `9900000000${3000 + index},${named},${usccCode},示例银行,DEMO01,银行托管,正常,1000.00,500.00,2026-02-28,341203,是`,
        ),
      ],
    });
    await eventually(async () => {
      const ids = institutions.map(({ id }) => `'${id}'`).join(',');
      const [known] = await rows(
        `select (select count(*)::int from institution_directory where id in (${ids})) as institutions,
           (select count(*)::int from escrow_account) as accounts`,
      );
      expect(known).toEqual({ institutions: institutions.length, accounts: institutions.length });
    }, 60_000);
  }, 420_000);
  afterAll(() => service?.stop(), 30_000);

  const holds = ({ measureId }: { measureId: string }) =>
    rows<{ released: boolean }>(
      `select released_at is not null as released from payment_hold where measure_id::text = '${measureId}'`,
    );
  const isHeld = (asked: { measureId: string }) =>
    eventually(async () => expect(await holds(asked)).toEqual([{ released: false }]));
  const answersAbout = async ({ measureId }: { measureId: string }) =>
    (await readAll(service.runtime.bus, topicOf(FinanceMeasureAnsweredSchema).name))
      .map(({ data }) => fromBinary(FinanceMeasureAnsweredSchema, data))
      .filter((answer) => answer.measureId === measureId)
      .map(({ answer, receiptNo, code }) => `${receiptNo} ${MeasureAnswer[answer]}${code ? ` ${code}` : ''}`);
  const hears = (asked: { measureId: string }, ...expected: readonly string[]) =>
    eventually(async () => expect(await answersAbout(asked)).toEqual(expected));

  const LIST = '{ financeParkedMessages(first: 100) { edges { node { key code reason } } } }';
  const parked = async (key: string): Promise<{ code: string; reason: string }[]> => {
    const { data } = await service.graphql(admin, LIST);
    const nodes = data.financeParkedMessages.edges.map(({ node }: { node: { key: string } }) => node);
    return nodes.filter((node: { key: string }) => node.key === key);
  };
  const replay = async (key: string) => {
    const { data } = await service.graphql(
      admin,
      `mutation ($input: ReplayFinanceParkedMessagesInput!) { replay: replayFinanceParkedMessages(input: $input) { ok refusal { code } handled remaining } }`,
      { input: { idempotencyKey: randomUUID(), key } },
    );
    return data.replay;
  };
  const dismiss = async (key: string): Promise<void> => {
    const [first] = await rows<{ id: string }>(`select id from parked_message where key = '${key}' order by id`);
    const { data } = await service.graphql(
      admin,
      `mutation ($input: DismissFinanceParkedMessageInput!) { act: dismissFinanceParkedMessage(input: $input) { ok } }`,
      { input: { idempotencyKey: randomUUID(), messageId: first?.id, reason: '不是本系统的消息' } },
    );
    expect(data.act).toEqual({ ok: true });
  };

  const institutionBytes = (key: string) =>
    toBinary(InstitutionRecordedSchema, create(InstitutionRecordedSchema, { institutionId: key, version: 7n }));
  it.each<[string, string, string, (key: string) => Uint8Array]>([
    ['bytes that are no message', 'UNREADABLE', 'Error', () => Uint8Array.of(0xff, 0xff, 0x07, 0x80)],
    ['a message that was cut off', 'UNREADABLE', 'Error', (key) => bytesOf(measure(key)).subarray(0, 40)],
    ['nothing', 'UNHANDLEABLE', 'value 0 is not known here', () => new Uint8Array()],
    ['the bytes of another message', 'UNREADABLE', 'premature EOF', institutionBytes],
    [
      'a measure unknown here',
      'UNHANDLEABLE',
      'value 99 is not known here',
      (key) => bytesOf({ ...measure(key), kind: 99 }),
    ],
    [
      'an instruction unknown here',
      'UNHANDLEABLE',
      'value 42 is not known here',
      (key) => bytesOf({ ...measure(key), said: 42 }),
    ],
    ['an id that is none', 'FAULT', 'uuid', (key) => bytesOf({ measureId: 'not-an-id', institutionId: key })],
    [
      'a version beyond all numbers',
      'FAULT',
      'out of range',
      (key) => bytesOf({ ...measure(key), version: 2n ** 60n }),
    ],
  ])('%s is kept aside as %s, its key waits, all others go on', async (_title, code, reason, data) => {
    const [bad, behind, other] = [nextInstitution(), measure(), measure()];
    const follower = { ...behind, institutionId: bad };
    await publish(event({ key: bad, data: data(bad) }), instructed(follower), instructed(other));
    await isHeld(other);
    await hears(other, '1 EXECUTED');
    await eventually(async () =>
      expect(await parked(bad)).toEqual([
        expect.objectContaining({ code, reason: expect.stringContaining(reason) }),
        expect.objectContaining({ code: 'BEHIND' }),
      ]),
    );
    expect(await holds(follower)).toEqual([]);
    expect(await replay(bad)).toEqual({ ok: false, refusal: { code }, handled: 0, remaining: 2 });
  });

  it('what stood behind it is handled by a replay, in order, once what it waited for is dismissed', async () => {
    const held = measure();
    const key = held.institutionId;
    await publish(
      event({ key, data: Uint8Array.of(0xff) }),
      instructed(held),
      instructed({ ...held, instruction: 'COMPENSATE', version: 2n }),
    );
    await eventually(async () => expect(await parked(key)).toHaveLength(3));
    await dismiss(key);
    expect(await replay(key)).toEqual({ ok: true, refusal: null, handled: 2, remaining: 0 });
    await hears(held, '1 EXECUTED', '2 COMPENSATED');
    expect(await holds(held)).toEqual([{ released: true }]);
    const again = measure(key);
    await publish(instructed(again));
    await isHeld(again);
  });

  it('a type that this version does not know is passed over; fields that it does not know are no obstacle', async () => {
    const newer = measure();
    const key = newer.institutionId;
    // Field 900 of text, as a later version may add it.
    const addition = Uint8Array.of(0xa2, 0x38, 0x02, 0x6f, 0x6b);
    await publish(
      event({ key, data: Uint8Array.of(0xff), type: 'lianguan.jointenforcement.v2.MeasureInstructed' }),
      event({ key, data: Uint8Array.from([...bytesOf(newer), ...addition]) }),
    );
    await isHeld(newer);
    expect(await parked(key)).toEqual([]);
  });

  it('an event that comes three times, also with others between, has one effect and one answer', async () => {
    const held = measure();
    const order = instructed(held);
    await publish(order, order);
    await isHeld(held);
    await publish(instructed({ ...held, instruction: 'COMPENSATE', version: 2n }), order);
    await hears(held, '1 EXECUTED', '2 COMPENSATED');
    expect(await holds(held)).toEqual([{ released: true }]);
    const acts = await rows(`select transition from act_record where subject_id = '${held.measureId}' order by seq`);
    expect(acts).toEqual([{ transition: '- -> EXECUTED' }, { transition: 'EXECUTED -> COMPENSATED' }]);
  });

  it('undone before it was asked for leaves nothing; an old version after a new one changes nothing', async () => {
    const undone = measure();
    await publish(
      instructed({ ...undone, instruction: 'COMPENSATE', version: 3n }),
      instructed({ ...undone, instruction: 'REMIND', version: 2n }),
      instructed(undone),
    );
    const after = measure(undone.institutionId);
    await publish(instructed(after));
    await isHeld(after);
    await hears(undone, '1 COMPENSATED NOTHING_DONE');
    expect(await holds(undone)).toEqual([]);
  });

  it('an order that comes a week late is carried out by the day on which it comes, and can be undone', async () => {
    const late = measure();
    clock.advance(WEEK_MS);
    await publish(instructed(late));
    await isHeld(late);
    const [hold] = await rows<{ placed_at: Date; term: number }>(
      `select placed_at, extract(day from expires_at - placed_at)::int as term from payment_hold where measure_id = '${late.measureId}'`,
    );
    expect(hold!.placed_at).toEqual(clock.now());
    expect(hold!.term).toBeGreaterThan(180);
    await publish(instructed({ ...late, instruction: 'COMPENSATE', version: 2n }));
    await hears(late, '1 EXECUTED', '2 COMPENSATED');
  });
}

describe('finance on a log that anything is written to', () => {
  withstands(() => Promise.resolve(undefined));
});

kafkaSuite('finance on a Kafka that anything is written to', () => {
  withstands(startTestKafka);
});
