import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
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

const lead = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['DRC'] });
const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_PRICE'] });
const anyone = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '' });
const [own, other] = madeInstitutions(2);
const institution = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: own!.id });
const clock = new TurningClock();
const TODAY = '2026-03-02';
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [own!, other!]);
  await eventually(async () => {
    const known = await asAdmin(service.database.adminUrl, [`select 1 from institution_directory`]);
    expect(known).toHaveLength(2);
  });
}, 60_000);
afterAll(() => service?.stop());

async function send(caller: typeof officer, [act, type, shown]: readonly [string, string, string], input: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code message basis } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const LINES = ['SMALL', 'MEDIUM', 'LARGE'].map((band) => ({ band, mode: 'OFFLINE', price: '30.00' }));
const GUIDE = 'guidePrice { id state effectiveFrom lines { band price } availableActions }';
const guideAct = (act: string, guidePriceId: string, caller = lead, given: object = {}) =>
  send(caller, [act, 'GuidePriceActInput', GUIDE], { guidePriceId, documentNo: `示价〔2026〕${act}号`, ...given });

const COURSE = { course: '数学', subject: false, mode: 'OFFLINE', pupils: 9, minutes: 45, lessons: 20, months: 3 };
const post = (price: string, caller = institution) =>
  send(
    caller,
    ['postPrices', 'PostPricesInput', 'postedPrice { version courses { subject price guideLimit aboveGuide } }'],
    { effectiveFrom: TODAY, paymentChannel: '存入资金监管账户', courses: [{ ...COURSE, price }] },
  );

it('a guide price goes from the draft to the county government’s decision, and everyone can read what holds', async () => {
  const on = async (day: string) =>
    (await service.graphql(anyone, `{ guidePriceOn(divisionCode: "341203", day: "${day}") { lines { price } } }`)).data
      .guidePriceOn;
  const input = { lines: LINES, upFloatPercent: 10, documentNo: '示价调〔2026〕1号' };
  const drafted = await send(lead, ['draftGuidePrice', 'DraftGuidePriceInput', GUIDE], input);
  expect(drafted.guidePrice).toMatchObject({ state: 'DRAFT', availableActions: ['submitGuidePrice'] });
  const { id } = drafted.guidePrice;
  expect((await guideAct('decideGuidePrice', id)).refusal.code).toBe('ACTION_NOT_AVAILABLE');
  await guideAct('submitGuidePrice', id);
  expect((await guideAct('passGuidePriceReview', id, officer)).guidePrice.state).toBe('REVIEWED');
  expect(await on(TODAY)).toBeNull();
  const decided = await guideAct('decideGuidePrice', id, lead, { effectiveOn: TODAY });
  expect(decided.guidePrice).toMatchObject({ state: 'DECIDED', effectiveFrom: TODAY });
  expect(await on('2026-03-01')).toBeNull();
  expect(await on(TODAY)).toEqual({ lines: [{ price: '30.00' }, { price: '30.00' }, { price: '30.00' }] });
  const neighbour = testCaller({ ...lead, division: '341202' });
  const { data } = await service.graphql(neighbour, '{ guidePrices { totalCount } }');
  expect(data.guidePrices.totalCount).toBe(1);
  expect((await guideAct('repealGuidePrice', id, neighbour, { effectiveOn: TODAY, reason: '越区' })).refusal.code).toBe(
    'GUIDE_UNKNOWN',
  );
});

