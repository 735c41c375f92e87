import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEventBus, type EventBusConfig } from '@lianguan/platform';
import { TOPICS } from '@lianguan/proto-events';
import { eventually, readAll } from '@lianguan/testing';
import type { System } from './harness.js';
import type { Opened } from './on-both-buses.js';
import { rowsOf } from './own-databases.js';
import { citizenNumber, DIVISION, ledgersOf, Office } from './st1-world.js';

const SCHOOLS = 10;
const BOOKS = 87;
const SHEETS = 6;
const STAFF = 90;
const EXPERTS = 7;
const STATION = 'S-05';
// What an officer of the police writes although nobody asks.
const CANARY = '金丝雀罪名';
const DATABASES = [
  'education',
  'market_regulation',
  'civil_affairs',
  'finance',
  'public_security',
  'joint_enforcement',
];

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** 13 digits of the mainland's group, the last one a check digit. */
function isbnOf(serial: number): string {
  const twelve = `9787${String(serial).padStart(8, '0')}`;
  const sum = [...twelve].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return twelve + String((10 - (sum % 10)) % 10);
}

const MATHS = { subject: 'MATHEMATICS', stage: 'COMPULSORY', foreignCurriculum: false };
const book = (serial: number) => ({
  ...MATHS,
  title: `示例读本${serial}`,
  source: 'PUBLISHED',
  isbn: isbnOf(serial),
  publisher: '示例出版社',
  selectionNo: `示选〔2026〕${serial}号`,
});
const sheet = (serial: number) => ({
  ...MATHS,
  title: `示例数学练习${serial}`,
  source: 'SELF_COMPILED',
  sha256: serial.toString(16).padStart(64, '0'),
});
const member = (serial: number) => ({
  staffNo: `T${serial}`,
  staffName: `甲教员${serial}`,
  idNumber: citizenNumber(serial),
  foreign: false,
  abroad: false,
  post: 'TEACHING',
  subject: 'MATHEMATICS',
  degree: 'BACHELOR',
  major: '数学',
  teacherCertificateNo: `示证${serial}`,
  certificateSubject: 'MATHEMATICS',
  otherEmployer: 'NONE',
  committedOn: '2026-03-01',
});

interface Named {
  readonly id: string;
}
interface Checked extends Named {
  readonly state: string;
}

