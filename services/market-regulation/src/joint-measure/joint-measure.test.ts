import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { MarketRegulationMeasureAnsweredSchema } from '@lianguan/proto-events';
import {
  asAdmin,
  askedMeasure,
  eventually,
  handIn,
  instruct,
  madeInstitutions,
  MeasureOffice,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
  type ToldInstitution,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const clock = new TurningClock();
const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
const institutions = madeInstitutions(8);
const [STOPPED, CHANGED, LATE, LISTED, OVERLAP, BARE, RELEDGER, RECALLED] = institutions as [
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
  ToldInstitution,
];
const ORDER = { instruction: 'ORDER', version: 1 } as const;
let service: TestService;
let office: MeasureOffice;

const HEADER = '统一社会信用代码,企业名称,主体类型,经营范围,住所,法定代表人,成立日期,登记状态,区划代码';
const line = ({ usccCode, name: named }: ToldInstitution, address = '文化路1号'): string =>
  `${usccCode},${named},企业,教育咨询；校外培训,${address},甲,2018-01-02,在营,341203`;
const ledger = (rows: readonly string[]) =>
  handIn(service, officer, { mutation: 'importBusinessLicenses', rows: [HEADER, ...rows] });

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  office = new MeasureOffice(service, MarketRegulationMeasureAnsweredSchema, officer);
  await tellInstitutions(service.eventLog, institutions);
  await ledger(institutions.filter((institution) => institution !== BARE).map((institution) => line(institution)));
  await eventually(async () => {
    const [counted] = await asAdmin<{ known: string }>(service.database.adminUrl, [
      `select (select count(*) from business_registration)::text || '/' || (select count(*) from institution_directory) as known`,
    ]);
    expect(counted!.known).toBe('7/8');
  });
}, 60_000);
afterAll(() => service?.stop());

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly businessScope: string;
  readonly registeredAddress: string;
  readonly measuresInForce: readonly { readonly kind: string }[];
  readonly scopeChangeClock: Readonly<Record<string, string | null>> | null;
}

async function shown({ usccCode }: ToldInstitution): Promise<Shown> {
  const { data } = await service.graphql(
    officer,
    `query ($code: String!) { businessRegistrations(filter: { search: $code }) { edges { node { id state businessScope registeredAddress
       measuresInForce { kind } scopeChangeClock { state startedOn dueOn oldScope newScope documentNo } } } } }`,
    { code: usccCode },
  );
  return data.businessRegistrations.edges[0].node;
}

async function changeScope(
  institution: ToldInstitution,
  idempotencyKey: string = randomUUID(),
): Promise<{ ok: boolean; refusal: { code: string } | null; businessRegistration: { businessScope: string } | null }> {
  const { id } = await shown(institution);
  const { data } = await service.graphql(
    officer,
    `mutation ($input: RecordScopeChangeInput!) { recordScopeChange(input: $input) {
       ok refusal { code } businessRegistration { businessScope scopeChangeClock { state } } } }`,
    { input: { idempotencyKey, registrationId: id, newScope: '教育咨询', documentNo: '示市监登〔2026〕5号' } },
  );
  return data.recordScopeChange;
}

const told = async (id: string): Promise<number> => {
  const [row] = await asAdmin<{ count: string }>(service.eventLog.adminUrl, [
    `select count(*) from message where topic = 'market-regulation.registration.v1' and position('${id}' in encode(data, 'escape')) > 0`,
  ]);
  return Number(row!.count);
};

describe('SCOPE_CHANGE_CLOCK', () => {
  it('starts at once, once, however often it is asked; annulled, it stops', async () => {
    const measure = askedMeasure('SCOPE_CHANGE_CLOCK', STOPPED.id);
    await office.tell(measure, ORDER, ORDER, ORDER);
    await office.hears(measure, 'EXECUTED');
    const started = await shown(STOPPED);
    expect(started).toMatchObject({
      state: 'REGISTERED',
      measuresInForce: [{ kind: 'SCOPE_CHANGE_CLOCK' }],
      scopeChangeClock: { state: 'RUNNING', startedOn: '2026-03-02', dueOn: '2026-04-01' },
    });
    await eventually(async () => expect(await told(started.id)).toBe(2));
    await office.annul(measure, 2);
    await office.annul(measure, 2);
    await office.tell(measure, ORDER);
    await office.hears(measure, 'EXECUTED', 'COMPENSATED CLOCK_STOPPED');
    expect(await shown(STOPPED)).toMatchObject({ measuresInForce: [], scopeChangeClock: { state: 'STOPPED' } });
    await eventually(async () => expect(await told(started.id)).toBe(3));
    const deadlines = await asAdmin(service.database.adminUrl, [
      `select 1 from deadline where name = 'scopeChange.due'`,
    ]);
    expect(deadlines).toEqual([]);
  });

  it('ends with the change of scope, recorded once; annulled, the old scope is back and the record is kept', async () => {
    expect(await changeScope(CHANGED)).toMatchObject({ refusal: { code: 'NO_CLOCK' } });
    const measure = askedMeasure('SCOPE_CHANGE_CLOCK', CHANGED.id);
    await office.tell(measure, ORDER);
    await office.hears(measure, 'EXECUTED');
    const key = randomUUID();
    const done = await changeScope(CHANGED, key);
    expect(done).toMatchObject({
      ok: true,
      businessRegistration: { businessScope: '教育咨询', scopeChangeClock: { state: 'CHANGED' } },
    });
    expect(await changeScope(CHANGED, key)).toEqual(done);
    expect(await changeScope(CHANGED)).toMatchObject({ refusal: { code: 'NO_CLOCK' } });
    const acts = await asAdmin(service.database.adminUrl, [
      `select document_no, basis from act_record where command = 'recordScopeChange'`,
    ]);
    expect(acts).toEqual([{ document_no: '示市监登〔2026〕5号', basis: '市场主体登记管理条例 第二十六条' }]);
    await office.annul(measure, 2);
    await office.hears(measure, 'EXECUTED', 'COMPENSATED SCOPE_RESTORED');
    expect(await shown(CHANGED)).toMatchObject({
      businessScope: '教育咨询；校外培训',
      scopeChangeClock: { state: 'RESTORED', oldScope: '教育咨询；校外培训', newScope: '教育咨询' },
    });
  });

  it('is overdue after its last day, which lists nobody; the change may still be recorded', async () => {
    const measure = askedMeasure('SCOPE_CHANGE_CLOCK', LATE.id);
    await office.tell(measure, ORDER);
    await office.hears(measure, 'EXECUTED');
    const now = clock.now();
    clock.turnTo(new Date('2026-04-01T16:00:00Z'));
    await eventually(async () =>
      expect(await shown(LATE)).toMatchObject({ state: 'REGISTERED', scopeChangeClock: { state: 'OVERDUE' } }),
    );
    clock.turnTo(now);
    expect(await changeScope(LATE)).toMatchObject({ ok: true });
    expect(await shown(LATE)).toMatchObject({ scopeChangeClock: { state: 'CHANGED' } });
  });

  it('fails where there is no registration, and the office learns why', async () => {
    const measure = askedMeasure('SCOPE_CHANGE_CLOCK', BARE.id);
    await office.tell(measure, ORDER);
    await office.hears(measure, 'FAILED NO_REGISTRATION');
    expect((await office.answers(measure))[0]!.reason).toBe('该机构没有存续的市场主体登记');
  });
});

