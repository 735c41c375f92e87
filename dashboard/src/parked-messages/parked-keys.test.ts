import { describe, expect, it } from '@jest/globals';
import { headsOf, replayText } from './parked-keys';

describe('parked messages', () => {
  it('are replayed by key, at its first', () => {
    const messages = [
      { id: '1', key: 'a', code: 'UNREADABLE' },
      { id: '2', key: 'b', code: 'UNREADABLE' },
      { id: '3', key: 'a', code: 'BEHIND' },
    ];
    expect([...headsOf(messages)]).toEqual(['1', '2']);
  });

  it('say what the replay came to', () => {
    expect(replayText({ handled: 2, remaining: 1 })).toBe('已处理 2 条，仍搁置 1 条');
  });
});
