import { divisionPrefix, isWithin, type CalendarDay } from '@lianguan/kernel';
import type { DataSource } from 'typeorm';
import type { RuleConstant, RuleConstants } from './constants.js';
import type { Tx } from './operation.js';
import type { ServiceRuntime } from './runtime.js';

/** A constant as the table holds it: `local` rows are a county's own and are never overwritten by the code's. */
export interface StoredConstant extends RuleConstant {
  readonly local: boolean;
}

/** Brings the table to what the slices say. Local rows stay; a constant that the code no longer has goes. */
export async function seedConstants(dataSource: DataSource, constants: readonly RuleConstant[]): Promise<void> {
  checkConstants(constants);
  await dataSource.query(
    `with seed as (
       select * from jsonb_to_recordset($1::jsonb) as c(key text, scope text, "effectiveFrom" date, "effectiveTo" date,
         value jsonb, source text, mark text)
     ), gone as (
       delete from rule_constant r where not local
         and not exists (select 1 from seed where seed.key = r.key and seed.scope = r.scope and seed."effectiveFrom" = r.effective_from)
     )
     insert into rule_constant (key, scope, effective_from, effective_to, value, source, mark)
     select key, scope, "effectiveFrom", "effectiveTo", value, source, mark from seed
     on conflict (key, scope, effective_from) do update set effective_to = excluded.effective_to, value = excluded.value,
       source = excluded.source, mark = excluded.mark
     where not rule_constant.local`,
    [JSON.stringify(constants)],
  );
}

function checkConstants(constants: readonly RuleConstant[]): void {
  const seen = new Set<string>();
  for (const { key, scope, effectiveFrom, value } of constants) {
    const id = `${key} in '${scope}' from ${effectiveFrom}`;
    if (seen.has(id)) throw new Error(`rule constant ${id} is defined twice`);
    // JSON has no undefined, and SQL's null would mean that no value is known.
    if (value === undefined) throw new Error(`rule constant ${id} has no value`);
    seen.add(id);
  }
}

/** The constants in force on `day` in `division`: the longest matching scope wins, a local row before the code's, then the later one. */
export function constantsInForce(rows: readonly StoredConstant[], day: CalendarDay, division: string): RuleConstants {
  const found = new Map<string, StoredConstant>();
  for (const row of rows) {
    if (!inForce(row, day) || !(row.scope === '' || isWithin(division, row.scope))) continue;
    const rival = found.get(row.key);
    if (!rival || outranks(row, rival)) found.set(row.key, row);
  }
  return {
    get<T>(key: string): T {
      const row = found.get(key);
      if (!row) throw new Error(`no rule constant ${key} is in force on ${day} in ${division}`);
      return row.value as T;
    },
  };
}

const inForce = (row: RuleConstant, day: CalendarDay): boolean =>
  row.effectiveFrom <= day && (row.effectiveTo === null || day < row.effectiveTo);

const reach = (scope: string): number => divisionPrefix(scope).length;

function outranks(row: StoredConstant, rival: StoredConstant): boolean {
  const longer = reach(row.scope) - reach(rival.scope);
  if (longer !== 0) return longer > 0;
  if (row.local !== rival.local) return row.local;
  return row.effectiveFrom > rival.effectiveFrom;
}

interface Snapshot {
  readonly rows: readonly StoredConstant[];
  readonly chosen: Map<string, RuleConstants>;
}

type Query = (sql: string) => Promise<StoredConstant[]>;

/** The table in memory. Read at first use; in a running service the background reads it again every 10 s, so that a change reaches all processes. */
export class ConstantStore {
  private snapshot: Snapshot | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** The constants of a day, for any division. `tx` is used where nothing is in memory yet: a second connection could starve the pool. */
  async onDay(day: CalendarDay, tx?: Tx): Promise<(division: string) => RuleConstants> {
    const { rows, chosen } =
      this.snapshot ?? (await this.read(tx ? (sql) => tx.query<StoredConstant>(sql) : undefined));
    return (division) => {
      const id = `${day} ${division}`;
      let constants = chosen.get(id);
      if (!constants) chosen.set(id, (constants = constantsInForce(rows, day, division)));
      return constants;
    };
  }

  async refresh(): Promise<void> {
    await this.read();
  }

  /** The next use reads the table again: for whoever has changed it. */
  forget(): void {
    this.snapshot = undefined;
  }

  private async read(query: Query = (sql) => this.dataSource.query<StoredConstant[]>(sql)): Promise<Snapshot> {
    const rows = await query(
      `select key, scope, effective_from::text as "effectiveFrom", effective_to::text as "effectiveTo", value, source, mark, local
       from rule_constant`,
    );
    return (this.snapshot = { rows, chosen: new Map() });
  }
}

const stores = new WeakMap<DataSource, ConstantStore>();

export function constantStore(runtime: ServiceRuntime): ConstantStore {
  let store = stores.get(runtime.dataSource);
  if (!store) stores.set(runtime.dataSource, (store = new ConstantStore(runtime.dataSource)));
  return store;
}

/** The constants in force on `day` in `division` ('*' or '': those that hold everywhere). */
export const constantsFor = async (
  runtime: ServiceRuntime,
  day: CalendarDay,
  division: string,
): Promise<RuleConstants> => (await constantStore(runtime).onDay(day))(division);