describe('LIST_ABNORMAL', () => {
  it('waits for the officer, who does it once; repaired, it waits for the officer again', async () => {
    const measure = askedMeasure('LIST_ABNORMAL', LISTED.id);
    await office.tell(measure, ORDER);
    await office.stands(measure, 'RECEIVED');
    const idempotencyKey = randomUUID();
    const done = await office.act('executeMarketRegulationMeasure', measure, { idempotencyKey });
    expect(done).toMatchObject({ ok: true, measureOrder: { state: 'EXECUTED' } });
    expect(await office.act('executeMarketRegulationMeasure', measure, { idempotencyKey })).toEqual(done);
    await office.hears(measure, 'EXECUTED');
    expect((await shown(LISTED)).state).toBe('ABNORMAL');
    await office.tell(measure, { instruction: 'COMPENSATE', version: 2, liftCause: 'REPAIRED' });
    await office.stands(measure, 'COMPENSATION_DUE');
    expect((await shown(LISTED)).state).toBe('ABNORMAL');
    expect(await office.act('compensateMarketRegulationMeasure', measure)).toMatchObject({ ok: true });
    await office.hears(measure, 'EXECUTED', 'COMPENSATED');
    expect((await shown(LISTED)).state).toBe('REGISTERED');
  });

  it.each([[0, 1] as const, [1, 0] as const])(
    'of two actions, undone in the order %i, %i: the other one lists on',
    async (...order) => {
      const measures = [askedMeasure('LIST_ABNORMAL', OVERLAP.id), askedMeasure('LIST_ABNORMAL', OVERLAP.id)];
      await instruct(
        service.eventLog,
        measures.map((measure) => [measure, ORDER] as const),
      );
      for (const measure of measures) {
        await office.stands(measure, 'RECEIVED');
        await office.act('executeMarketRegulationMeasure', measure);
      }
      const states: string[] = [];
      for (const index of order) {
        await office.annul(measures[index]!, 2);
        await office.hears(measures[index]!, 'EXECUTED', 'COMPENSATED');
        states.push((await shown(OVERLAP)).state);
      }
      expect(states).toEqual(['ABNORMAL', 'REGISTERED']);
    },
  );

  it('is not ended by a ledger that comes in', async () => {
    const measure = askedMeasure('LIST_ABNORMAL', RELEDGER.id);
    await office.tell(measure, ORDER);
    await office.stands(measure, 'RECEIVED');
    await office.act('executeMarketRegulationMeasure', measure);
    await ledger([line(RELEDGER, '人民路2号')]);
    await eventually(async () =>
      expect(await shown(RELEDGER)).toMatchObject({ registeredAddress: '人民路2号', state: 'ABNORMAL' }),
    );
  });

  it('recalled before it was executed, or undone before it was known, leaves nothing', async () => {
    const [recalled, undone] = [
      askedMeasure('LIST_ABNORMAL', RECALLED.id),
      askedMeasure('SCOPE_CHANGE_CLOCK', RECALLED.id),
    ];
    await office.tell(recalled, ORDER, { instruction: 'RECALL', version: 2, liftCause: 'ANNULLED' });
    await office.hears(recalled, 'RECALLED');
    await office.annul(undone, 2);
    await office.tell(undone, ORDER);
    await office.hears(undone, 'COMPENSATED NOTHING_DONE');
    expect(await shown(RECALLED)).toMatchObject({ state: 'REGISTERED', measuresInForce: [], scopeChangeClock: null });
  });
});
