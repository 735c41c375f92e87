import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { permit, refuse } from '@lianguan/kernel';
import {
  createDepartmentDatabase,
  createTestEventLog,
  startTestService,
  TestCluster,
  type TestService,
} from '@lianguan/testing';
import pg from 'pg';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ActInput, mutationResult } from '../src/act-result.js';
import type { Command } from '../src/command.js';
import { importFromCsv } from '../src/import-from-csv.js';
import { JobType } from '../src/job.type.js';
import { appRole } from '../src/migrate.js';
import type { Operation } from '../src/operation.js';
import { grantAppSql, rowSecuritySql } from '../src/row-security.js';
import type { ImportKind } from '../src/slice.js';

interface PlaceRow {
  readonly code: string;
  readonly name: string;
  readonly division: string;
  readonly since?: string | null;
}

type Change = 'CREATED' | 'UPDATED' | 'UNCHANGED';

/** Lets a test step in before a batch is written. */
export const steps: { beforeBatch: () => Promise<void> } = { beforeBatch: async () => undefined };

const recordPlaces: Command<PlaceRow, Map<string, string>, { change: Change }, { change: Change }, 'REPEATED'> = {
  name: 'recordPlaces',
  refusals: { REPEATED: { message: '编号 {code} 在文件中重复', basis: null } },
  async load(tx, inputs) {
    await steps.beforeBatch();
    const codes = inputs.map(({ code }) => code).sort();
    const rows = await tx.query<{ code: string; name: string }>(
      'SELECT code, name FROM place WHERE code = ANY($1) ORDER BY code FOR UPDATE',
      [codes],
    );
    return new Map(rows.map(({ code, name }) => [code, name]));
  },
  decide(state, input) {
    if (state.get(input.code) === '+') return refuse('REPEATED', { code: input.code, column: '编号' });
    const known = state.get(input.code);
    state.set(input.code, '+');
    return permit({ change: known === undefined ? 'CREATED' : known === input.name ? 'UNCHANGED' : 'UPDATED' });
  },
  async apply(tx, accepted) {
    const rows = accepted.map(({ input }) => ({ code: input.code, name: input.name, division_code: input.division }));
    await tx.query(
      `INSERT INTO place SELECT * FROM jsonb_to_recordset($1::jsonb) AS row (code text, name text, division_code text)
       ON CONFLICT (code) DO UPDATE SET name = excluded.name`,
      [JSON.stringify(rows)],
    );
    return accepted.map(({ outcome }) => outcome);
  },
  subject: (input) => ({ type: 'Place', id: input.code }),
  changes: ({ change }) => change !== 'UNCHANGED',
};

const checkDigit = (text: string) => [...text.slice(0, -1)].reduce((sum, digit) => sum + Number(digit), 0) % 10;

/** A code of eight digits whose last one is the sum of the others. */
export const placeCode = (number: number): string => {
  const stem = String(number).padStart(7, '0');
  return stem + String(checkDigit(`${stem}0`));
};

export const PLACES: ImportKind = {
  kind: 'PLACE_LEDGER',
  title: '场所台账',
  agency: 'EDUCATION',
  roles: ['EDU_SUP'],
  columns: [
    {
      header: '编号',
      field: 'code',
      required: true,
      parse: (text) =>
        /^\d{8}$/.test(text) && Number(text.at(-1)) === checkDigit(text)
          ? permit(text)
          : refuse('CODE', { message: '校验位不正确' }),
    },
    { header: '名称', field: 'name', required: true, parse: permit },
    {
      header: '区划代码',
      field: 'division',
      required: true,
      parse: (text) => (text.startsWith('3412') ? permit(text) : refuse('DIVISION', { message: '没有这个区划代码' })),
    },
  ],
  command: recordPlaces,
};

class Places1800000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE place (code text PRIMARY KEY, name text NOT NULL, division_code text NOT NULL)');
    for (const sql of rowSecuritySql('place', { division: 'division_code' })) await runner.query(sql);
    await runner.query(grantAppSql(appRole(runner), 'place', 'SELECT, INSERT, UPDATE'));
  }

  async down(): Promise<void> {}
}

@InputType()
class ImportPlacesInput extends ActInput {
  @Field()
  fileName: string;

  @Field()
  csv: string;
}

const ImportPlacesResult = mutationResult('ImportPlacesResult', 'job', () => JobType);

@Resolver()
class PlacesResolver {
  @Mutation(() => ImportPlacesResult)
  importPlaces(@Ctx() op: Operation, @Arg('input', () => ImportPlacesInput) input: ImportPlacesInput) {
    return importFromCsv(op, PLACES, input);
  }
}

export interface ImportHarness {
  readonly cluster: TestCluster;
  /** As superuser, for what a test has to see past row security. */
  admin<Row extends object = object>(sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Starts a process of the service, as it were; all of them share the database. */
  service(): Promise<TestService>;
  stop(): Promise<void>;
}

/** A server of its own, since a test stops it. */
export async function startImportHarness(): Promise<ImportHarness> {
  const folder = await mkdtemp(join(tmpdir(), 'lianguan-imports-'));
  const cluster = await TestCluster.create(folder);
  const database = await createDepartmentDatabase('education', cluster.adminUrl);
  const eventLog = await createTestEventLog(cluster.adminUrl);
  const pool = new pg.Pool({ connectionString: database.adminUrl, max: 2 });
  pool.on('error', () => undefined);
  const running: TestService[] = [];
  return {
    cluster,
    admin: async (sql, values = []) => (await pool.query(sql, [...values])).rows,
    async service() {
      const slices = [{ name: 'places', imports: [PLACES], resolvers: [PlacesResolver] }];
      const service = await startTestService({
        name: 'education',
        slices,
        migrations: [Places1800000000000],
        database,
        eventLog,
      });
      running.push(service);
      return service;
    },
    async stop() {
      for (const service of running) await service.stop();
      await pool.end();
      await cluster.destroy();
    },
  };
}
