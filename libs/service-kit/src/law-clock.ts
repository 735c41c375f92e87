import { permit } from '@lianguan/kernel';
import { LawClockTurnedSchema } from '@lianguan/proto-events';
import type { DataSource } from 'typeorm';
import type { Command } from './command.js';
import type { LawClock, Tx } from './operation.js';
import type { ServiceRuntime } from './runtime.js';
import { defineConsumer, type Slice } from './slice.js';

/** The law clock of a service that may be turned: real time plus the offset that the department's table keeps. */
export class TurnableLawClock implements LawClock {
  private offsetMs = 0;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {}

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Reads the offset; true when it has changed. One reading after the other, so that an older one cannot overtake a newer. */
  refresh(): Promise<boolean> {
    const reading = this.last.then(() => this.read());
    this.last = reading.catch(() => undefined);
    return reading;
  }

  private async read(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ offset_ms: string }[]>('select offset_ms from law_clock');
    const offsetMs = Number(row?.offset_ms ?? 0);
    const changed = offsetMs !== this.offsetMs;
    this.offsetMs = offsetMs;
    return changed;
  }
}

/** In production the law clock is the real one and cannot be turned. */
export async function createLawClock(
  dataSource: DataSource,
  mode: 'production' | 'demonstration' | 'test',
): Promise<LawClock> {
  if (mode === 'production') return { now: () => new Date() };
  const clock = new TurnableLawClock(dataSource);
  await clock.refresh();
  return clock;
}

/** For the act that turns the clock: its own department's table, in its transaction. The others follow by the event. */
export async function setLawClockOffset(tx: Tx, offsetMs: bigint): Promise<void> {
  await tx.query(
    'insert into law_clock (offset_ms) values ($1) on conflict (single) do update set offset_ms = excluded.offset_ms',
    [offsetMs.toString()],
  );
}

const followLawClock: Command<{ readonly offsetMs: bigint }, null, bigint, null, never> = {
  name: 'followLawClock',
  refusals: {},
  load: async () => null,
  decide: (_state, { offsetMs }) => permit(offsetMs),
  async apply(tx, accepted) {
    await setLawClockOffset(tx, accepted.at(-1)!.outcome);
    return accepted.map(() => null);
  },
  subject: (_input, offsetMs) => ({ type: 'LawClock', id: 'law-clock', reason: `${offsetMs} ms` }),
};

/** The slices that listen to events in this mode: the service's, and the kit's own. */
export const listeningSlices = ({ slices, mode }: Pick<ServiceRuntime, 'slices' | 'mode'>): readonly Slice[] =>
  mode === 'production' ? slices : [...slices, lawClockSlice];

/** Every service's own slice where the clock may be turned. */
export const lawClockSlice: Slice = {
  name: 'law-clock',
  consumers: [
    defineConsumer({
      schema: LawClockTurnedSchema,
      command: followLawClock,
      input: ({ offsetMs }) => ({ offsetMs }),
    }),
  ],
};
