import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLiveSteps, type StepSink } from './live-steps';

interface Step {
  readonly cursor: string;
  readonly gap: boolean;
}

let opened: { after: string | null; sink: StepSink<Step>; closed: boolean }[];
let heard: string[];

const step = (cursor: string, gap = false): Step => ({ cursor, gap });
const stream = () => opened.at(-1)!;

function following() {
  const live = createLiveSteps<Step>((after, sink) => {
    const entry = { after, sink, closed: false };
    opened.push(entry);
    return () => (entry.closed = true);
  });
  const leave = live.follow({
    step: ({ cursor }) => heard.push(cursor),
    missed: (gap) => heard.push(gap ? 'gap' : 'stale'),
  });
  return { live, leave };
}

beforeEach(() => {
  jest.useFakeTimers();
  opened = [];
  heard = [];
});
afterEach(() => {
  jest.useRealTimers();
});

describe('live steps', () => {
  it('go on after the last cursor', () => {
    const { live } = following();
    stream().sink.opened();
    expect(live.status()).toBe('CONNECTED');
    stream().sink.step(step('a'));
    stream().sink.ended('GOING_AWAY');
    expect(live.status()).toBe('RECONNECTING');
    jest.advanceTimersByTime(1_000);
    expect(stream().after).toBe('a');
    stream().sink.opened();
    stream().sink.step(step('b'));
    expect(heard).toEqual(['stale', 'a', 'b']);
  });

  it('tell of a gap before the step that follows it', () => {
    following();
    stream().sink.opened();
    stream().sink.step(step('c', true));
    expect(heard).toEqual(['stale', 'gap', 'c']);
  });

  it('forget a cursor that is none', () => {
    following();
    stream().sink.opened();
    stream().sink.step(step('a'));
    stream().sink.ended('BAD_CURSOR');
    jest.advanceTimersByTime(1_000);
    expect(stream().after).toBeNull();
  });

  it('without a connection the page is read anew every 30 seconds, until there is one', () => {
    const { live } = following();
    for (const wait of [1_000, 2_000, 4_000]) {
      stream().sink.ended(null);
      jest.advanceTimersByTime(wait);
    }
    expect(opened).toHaveLength(4);
    expect(live.status()).toBe('OFFLINE');
    expect(heard).toEqual([]);
    jest.advanceTimersByTime(60_000);
    expect(heard).toEqual(['stale', 'stale']);
    stream().sink.opened();
    jest.advanceTimersByTime(60_000);
    expect(heard).toEqual(['stale', 'stale', 'stale']);
  });

  it('a stream that keeps ending at once is not taken for a connection', () => {
    const { live } = following();
    for (let count = 0; count < 3; count += 1) {
      stream().sink.opened();
      stream().sink.ended('TOO_MANY_STREAMS');
      jest.advanceTimersByTime(4_000);
    }
    expect(live.status()).toBe('OFFLINE');
    stream().sink.opened();
    jest.advanceTimersByTime(10_000);
    stream().sink.ended('TOKEN_EXPIRED');
    expect(live.status()).toBe('RECONNECTING');
  });

  it('ends with the last page that follows it', () => {
    const { live, leave } = following();
    const leaveToo = live.follow({ step: () => undefined, missed: () => undefined });
    leave();
    expect(stream().closed).toBe(false);
    leaveToo();
    expect(stream().closed).toBe(true);
    expect(opened).toHaveLength(1);
  });
});
