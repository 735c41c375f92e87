import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { merged, recorded, startFixtureEvents, unmerged, unreadable, type FixtureEvents } from './fixture-events.js';
import { startFixtureWorld, type FixtureWorld } from './fixture-gateway.js';
import { subscribe, taken, untilServed } from './fixture-subscribers.js';

let events: FixtureEvents;
let world: FixtureWorld;
beforeAll(async () => {
  events = await startFixtureEvents();
  world = await startFixtureWorld({}, { EVENT_LOG_URL: events.database.appUrl });
  await untilServed(world);
});
afterAll(async () => {
  await world.stop();
  await events.stop();
});

const ALL = 'subscription { institutionRecorded { cursor name } }';
const OFFICER = { agency: 'EDUCATION' };

describe.each(['ws', 'sse'] as const)('an event over %s', (transport) => {
  it('comes with its own fields and with live ones of two departments', async () => {
    const subscriber = await subscribe(
      world,
      `subscription Watch($bank: Boolean!, $skip: Boolean = true) {
        e: institutionRecorded {
          __typename cursor time gap name usccCode trainingClass nonAcademicKind version
          ...Own
          no: version @skip(if: $skip)
        }
      }
      fragment Own on InstitutionEvent { live: institution { ...Live name } }
      fragment Live on TrainingInstitution { escrowAccount @include(if: $bank) { bankName balance } }`,
      { transport, claims: OFFICER, variables: { bank: true } },
    );
    await events.publish([recorded('7', 3)]);
    await taken(subscriber, 1);
    subscriber.stop();
    expect(subscriber.results).toEqual([
      {
        data: {
          e: {
            __typename: 'InstitutionEvent',
            cursor: expect.stringMatching(/^[\w-]+$/),
            time: expect.stringMatching(/^\d{4}-.*Z$/),
            gap: false,
            name: '名称3',
            usccCode: null,
            trainingClass: 'ACADEMIC',
            nonAcademicKind: null,
            version: 3,
            live: { escrowAccount: { bankName: '某银行', balance: 'secret-balance' }, name: '机构7' },
          },
        },
      },
    ]);
  });

  it('costs each department one request together with those that come with it, and has its own answer', async () => {
    const query = 'subscription { institutionRecorded { version institution { name escrowAccount { bankName } } } }';
    const subscriber = await subscribe(world, query, { transport, claims: OFFICER });
    for (const { asked } of [world.education, world.finance]) asked.length = 0;
    await events.publish(['7', 'hidden-8', '9', '7'].map((id, version) => recorded(id, version)));
    const shown = (await taken(subscriber, 3)).map(({ version, institution }) => [
      version,
      (institution as { name: string }).name,
    ]);
    subscriber.stop();
    expect(shown).toEqual([
      [0, '机构7'],
      [2, '机构9'],
      [3, '机构7'],
    ]);
    expect([world.education.asked.length, world.finance.asked.length]).toEqual([1, 1]);
    // The two events of one institution share what is asked of it: itself and its witness.
    expect(world.education.asked[0]!.query.match(/institution\(id/g)).toHaveLength(3 * 2);
    // What is asked of several institutions is asked once, of all of them.
    expect(world.finance.asked[0]!.query.match(/_entities\(/g)).toHaveLength(1);
  });

  it('comes with a coded null for every field that the subscriber is refused', async () => {
    const query =
      'subscription { institutionRecorded { ledgerNo institution { name escrowAccount { balance } operator { mobile } } } }';
    const [anyone, officer, stating] = await Promise.all([
      subscribe(world, query, { transport }),
      subscribe(world, query, { transport, claims: OFFICER }),
      subscribe(world, query, { transport, claims: OFFICER, extensions: { purpose: 'SUPERVISION' } }),
    ]);
    await events.publish([recorded('7')]);
    for (const subscriber of [anyone, officer, stating]) await taken(subscriber, 1);
    expect(anyone.results[0]).toMatchObject({
      data: {
        institutionRecorded: {
          ledgerNo: null,
          institution: { name: '机构7', escrowAccount: { balance: null }, operator: { mobile: null } },
        },
      },
    });
    const refusals = anyone.results[0]?.errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.['code']]);
    expect(refusals).toEqual([
      ['institutionRecorded.ledgerNo', 'FIELD_FORBIDDEN'],
      ['institutionRecorded.institution.escrowAccount.balance', 'FIELD_FORBIDDEN'],
      ['institutionRecorded.institution.operator.mobile', 'FIELD_FORBIDDEN'],
    ]);
    expect(officer.results[0]?.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['PURPOSE_REQUIRED']);
    expect(stating.results[0]).toMatchObject({
      data: {
        institutionRecorded: { ledgerNo: 'secret-ledger', institution: { operator: { mobile: 'secret-mobile' } } },
      },
    });
    for (const subscriber of [anyone, officer, stating]) subscriber.stop();
  });

  it('reaches only who may see every entity it names, selected or not', async () => {
    const query = 'subscription { institutionsMerged { cursor version merged { id } } }';
    const officer = await subscribe(world, query, { transport, claims: OFFICER });
    const office = await subscribe(world, query, {
      transport,
      claims: { agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] },
    });
    await events.publish([
      merged('1', '2'),
      merged('3', 'hidden-4'),
      merged('hidden-5', '6'),
      merged('7', ''),
      merged('', ''),
      merged('8', '9'),
    ]);
    const ids = (payloads: readonly Record<string, unknown>[]) =>
      payloads.map(({ merged }) => (merged as { id: string } | null)?.id);
    expect(ids(await taken(office, 5))).toEqual(['1', '3', 'hidden-5', '7', '8']);
    expect(ids(await taken(officer, 3))).toEqual(['1', '7', '8']);
    expect(officer.results.every(({ errors }) => errors === undefined)).toBe(true);
    officer.stop();
    office.stop();
  });

  it.each([
    ['institutionId: "a"', ['名称1']],
    ['divisionCode: "341204"', ['名称2']],
    ['trainingClass: NON_ACADEMIC', []],
    ['trainingClass: ACADEMIC, version: 3', ['名称3']],
    ['institutionId: null', ['名称1', '名称2', '名称3']],
  ])('is filtered by (%s)', async (filter, names) => {
    const subscriber = await subscribe(world, `subscription { institutionRecorded(${filter}) { cursor name } }`, {
      transport,
    });
    const everything = await subscribe(world, ALL, { transport });
    await events.publish([recorded('a', 1), unreadable(), recorded('far', 2), recorded('b', 3)]);
    await taken(everything, 3);
    expect((await taken(subscriber, names.length)).map(({ name }) => name)).toEqual(names);
    subscriber.stop();
    everything.stop();
  });

  it('without entities is for those whom the field itself lets in', async () => {
    const query = 'subscription { unmergedSignedIn { version } }';
    const anyone = await subscribe(world, query, { transport });
    expect(await anyone.ended).toBe('UNAUTHENTICATED');
    const officer = await subscribe(world, query, { transport, claims: OFFICER });
    await events.publish([unmerged('1')]);
    expect(await taken(officer, 1)).toEqual([{ version: 7 }]);
    officer.stop();
  });
});