/** Story ST5, over gateway, PostgreSQL and whichever bus the system runs on: materials, staff, and what the police say of them. */
export function storyST5(busName: string, open: () => Promise<Opened>): void {
  describe(`ST5 over ${busName}`, () => {
    let system: System;
    let bus: EventBusConfig;
    let education: Office;
    let station: Office;
    let reviewer: Office;
    let schools: readonly { readonly id: string; readonly own: Office }[];

    beforeAll(async () => {
      ({ system, bus } = await open());
      const police = { agency: 'PUBLIC_SECURITY', station: STATION };
      education = await Office.of(system, { agency: 'EDUCATION', role: 'EDU_SUP' });
      station = await Office.of(system, { ...police, role: 'POL_STATION', person: 'station-officer' });
      reviewer = await Office.of(system, { ...police, role: 'POL_CASE', person: 'case-officer' });
      const finance = await Office.of(system, { agency: 'FINANCE', role: 'FIN' });
      const ledgers = ledgersOf(SCHOOLS);
      expect(await education.handIn('EDUCATION_LEDGER', ledgers['EDUCATION_LEDGER']!)).toBe(SCHOOLS);
      expect(await finance.handIn('ESCROW_ACCOUNT_LEDGER', ledgers['ESCROW_ACCOUNT_LEDGER']!)).toBe(SCHOOLS);
      const ids = await education.all<Named>('institutions', { args: 'filter: {}', node: 'id' });
      schools = await Promise.all(
        ids.map(async ({ id }) => {
          const who = { agency: 'INSTITUTION', role: 'INST', institution: id, person: id };
          return { id, own: await Office.of(system, who) };
        }),
      );
      expect(schools).toHaveLength(SCHOOLS);
    }, 300_000);
    afterAll(() => system?.dispose(), 60_000);

    const schoolOf = (serial: number) => schools[serial % SCHOOLS]!;
    /** The same act of each school on what is its own. */
    async function bySchool(mutation: string, type: string, inputs: readonly object[]): Promise<void> {
      for (const [at, { own }] of schools.entries()) {
        const its = inputs.filter((_, serial) => serial % SCHOOLS === at);
        expect(await own.actAll(mutation, type, its)).toEqual([]);
      }
    }
    const byEducation = async (mutation: string, type: string, inputs: readonly object[]): Promise<void> =>
      expect(await education.actAll(mutation, type, inputs)).toEqual([]);
    const materials = async (filter: string): Promise<number> =>
      (await education.ask(`{ teachingMaterials(filter: ${filter}) { totalCount } }`)).teachingMaterials.totalCount;
    const checks = (state: string) =>
      education.all<Checked>('staffChecks', { args: `state: ${state}`, node: 'id state' });
    const inquiries = (office: Office, state: string) =>
      office.all<Named & { check: Named }>('backgroundInquiries', { args: `state: ${state}`, node: 'id check { id }' });
    const figures = async () =>
      (await education.ask('{ backgroundBatches { edges { node { figures { listed clear hit pending } } } } }'))
        .backgroundBatches.edges[0].node.figures;

    it(`${BOOKS + SHEETS} = ${BOOKS} by book number + ${SHEETS} by the ${EXPERTS} experts are filed, none of a foreign curriculum`, async () => {
      const books = range(BOOKS).map((serial) => ({ material: book(serial) }));
      await bySchool('filePublication', 'FileMaterialInput', books);
      const experts = range(EXPERTS).map((serial) => ({
        registerNo: `Z-${serial}`,
        name: `示例专家${serial}`,
        citizenNumber: citizenNumber(700 + serial),
        personId: `expert-${serial}`,
        workplace: '示例小学',
        subjects: ['MATHEMATICS'],
        divisionCode: DIVISION,
      }));
      await byEducation('registerExpert', 'RegisterExpertInput', experts);
      const expertIds = (await education.all<Named>('experts', { args: '', node: 'id' })).map(({ id }) => id);

      const sheets = range(SHEETS).map((serial) => ({ material: sheet(serial) }));
      await bySchool('draftTeachingMaterial', 'FileMaterialInput', sheets);
      const drafts = await education.all<Named & { institution: Named }>('teachingMaterials', {
        args: 'filter: { source: SELF_COMPILED }',
        node: 'id institution { id }',
      });
      for (const { id: materialId, institution } of drafts) {
        const { own } = schools.find(({ id }) => id === institution.id)!;
        const review = { materialId, documentNo: '示内审1号', note: '合格' };
        expect(await own.actAll('recordMaterialSelfReview', 'MaterialSelfReviewInput', [review])).toEqual([]);
        expect(await own.actAll('submitTeachingMaterial', 'MaterialActInput', [{ materialId }])).toEqual([]);
      }
      const each = drafts.map(({ id: materialId }) => ({ materialId }));
      await byEducation('passMaterialFormalReview', 'MaterialActInput', each);
      const seats = each.map(({ materialId }) => ({ materialId, expertIds }));
      await byEducation('appointMaterialExperts', 'AppointMaterialExpertsInput', seats);
      const opinion = { verdict: 'APPROVE', thought: '端正', correctness: '无误', fitness: '合适' };
      for (const serial of range(EXPERTS)) {
        const expert = await Office.of(system, { agency: 'EXPERT', role: 'EXPERT', person: `expert-${serial}` });
        const opinions = each.map(({ materialId }) => ({ materialId, ...opinion }));
        expect(await expert.actAll('giveMaterialOpinion', 'GiveMaterialOpinionInput', opinions)).toEqual([]);
      }
      const papers = each.map(({ materialId }, at) => ({ materialId, documentNo: `示备〔2026〕${at}号` }));
      await byEducation('fileTeachingMaterial', 'MaterialDocumentInput', papers);

      expect(await materials('{ state: FILED }')).toBe(BOOKS + SHEETS);
      expect(await materials('{ state: FILED, source: SELF_COMPILED }')).toBe(SHEETS);
      const foreign = { material: { ...sheet(99), foreignCurriculum: true } };
      expect(await schools[0]!.own.actAll('draftTeachingMaterial', 'FileMaterialInput', [foreign])).toEqual([
        'MATERIAL_FOREIGN',
      ]);
    }, 180_000);

    /** Listed, consented, and asked about in one letter. */
    async function askAbout(letterNo: string): Promise<string[]> {
      for (const { id, own } of schools) {
        const its = await own.all<Named & { checks: readonly Named[] }>('staffMembers', {
          args: `institutionId: "${id}"`,
          node: 'id checks { id }',
        });
        const staffIds = its.filter((one) => one.checks.length === 0).map((one) => one.id);
        if (staffIds.length > 0)
          expect(await own.actAll('listStaffForCheck', 'ListStaffForCheckInput', [{ staffIds }])).toEqual([]);
        const checkIds = (await own.all<Named>('staffChecks', { args: 'state: LISTED', node: 'id' })).map(
          (one) => one.id,
        );
        const consent = { checkIds, consentedOn: '2026-03-01', consentNo: '同意书1号' };
        if (checkIds.length > 0)
          expect(await own.actAll('recordCheckConsent', 'RecordCheckConsentInput', [consent])).toEqual([]);
      }
      const checkIds = (await checks('CONSENTED')).map(({ id }) => id);
      await byEducation('requestBackgroundChecks', 'RequestBackgroundChecksInput', [{ checkIds, letterNo }]);
      return checkIds;
    }
    async function answer(count: number, hasRecord: boolean): Promise<void> {
      const asked = await eventually(async () => {
        const found = await inquiries(station, 'REQUESTED');
        expect(found).toHaveLength(count);
        return found.map(({ id }) => id);
      });
      const received = [{ inquiryIds: asked }];
      expect(await station.actAll('receiveBackgroundInquiries', 'ReceiveBackgroundInquiriesInput', received)).toEqual(
        [],
      );
      const answers = asked.map((inquiryId) => ({ inquiryId, hasRecord }));
      const answered = [{ answers, documentNo: `${CANARY}1号` }];
      expect(await station.actAll('answerBackgroundInquiries', 'AnswerBackgroundInquiriesInput', answered)).toEqual([]);
    }

    it(`${STAFF} = ${STAFF} without + 0 with a record, of one letter; education sees no other field`, async () => {
      const staff = range(STAFF).map((serial) => ({ staffMember: member(serial) }));
      await bySchool('fileStaffMember', 'FileStaffMemberInput', staff);
      const filed = await education.all<Named>('staffMembers', { args: 'state: FILED', node: 'id' });
      expect(filed).toHaveLength(STAFF);
      await byEducation(
        'admitStaffMember',
        'AdmitStaffMemberInput',
        filed.map(({ id: staffId }) => ({ staffId })),
      );
      const stations = schools.map(({ id: institutionId }) => ({ institutionId, stationId: STATION }));
      await byEducation('recordPoliceStation', 'RecordPoliceStationInput', stations);
      expect(await askAbout('示函1号')).toHaveLength(STAFF);
      await answer(STAFF, false);
      await eventually(async () =>
        expect(await figures()).toEqual({ listed: STAFF, clear: STAFF, hit: 0, pending: 0 }),
      );
      const onDuty = await education.all<{ duty: string }>('staffMembers', { args: 'state: ADMITTED', node: 'duty' });
      expect(new Set(onDuty.map(({ duty }) => duty))).toEqual(new Set(['ON_DUTY']));
    }, 180_000);

    it('a 91st has a record, is barred everywhere, objects, and is overturned', async () => {
      const [first, second] = [schoolOf(0), schoolOf(1)];
      const staffMember = member(STAFF + 1);
      const file = (own: Office) => own.actAll('fileStaffMember', 'FileStaffMemberInput', [{ staffMember }]);
      expect(await file(first.own)).toEqual([]);
      const [last] = await education.all<Named>('staffMembers', { args: 'state: FILED', node: 'id' });
      await byEducation('admitStaffMember', 'AdmitStaffMemberInput', [{ staffId: last!.id }]);
      const [checkId] = await askAbout('示函2号');
      await answer(1, true);
      await eventually(async () => expect(await checks('HIT')).toHaveLength(1));
      await byEducation('imposeStaffBar', 'StaffCheckActInput', [{ checkId, documentNo: '示禁1号' }]);
      expect(await file(second.own)).toEqual(['STAFF_BARRED']);

      await byEducation('objectToBackgroundAnswer', 'StaffCheckActInput', [{ checkId, documentNo: '示异1号' }]);
      const [inquiry] = await eventually(async () => {
        const found = await inquiries(reviewer, 'REVIEWING');
        expect(found).toHaveLength(1);
        return found;
      });
      const review = {
        inquiryId: inquiry!.id,
        review: 'OVERTURNED',
        documentNo: `${CANARY}2号`,
        reason: `${CANARY}系同名`,
      };
      const decided = await reviewer.actAll('decideBackgroundObjection', 'DecideBackgroundObjectionInput', [review]);
      expect(decided).toEqual([]);
      await eventually(async () => expect(await checks('CLEAR')).toHaveLength(STAFF + 1));
      expect(await file(second.own)).toEqual([]);
    }, 120_000);

    it('one request tells of materials, staff and account of an institution, each field by its own right', async () => {
      const query = `query ($id: ID!) {
        institution(id: $id) { name escrowAccount { state balance } }
        teachingMaterials(filter: { institutionId: $id, state: FILED }) { totalCount }
        staffMembers(institutionId: $id, first: 1) { totalCount edges { node { duty staffName } } }
      }`;
      const variables = { id: schoolOf(5).id };
      const read = async (who: { agency: string; role: string }) =>
        system.graphql<any>(await system.token(who), query, { variables, extensions: { purpose: 'SUPERVISION' } }); // eslint-disable-line @typescript-eslint/no-explicit-any
      const seen = await read({ agency: 'EDUCATION', role: 'EDU_SUP' });
      expect(seen.data).toMatchObject({
        institution: { escrowAccount: { state: 'ACTIVE', balance: '100000.00' } },
        teachingMaterials: { totalCount: 10 },
        staffMembers: {
          totalCount: 9,
          edges: [{ node: { duty: 'ON_DUTY', staffName: expect.stringMatching(/^甲教员\d+$/u) } }],
        },
      });
      const office = await read({ agency: 'JOINT_ENFORCEMENT', role: 'JEO' });
      expect(office.data.staffMembers.edges[0].node).toEqual({ duty: null, staffName: '甲*' });
      expect(office.errors).not.toEqual([]);
    });

    it('what the police wrote is in their own table and nowhere else: no database, no event, no log', async () => {
      const holding: string[] = [];
      for (const database of DATABASES) {
        const tables = await rowsOf<{ name: string }>(
          system,
          database,
          `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
        );
        const counts = tables.map(
          ({ name }) =>
            `select '${name}' as name, count(*)::int as rows from "${name}" t where t::text like '%${CANARY}%'`,
        );
        const found = await rowsOf<{ name: string; rows: number }>(system, database, counts.join(' union all '));
        holding.push(...found.filter(({ rows }) => rows > 0).map(({ name }) => `${database}.${name}`));
      }
      expect(holding).toEqual(['public_security.background_inquiry']);

      const events = await createEventBus(bus, { clientId: 'st5' });
      try {
        for (const { name } of Object.values(TOPICS))
          for (const { data, headers } of await readAll(events, name))
            expect(Buffer.from(data).toString() + JSON.stringify(headers)).not.toContain(CANARY);
      } finally {
        await events.close();
      }
      const logs = join(system.running().data, 'logs');
      for (const file of readdirSync(logs)) expect(readFileSync(join(logs, file), 'utf8')).not.toContain(CANARY);
    }, 120_000);
  });
}
