import { create } from '@bufbuild/protobuf';
import { permit } from '@lianguan/kernel';
import { LawClockTurnedSchema, SYSTEM_KEY } from '@lianguan/proto-events';
import { setLawClockOffset, type Command } from '@lianguan/service-kit';
import { decideTurn, LAW_CLOCK_REFUSALS, type LawClockRefusal, type TurnLawClock } from './law-clock.rules.js';

export interface ClockReading {
  /** ISO 8601. */
  readonly now: string;
  readonly offsetMs: number;
}

/** Turns the clock of the whole system: the other services follow the event. */
export const turnLawClock: Command<TurnLawClock, { offsetMs: number }, ClockReading, ClockReading, LawClockRefusal> = {
  name: 'turnLawClock',
  refusals: LAW_CLOCK_REFUSALS,
  async load(tx) {
    const [row] = await tx.query<{ offset_ms: string }>('select offset_ms from law_clock');
    return { offsetMs: Number(row?.offset_ms ?? 0) };
  },
  decide(state, input, facts) {
    const decision = decideTurn(input, facts.now);
    if (!decision.ok) return decision;
    const moved = decision.value.getTime() - facts.now.getTime();
    return permit({ now: decision.value.toISOString(), offsetMs: state.offsetMs + moved });
  },
  async apply(tx, accepted) {
    const readings = accepted.map(({ outcome }) => outcome);
    for (const { offsetMs } of readings) await setLawClockOffset(tx, BigInt(offsetMs));
    return readings;
  },
  subject: () => ({ type: 'LawClock', id: SYSTEM_KEY }),
  events: (_input, outcome) => [
    {
      key: SYSTEM_KEY,
      schema: LawClockTurnedSchema,
      message: create(LawClockTurnedSchema, { offsetMs: BigInt(outcome.offsetMs) }),
    },
  ],
};
