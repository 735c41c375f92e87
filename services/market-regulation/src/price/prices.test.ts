import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create, fromBinary } from '@bufbuild/protobuf';
import {
  GuidePriceDecidedSchema,
  InstitutionRecordedSchema,
  LessonMode,
  LicenseState,
  PricesPostedSchema,
  topicOf,
  TrainingClass,
  TrainingOrderPaidSchema,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  madeInstitutions,
  publishEvents,
  readAll,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const lead = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['DRC'] });
const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_PRICE'] });
const head = testCaller({ agency: 'MARKET_REGULATION', roles: ['ORGAN_HEAD'], subject: 'head' });
const anyone = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '' });
const [own, other, studio] = madeInstitutions(3);
const institution = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: own!.id });
const clock = new TurningClock();
const TODAY = '2026-03-02';
let service: TestService;

/** An institution that teaches no school subject. */
const studioTold = () => ({
  key: studio!.id,
  schema: InstitutionRecordedSchema,
  message: create(InstitutionRecordedSchema, {
    ...studio!,
    institutionId: studio!.id,
    ledgerNo: 'T-3',
    trainingClass: TrainingClass.NON_ACADEMIC,
    licenseState: LicenseState.ACTIVE,
    version: 1n,
  }),
});

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [own!, other!]);
  await publishEvents(service.eventLog, [studioTold()]);
  await eventually(async () => {
    const known = await asAdmin(service.database.adminUrl, [`select 1 from institution_directory`]);
    expect(known).toHaveLength(3);
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
  await eventually(async () => {
    const told = await readAll(service.runtime.bus, topicOf(GuidePriceDecidedSchema).name);
    expect(told.map(({ data }) => fromBinary(GuidePriceDecidedSchema, data))).toMatchObject([
      {
        guidePriceId: id,
        divisionCode: '341203',
        effectiveFrom: TODAY,
        repealedFrom: '',
        upFloatPercent: 10,
        terms: [
          { mode: LessonMode.OFFLINE, pupilsFrom: 1, pupilsTo: 9, priceFen: 3_000n, standardMinutes: 45 },
          { pupilsFrom: 10, pupilsTo: 35 },
          { pupilsFrom: 36, pupilsTo: 0 },
        ],
      },
    ]);
  });
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
  await eventually(async () => {
    const told = await readAll(service.runtime.bus, topicOf(PricesPostedSchema).name);
    expect(told.map(({ data }) => fromBinary(PricesPostedSchema, data))).toMatchObject([
      { institutionId: own!.id, version: 1n, courses: [{ course: '数学', priceFen: 3_300n }] },
      { version: 2n, effectiveFrom: TODAY, courses: [{ priceFen: 3_200n, minutes: 45, lessons: 20, months: 3 }] },
    ]);
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
    availableActions: ['reopenPriceViolation'],
  });
  expect((await act('reopenPriceViolation')).refusal.code).toBe('VIOLATION_PROPOSAL_OPEN');
  const proposed = await asAdmin(service.database.adminUrl, ['select source, state, grounds from case_proposal']);
  expect(proposed).toMatchObject([
    { source: 'PRICE_VIOLATION', state: 'PROPOSED', grounds: [{ penalty: '价格违法行为行政处罚规定 第十六条' }] },
  ]);
  const { data: list } = await service.graphql(officer, '{ marketRegulationCaseProposals { edges { node { id } } } }');
  const proposalId = list.marketRegulationCaseProposals.edges[0].node.id;
  for (const [step, by] of [
    ['return', head],
    ['withdraw', officer],
  ] as const)
    await send(by, [`${step}MarketRegulationCaseProposal`, 'CaseProposalActInput', 'proposal { state }'], {
      proposalId,
      reason: '交费人已找到',
      documentNo: '示立〔2026〕1号',
    });
  expect((await act('reopenPriceViolation')).violation).toMatchObject({ state: 'SEARCHING' });
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition from act_record where command = 'passPriceReturnDue'`,
  ]);
  expect(acts).toEqual([{ transition: 'RETURNING -passReturnDue-> RETURN_OVERDUE' }]);
});

const paid = (amountFen: bigint, paidOn: string, orderId: string = randomUUID()) => ({
  key: studio!.id,
  schema: TrainingOrderPaidSchema,
  message: create(TrainingOrderPaidSchema, {
    orderId,
    institutionId: studio!.id,
    courseId: studio!.id,
    course: '舞蹈',
    postedPriceId: studio!.id,
    lessons: 10,
    amountFen,
    firstDay: paidOn,
    lastDay: '2026-06-01',
    signedOn: paidOn,
    paidOn,
  }),
});

it('orders bring up an original price that was never charged and a rise, which is talked about before it is ordered back', async () => {
  const institutionAt = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: studio!.id });
  const postAt = (effectiveFrom: string, price: string, comparedPrice: string | null) =>
    send(institutionAt, ['postPrices', 'PostPricesInput', 'postedPrice { version courses { comparedPrice } }'], {
      effectiveFrom,
      paymentChannel: '存入资金监管账户',
      courses: [{ ...COURSE, course: '舞蹈', price, comparedPrice }],
    });
  await postAt('2026-04-11', '60.00', null);
  expect((await postAt('2026-04-13', '80.00', '80.00')).refusal.code).toBe('POSTED_COMPARED_NOT_HIGHER');
  const { postedPrice } = await postAt('2026-04-13', '80.00', '100.00');
  expect(postedPrice).toEqual({ version: 2, courses: [{ comparedPrice: '100.00' }] });
  const [first, second] = [paid(80_000n, '2026-04-13'), paid(80_000n, '2026-04-14')];
  // Told twice, and of an institution that nobody knows.
  const stranger = paid(80_000n, '2026-04-14');
  const lost = { ...stranger, key: 'x', message: { ...stranger.message, institutionId: randomUUID() } };
  await publishEvents(service.eventLog, [paid(60_000n, '2026-04-11'), first, lost, first, second]);
  const shown = 'id kind state allowed toReturn orderCount ordersAmount interviewedWith availableActions';
  const found = async () => {
    const { data } = await service.graphql(
      officer,
      `{ priceViolations(institutionId: "${studio!.id}") { edges { node { ${shown} source areaMedian } } } }`,
    );
    return data.priceViolations.edges.map(({ node }: { node: Record<string, string> }) => node);
  };
  const counted = { source: 'ORDERS', state: 'DETECTED', orderCount: 2, ordersAmount: '1600.00' };
  await eventually(async () => {
    expect(await found()).toMatchObject([
      { ...counted, kind: 'FAKE_DISCOUNT', allowed: '60.00', toReturn: '400.00', areaMedian: null },
      // By the second order the higher price is the usual one.
      {
        ...counted,
        kind: 'MALICIOUS_RISE',
        allowed: '72.00',
        orderCount: 1,
        ordersAmount: '800.00',
        areaMedian: '60.00',
        toReturn: '80.00',
      },
    ]);
  });
  const [discount, rise] = await found();
  const { data } = await service.graphql(
    officer,
    `{ chargedOrders(violationId: "${discount.id}") { totalCount edges { node { id course lessonPrice } } } }`,
  );
  const node = { course: '舞蹈', lessonPrice: '80.00' };
  expect(data.chargedOrders).toEqual({
    totalCount: 2,
    edges: [first, second].map(({ message: { orderId: id } }) => ({ node: { id, ...node } })),
  });
  const act = (violationId: string, name: string, given: object = {}, type = 'PriceViolationActInput') =>
    send(officer, [name, type, `violation { ${shown} }`], {
      violationId,
      reason: '事实清楚',
      documentNo: '示价〔2026〕9号',
      ...given,
    });
  await act(discount.id, 'dismissPriceViolation');
  expect((await act(rise.id, 'confirmPriceViolation', { toReturn: '70.00' })).violation.toReturn).toBe('70.00');
  const order = () => act(rise.id, 'orderFeeReturn', { lastDay: '2026-05-01' });
  expect((await order()).refusal.code).toBe('VIOLATION_INTERVIEW_MISSING');
  const interview = { heldOn: '2026-04-14', department: 'CULTURE_TOURISM' };
  clock.turnTo(new Date('2026-04-14T01:00:00Z'));
  const talked = await act(rise.id, 'recordRegulatoryInterview', interview, 'RecordRegulatoryInterviewInput');
  expect(talked.violation).toMatchObject({ state: 'CONFIRMED', interviewedWith: 'CULTURE_TOURISM' });
  expect((await order()).violation.state).toBe('RETURNING');
  // What was dismissed stays so under the same posting; the rise was decided, and the usual price is now higher.
  await publishEvents(service.eventLog, [paid(80_000n, '2026-04-15')]);
  await eventually(async () => {
    const orders = await service.graphql(officer, `{ chargedOrders(institutionId: "${studio!.id}") { totalCount } }`);
    expect(orders.data.chargedOrders.totalCount).toBe(4);
  });
  expect((await found()).map(({ kind, state }: Record<string, string>) => [kind, state])).toEqual([
    ['FAKE_DISCOUNT', 'DISMISSED'],
    ['MALICIOUS_RISE', 'RETURNING'],
  ]);
});
