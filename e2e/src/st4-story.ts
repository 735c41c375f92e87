import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { BAD_CELLS, dataFile, FALSE_FRIENDS, TRUE_DUPLICATES } from '@lianguan/data';
import { eventually } from '@lianguan/testing';
import ExcelJS from 'exceljs';
import type { System, Who } from './harness.js';
import type { Opened } from './on-both-buses.js';
import { importLedger, LEDGER_KINDS, type ImportCounts } from './offices.js';

const OFFICER: Who = { agency: 'EDUCATION', role: 'EDU_SUP' };

/** Story ST4, over gateway, PostgreSQL and whichever bus the system runs on: the ledgers come in, are merged, and each school is handled. */
export function storyST4(busName: string, open: () => Promise<Opened>): void {
  describe(`ST4 over ${busName}`, () => {
    let system: System;
    let officer: string;

    beforeAll(async () => {
      ({ system } = await open());
      officer = await system.token(OFFICER);
    });
    afterAll(() => system?.dispose());

    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads what its query asked for
    async function ask(query: string, variables: object = {}, token: string | null = officer): Promise<any> {
      const { data, errors } = await system.graphql(token, query, { variables });
      expect(errors).toEqual([]);
      return data;
    }

    interface Cell {
      readonly state: string;
      readonly count: number;
    }

    async function matrix(): Promise<{ total: number; cells: Record<string, number>; classes: number[] }> {
      const { certificateMatrix } = await ask(
        '{ certificateMatrix { total cells { state count } classes { count } } }',
      );
      return {
        total: certificateMatrix.total,
        cells: Object.fromEntries(certificateMatrix.cells.map(({ state, count }: Cell) => [state, count])),
        classes: certificateMatrix.classes
          .map(({ count }: { count: number }) => count)
          .sort((a: number, b: number) => a - b),
      };
    }

    const created = (rows: number): ImportCounts => ({ created: rows, updated: 0, unchanged: 0, rejected: 0 });
    const unchanged = (rows: number): ImportCounts => ({ created: 0, updated: 0, unchanged: rows, rejected: 0 });

    describe('the ledgers come in (S2§12)', () => {
      const rows = {
        EDUCATION_LEDGER: 113,
        BUSINESS_LICENSE_LEDGER: 54,
        NON_PROFIT_LEDGER: 6,
        ESCROW_ACCOUNT_LEDGER: 25,
        BACKGROUND_RESULT_LEDGER: 90,
      };

      it.each(LEDGER_KINDS)('%s: every row is kept, and the same file again changes nothing', async (kind) => {
        expect(await importLedger(system, kind)).toEqual(created(rows[kind]));
        expect(await importLedger(system, kind)).toEqual(unchanged(rows[kind]));
      });

      it('the workbook says the same as the text file', async () => {
        const uploaded = await system.upload(officer, 'EDUCATION_LEDGER', dataFile('education-ledger.xlsx'));
        expect((await system.waitForJob(officer, uploaded)).result).toEqual(unchanged(113));
      });

      it('113 = 5 + 62 + 46 by certificates and 14 + 5 + 94 by class', async () => {
        await eventually(async () =>
          expect(await matrix()).toEqual({
            total: 113,
            cells: { BOTH: 5, REGISTERED_ONLY: 62, LICENSED_ONLY: 0, NONE: 46 },
            classes: [5, 14, 94],
          }),
        );
      });

      it('each count opens its rows', async () => {
        const { cells } = await matrix();
        for (const [certificateState, count] of Object.entries(cells)) {
          const { institutions } = await ask(
            'query ($filter: InstitutionFilter) { institutions(first: 200, filter: $filter) { totalCount edges { node { certificateStatus { state } } } } }',
            { filter: { certificateState } },
          );
          expect(institutions.totalCount).toBe(count);
          expect(institutions.edges).toHaveLength(count);
          for (const { node } of institutions.edges) expect(node.certificateStatus.state).toBe(certificateState);
        }
      });
    });

    interface Candidate {
      readonly id: string;
      readonly institutions: readonly { readonly id: string; readonly ledgerNo: string }[];
    }

    describe('duplicates', () => {
      const numbersOf = (candidate: Candidate) =>
        candidate.institutions
          .map(({ ledgerNo }) => ledgerNo)
          .sort()
          .join(' ');

      async function openCandidates(): Promise<Map<string, Candidate>> {
        const { duplicateCandidates } = await ask(
          '{ duplicateCandidates(first: 200, state: OPEN) { edges { node { id reasons { kind detail } institutions { id ledgerNo } } } } }',
        );
        return new Map(duplicateCandidates.edges.map(({ node }: { node: Candidate }) => [numbersOf(node), node]));
      }

      const merge = (candidate: Candidate, survivor: string, reason = '一校多址') =>
        ask('mutation ($input: MergeInstitutionsInput!) { mergeInstitutions(input: $input) { ok refusal { code } } }', {
          input: {
            idempotencyKey: randomUUID(),
            candidateId: candidate.id,
            survivingId: candidate.institutions.find(({ ledgerNo }) => ledgerNo === survivor)!.id,
            reason,
          },
        });

      it('are found with their reasons, merged to 102 = 5 + 55 + 42, and every figure follows', async () => {
        const pairs = TRUE_DUPLICATES.map(({ survivor, redundant }) => [survivor, redundant].sort().join(' '));
        const candidates = await eventually(async () => {
          const found = await openCandidates();
          expect([...found.keys()]).toEqual(expect.arrayContaining(pairs));
          return found;
        });
        for (const [index, { survivor }] of TRUE_DUPLICATES.entries()) {
          const { mergeInstitutions } = await merge(candidates.get(pairs[index]!)!, survivor);
          expect(mergeInstitutions).toEqual({ ok: true, refusal: null });
        }
        expect(await matrix()).toEqual({
          total: 102,
          cells: { BOTH: 5, REGISTERED_ONLY: 55, LICENSED_ONLY: 0, NONE: 42 },
          classes: [5, 12, 85],
        });
      });

      it('that are none stay for the officer to dismiss', async () => {
        const open = await openCandidates();
        const strangers = FALSE_FRIENDS.map(({ pair }) => [...pair].sort().join(' ')).filter((pair) => open.has(pair));
        expect([...open.keys()].sort()).toEqual(strangers.sort());
        expect(strangers.length).toBeGreaterThanOrEqual(6);
      });

      it('are unmerged with a reason, across the departments, and merged again', async () => {
        const { duplicateCandidates } = await ask(
          '{ duplicateCandidates(first: 200, state: MERGED) { edges { node { id institutions { id ledgerNo } } } } }',
        );
        const { survivor, redundant } = TRUE_DUPLICATES.find((pair) => pair.redundant === 'YD2018-105')!;
        const merged: Candidate = duplicateCandidates.edges
          .map(({ node }: { node: Candidate }) => node)
          .find((node: Candidate) => numbersOf(node) === [survivor, redundant].sort().join(' '));
        const redundantId = merged.institutions.find(({ ledgerNo }) => ledgerNo === redundant)!.id;

        const { unmergeInstitutions } = await ask(
          'mutation ($input: DecideDuplicateInput!) { unmergeInstitutions(input: $input) { ok refusal { code } } }',
          { input: { idempotencyKey: randomUUID(), candidateId: merged.id, reason: '复核后认定为两家' } },
        );
        expect(unmergeInstitutions).toEqual({ ok: true, refusal: null });
        expect((await matrix()).total).toBe(103);
        await eventually(async () => {
          const { institution } = await ask(
            'query ($id: ID!) { institution(id: $id) { ledgerNo businessRegistration { state } } }',
            { id: redundantId },
          );
          expect(institution).toEqual({ ledgerNo: redundant, businessRegistration: { state: expect.any(String) } });
        });
        expect((await merge(merged, survivor)).mergeInstitutions.ok).toBe(true);
        expect((await matrix()).total).toBe(102);
      });
    });

    describe('each school is handled (S2§12)', () => {
      type Filter = Record<string, string>;

      async function filesOf(filter: Filter): Promise<{ institutionId: string }[]> {
        const { handlingFiles } = await ask(
          'query ($filter: HandlingFilter) { handlingFiles(first: 200, filter: $filter) { totalCount edges { node { institutionId availableActions } } } }',
          { filter },
        );
        const found = handlingFiles.edges.map(({ node }: { node: { institutionId: string } }) => node);
        expect(handlingFiles.totalCount).toBe(found.length);
        return found;
      }
      const idsOf = (files: readonly { institutionId: string }[]) => files.map(({ institutionId }) => institutionId);

      /** The figures, each of which is the number of the records that it opens. */
      async function figures(): Promise<{ total: number; count: (state: string, guidedTo?: string) => number }> {
        const { handlingFigures } = await ask('{ handlingFigures { total figures { state guidedTo count } } }');
        const parts: readonly { state: string; guidedTo: string | null; count: number }[] = handlingFigures.figures;
        for (const { state, guidedTo, count } of parts)
          expect(await filesOf({ state, ...(guidedTo ? { guidedTo } : {}) })).toHaveLength(count);
        const count = (state: string, guidedTo?: string) =>
          parts
            .filter((part) => part.state === state && (guidedTo === undefined || part.guidedTo === guidedTo))
            .reduce((sum, part) => sum + part.count, 0);
        return { total: handlingFigures.total, count };
      }

      async function act(which: string, input: object): Promise<{ ok: boolean; refusal: { code: string } | null }> {
        const type = `${which[0]!.toUpperCase()}${which.slice(1)}Input`;
        const answer = await ask(
          `mutation ($input: ${type}!) { act: ${which}(input: $input) { ok refusal { code } } }`,
          {
            input: { idempotencyKey: randomUUID(), ...input },
          },
        );
        return answer.act;
      }
      const done = { ok: true, refusal: null };

      const RAID = {
        officers: ['皖K执法001', '皖K执法002'],
        recorderIds: ['JLY-2018-01'],
        evidence: ['照片2018-1', '录像2018-1'],
        signsRemoved: true,
        documentNo: '东教取〔2018〕1号',
      };

      it('all 102 are in the queue, 5 of them for human resources', async () => {
        const { total, count } = await figures();
        expect([total, count('OPEN')]).toEqual([(await matrix()).total, 102]);
        expect(await filesOf({ state: 'OPEN', department: 'HUMAN_RESOURCES' })).toHaveLength(5);
      });

      it('102 = 33 guided (28 to approval, 5 to human resources) + 69 (12 to rectify, 57 banned)', async () => {
        const vocational = idsOf(await filesOf({ department: 'HUMAN_RESOURCES' }));
        const registered = idsOf(await filesOf({ cell: 'REGISTERED_ONLY' }));
        const nothing = idsOf(await filesOf({ cell: 'NONE' }));
        const [fit, mendable] = [registered.slice(0, 28), registered.slice(28, 40)];

        expect(await act('guideToApply', { institutionIds: [...fit, ...vocational], note: '符合设置标准' })).toEqual(
          done,
        );
        const order = { months: 3, problems: '超出登记的经营范围开展学科培训', documentNo: '东教改〔2018〕1号' };
        expect(await act('orderToRectify', { institutionIds: mendable, ...order })).toEqual(done);
        const dwelling = nothing.slice(0, 1);
        const places = [...registered.slice(40), ...nothing];
        const ban = { institutionIds: places, residentialIds: dwelling, ...RAID, banYears: 2 };
        expect(await act('banPlaces', ban)).toEqual(done);

        const { total, count } = await figures();
        const guided = count('GUIDED');
        const [rectify, banned] = [count('ORDERED'), count('BANNED')];
        expect([count('GUIDED', 'EDUCATION'), count('GUIDED', 'HUMAN_RESOURCES'), guided]).toEqual([28, 5, 33]);
        expect([rectify, banned, rectify + banned, count('OPEN')]).toEqual([12, 57, 69, 0]);
        expect([total, guided + rectify + banned]).toEqual([(await matrix()).total, 102]);

        const { operatorBans } = await ask('{ operatorBans(first: 1, state: IN_FORCE) { totalCount } }');
        expect(operatorBans.totalCount).toBe(banned);
      });

      it('who ran a banned place is kept away, and a dwelling stays closed', async () => {
        const [place] = idsOf(await filesOf({ state: 'BANNED', cell: 'NONE' }));
        const { institution } = await ask(
          'query ($id: ID!) { institution(id: $id) { handlingFile { state handling { permanentClosure steps { officers recorderIds } } } } }',
          { id: place },
        );
        expect(institution.handlingFile).toEqual({
          state: 'BANNED',
          handling: { permanentClosure: true, steps: [{ officers: RAID.officers, recorderIds: RAID.recorderIds }] },
        });
        expect((await act('withdrawHandling', { institutionId: place, reason: '申请恢复' })).refusal?.code).toBe(
          'CLOSED_FOR_EVER',
        );
      });

      it('a figure follows its records: one taken back moves two of them', async () => {
        const before = await figures();
        const [ordered] = idsOf(await filesOf({ state: 'ORDERED' }));
        expect(await act('withdrawHandling', { institutionId: ordered, reason: '认定有误' })).toEqual(done);
        const after = await figures();
        expect([after.count('ORDERED'), after.count('OPEN'), after.total]).toEqual([
          before.count('ORDERED') - 1,
          before.count('OPEN') + 1,
          before.total,
        ]);
      });
    });

    describe('the graph answers across departments', () => {
      it('gives an institution with license, registrations, account, background and risk code in one query', async () => {
        const { institutions } =
          await ask(`{ institutions(first: 5, filter: { certificateState: BOTH }) { edges { node {
          name trainingClass nonAcademicKind license { number state validTo }
          certificateStatus { state route article mayAct legalPersonPaper }
          businessRegistration { usccCode state } nonProfitRegistration { usccCode state }
          escrowAccount { bankName mode state protected balance }
          backgroundSummary { listed clear hit pending }
          riskCode { value missingInputs knownInputs }
        } } } }`);
        const nodes = institutions.edges.map(({ node }: { node: object }) => node);
        expect(nodes).toHaveLength(5);
        for (const node of nodes) {
          expect(node).toMatchObject({
            trainingClass: 'NON_ACADEMIC',
            nonAcademicKind: 'VOCATIONAL',
            license: { state: 'ACTIVE' },
            certificateStatus: { state: 'BOTH', article: '民办教育促进法 第六十二条' },
            escrowAccount: { protected: true, balance: expect.stringMatching(/^\d+\.\d\d$/) },
            riskCode: {
              value: 'UNKNOWN',
              knownInputs: ['ACCOUNT'],
              missingInputs: expect.arrayContaining(['SIZE', 'INSURANCE', 'WEIGHTS']),
            },
          });
          const { listed, clear, hit, pending } = (node as { backgroundSummary: Record<string, number> })
            .backgroundSummary;
          expect(listed).toBe(clear! + hit! + pending!);
        }
        const papers = nodes.map(
          (node: { businessRegistration: object | null; nonProfitRegistration: object | null }) =>
            node.businessRegistration ? 'business' : node.nonProfitRegistration && 'non-profit',
        );
        expect(papers.sort()).toEqual(['business', 'business', 'business', 'non-profit', 'non-profit']);
      });

      it('shows what one school has at all its addresses', async () => {
        const { institutions } = await ask(
          '{ institutions(filter: { search: "YD2018-011" }) { edges { node { addresses mergedFrom { ledgerNo } businessRegistration { usccCode } } } } }',
        );
        const { node } = institutions.edges[0];
        expect(node.mergedFrom.map(({ ledgerNo }: { ledgerNo: string }) => ledgerNo)).toEqual([
          'YD2018-007',
          'YD2018-106',
        ]);
        expect(node.addresses).toHaveLength(3);
        expect(node.businessRegistration).not.toBeNull();
      });
    });

    describe('a ledger with errors', () => {
      it('gives the bad rows back with row, column and reason, ready to be corrected and sent again', async () => {
        const before = (await matrix()).total;
        const bad = await system.upload(officer, 'EDUCATION_LEDGER', dataFile('bad/education-ledger-with-errors.csv'));
        const job = await system.waitForJob(officer, bad);
        expect(job.result).toEqual({ created: 4, updated: 0, unchanged: 0, rejected: BAD_CELLS.length });

        const workbook = await corrections(job.correctionsUrl!);
        const sheet = workbook.worksheets[0]!;
        const headers = (sheet.getRow(1).values as string[]).slice(1);
        const cellOf = (row: ExcelJS.Row, header: string) => row.getCell(headers.indexOf(header) + 1);
        const given = sheet.getRows(2, BAD_CELLS.length)!;
        expect(given.map((row) => [Number(cellOf(row, '行号').value), cellOf(row, '错误列').value])).toEqual(
          BAD_CELLS.map(({ line, column }) => [line, column]),
        );
        for (const row of given) expect(String(cellOf(row, '错误原因').value)).toMatch(/\p{Script=Han}/u);

        given.forEach((row, index) => (cellOf(row, BAD_CELLS[index]!.column).value = BAD_CELLS[index]!.corrected));
        const content = Buffer.from(await workbook.xlsx.writeBuffer());
        const again = await system.upload(officer, 'EDUCATION_LEDGER', { name: 'corrected.xlsx', content });
        expect((await system.waitForJob(officer, again)).result).toEqual(created(BAD_CELLS.length));
        expect((await matrix()).total).toBe(before + 4 + BAD_CELLS.length);
      });

      async function corrections(url: string): Promise<ExcelJS.Workbook> {
        const response = await fetch(`${system.running().gateway.url}${url}`, {
          headers: { authorization: `Bearer ${officer}` },
        });
        expect(response.status).toBe(200);
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(await response.arrayBuffer());
        return workbook;
      }
    });
  });
}
