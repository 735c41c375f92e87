import { setTimeout as pause } from 'node:timers/promises';
import { asAdmin, eventually, keepAdvisoryLock } from '@lianguan/testing';
import type { FaultMaker } from '../fault-maker.js';
import type { System } from '../harness.js';
import { databaseUrl, rowsOf } from '../own-databases.js';

interface Gate {
  /** Who stands there. */
  readonly service: string;
  readonly database: string;
  readonly table: string;
  readonly on: 'insert' | 'delete';
  readonly key: number;
  /** Of the rows, where others write there as well. */
  readonly rows?: string;
}

const FINANCES = `for each row when (new.headers->>'ce_source' = 'finance')`;

/** Where a service can be made to stand still: its statement is with the server, and not yet answered. */
const GATES = {
  办件开始前: { service: 'finance', database: 'finance', table: 'command_log', on: 'insert', key: 1 },
  办件提交前: { service: 'finance', database: 'finance', table: 'outbox', on: 'insert', key: 2 },
  消息写入总线前: { service: 'finance', database: 'event_log', table: 'message', on: 'insert', key: 3, rows: FINANCES },
  消息写入总线后: { service: 'finance', database: 'finance', table: 'outbox', on: 'delete', key: 4 },
  教育记入消息时: { service: 'education', database: 'education', table: 'inbox', on: 'insert', key: 5 },
} satisfies Record<string, Gate>;
export type GateName = keyof typeof GATES;

const LOOK_MS = 20;
// The server may have been killed just before.
const BACK_LIMIT_MS = 60_000;

/** Puts the gates up; they stand open until somebody keeps their lock. There is none before a broker. */
export async function putUpGates(system: System, hasBroker: boolean): Promise<void> {
  const databases = new Set(Object.values(GATES).map((gate) => gate.database));
  if (hasBroker) databases.delete('event_log');
  for (const database of databases)
    await asAdmin(databaseUrl(system, database), [
      `create function stand_at_gate() returns trigger language plpgsql security definer as $$
       begin perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint); return new; end $$`,
      ...Object.values<Gate>(GATES)
        .filter((gate) => gate.database === database)
        .map(
          ({ table, on, key, rows = 'for each statement' }) =>
            `create trigger gate_${key} before ${on} on ${table} ${rows} execute function stand_at_gate('${key}')`,
        ),
    ]);
}

/** Kills finance while the broker is away and it has something to tell, and wants it back without the broker; false where it had nothing before it is over. */
export async function killWithoutBroker(system: System, faults: FaultMaker, over: () => boolean): Promise<boolean> {
  const hasUntold = async (): Promise<boolean> => {
    const untold = await rowsOf(system, 'finance', 'select from outbox limit 1').catch(() => []);
    return untold.length > 0;
  };
  let isKilled = false;
  await faults.killBroker(async () => {
    while (!(await hasUntold())) {
      if (over()) return;
      await pause(LOOK_MS);
    }
    await faults.kill('finance');
    isKilled = true;
    await faults.living('finance');
  });
  return isKilled;
}

/** Kills who stands at the gate; false where nobody has come before it is over. */
export async function killAtGate(
  system: System,
  name: GateName,
  { kill, over }: { readonly kill: (service: string) => Promise<void>; readonly over: () => boolean },
): Promise<boolean> {
  const { service, database, key } = GATES[name];
  const gate = await eventually(() => keepAdvisoryLock(databaseUrl(system, database), key), BACK_LIMIT_MS);
  try {
    while (!(await gate.isAwaited())) {
      if (over()) return false;
      await pause(LOOK_MS);
    }
    await kill(service);
    return true;
  } finally {
    await gate.letGo();
  }
}