it('an institution posts its own fees, within the guide price, for everyone', async () => {
  expect((await post('33.01')).refusal).toEqual({
    code: 'POSTED_ABOVE_GUIDE',
    message: '课程“数学”每课时33.01元，高于指导价上限33.00元；请降至上限以内',
    basis: '价格法 第十二条；发改价格〔2021〕1279号',
  });
  expect((await post('33.00')).postedPrice).toEqual({
    version: 1,
    courses: [{ subject: true, price: '33.00', guideLimit: '33.00', aboveGuide: false }],
  });
  expect((await post('32.00')).postedPrice.version).toBe(2);
  const { data } = await service.graphql(
    anyone,
    `{ postedPrices(institutionId: "${own!.id}") { totalCount }
       postedPriceOn(institutionId: "${own!.id}") { version courses { price } } }`,
  );
  expect(data).toEqual({
    postedPrices: { totalCount: 2 },
    postedPriceOn: { version: 2, courses: [{ price: '32.00' }] },
  });
  const stranger = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: other!.id });
  const seen = await service.graphql(stranger, '{ postedPrices { totalCount } }');
  expect(seen.data.postedPrices.totalCount).toBe(0);
});

it('a fee beyond what was posted is ordered back, is overdue by the clock, and is searched for', async () => {
  const shown = 'violation { id state allowed returnDue availableActions steps { act by } }';
  const found = { ...COURSE, institutionId: own!.id, source: 'COMPLAINT', chargedOn: TODAY, toReturn: '200.00' };
  const { subject: _subject, lessons: _lessons, ...charge } = found;
  const record = (kind: string, charged: string) =>
    send(officer, ['recordPriceViolation', 'RecordPriceViolationInput', shown], {
      ...charge,
      kind,
      charged,
      facts: '收据与公示不符',
      documentNo: '示检〔2026〕1号',
    });
  expect((await record('UNPOSTED_FEE', '32.00')).refusal.code).toBe('VIOLATION_WITHIN_POSTED');
  expect((await record('OVER_GUIDE', '33.00')).refusal.code).toBe('VIOLATION_WITHIN_GUIDE');
  const { violation } = await record('UNPOSTED_FEE', '42.00');
  expect(violation).toMatchObject({ state: 'DETECTED', allowed: '32.00' });
  const act = (name: string, given: object = {}) =>
    send(officer, [name, 'PriceViolationActInput', shown], {
      violationId: violation.id,
      reason: '事实清楚',
      documentNo: `示责〔2026〕${name}号`,
      ...given,
    });
  await act('confirmPriceViolation');
  expect((await act('orderFeeReturn', { lastDay: TODAY })).refusal.code).toBe('VIOLATION_RETURN_DAY_PAST');
  const ordered = await act('orderFeeReturn', { lastDay: '2026-03-09' });
  expect(ordered.violation).toMatchObject({ state: 'RETURNING', returnDue: '2026-03-09' });
  clock.turnTo(new Date('2026-03-10T01:00:00Z'));
  await eventually(async () => {
    const { data } = await service.graphql(
      officer,
      `{ priceViolations(institutionId: "${own!.id}") { edges { node { ${shown.slice(11, -1)} institution { id } } } } }`,
    );
    expect(data.priceViolations.edges[0].node).toMatchObject({ state: 'RETURN_OVERDUE', institution: { id: own!.id } });
  });
  await act('searchPayers', { lastDay: '2026-04-10' });
  expect((await act('proposeConfiscation')).refusal).toMatchObject({
    code: 'VIOLATION_SEARCH_NOT_OVER',
    message: '公告期到2026-04-10为止，期满仍找不到交费人的才能建议没收',
  });
  clock.turnTo(new Date('2026-04-11T01:00:00Z'));
  expect((await act('proposeConfiscation')).violation).toMatchObject({
    state: 'CONFISCATION_PROPOSED',
    availableActions: [],
  });
  const proposed = await asAdmin(service.database.adminUrl, ['select source, state, grounds from case_proposal']);
  expect(proposed).toMatchObject([
    { source: 'PRICE_VIOLATION', state: 'PROPOSED', grounds: [{ penalty: '价格违法行为行政处罚规定 第十六条' }] },
  ]);
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition from act_record where command = 'passPriceReturnDue'`,
  ]);
  expect(acts).toEqual([{ transition: 'RETURNING -passReturnDue-> RETURN_OVERDUE' }]);
});
