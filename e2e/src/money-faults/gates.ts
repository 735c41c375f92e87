import { setTimeout as pause } from 'node:timers/promises';
import { asAdmin, keepAdvisoryLock } from '@lianguan/testing';
import type { System } from '../harness.js';
import { databaseUrl } from '../own-databases.js';

interface Gate {
  readonly database: string;
  readonly table: string;
  readonly on: 'insert' | 'delete';
  readonly key: number;
}

/** Where finance can be made to stand still: its statement is with the server, and not yet answered. */
const GATES = {
  办件开始前: { database: 'finance', table: 'command_log', on: 'insert', key: 1 },
  办件提交前: { database: 'finance', table: 'outbox', on: 'insert', key: 2 },
  消息写入总线前: { database: 'event_log', table: 'message', on: 'insert', key: 3 },
  消息写入总线后: { database: 'finance', table: 'outbox', on: 'delete', key: 4 },
} as const satisfies Record<string, Gate>;
export type GateName = keyof typeof GATES;

const LOOK_MS = 20;

/** Puts the gates up; they stand open until somebody keeps their lock. */
export async function putUpGates(system: System): Promise<void> {
  for (const database of ['finance', 'event_log'])
    await asAdmin(databaseUrl(system, database), [
      `create function stand_at_gate() returns trigger language plpgsql security definer as $$
       begin perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint); return null; end $$`,
      ...Object.values(GATES)
        .filter((gate) => gate.database === database)
        .map(
          ({ table, on, key }) =>
            `create trigger gate_${key} before ${on} on ${table} for each statement execute function stand_at_gate('${key}')`,
        ),
    ]);
}

/** Does it while somebody stands at the gate; false where nobody has come before `over`, or the server is gone. */
export async function atGate(
  system: System,
  name: GateName,
  { does, over }: { readonly does: () => Promise<void>; readonly over: () => boolean },
): Promise<boolean> {
  const { database, key } = GATES[name];
  const gate = await keepAdvisoryLock(databaseUrl(system, database), key);
  try {
    while (!(await gate.isAwaited())) {
      if (over()) return false;
      await pause(LOOK_MS);
    }
    await does();
    return true;
  } finally {
    await gate.letGo();
  }
}
