const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

function lengthText(ms: number): string {
  const [days, hours] = [Math.floor(ms / DAY_MS), Math.floor((ms % DAY_MS) / HOUR_MS)];
  if (days > 0) return hours > 0 ? `${String(days)} 天 ${String(hours)} 小时` : `${String(days)} 天`;
  if (hours > 0) return `${String(hours)} 小时`;
  return `${String(Math.floor(ms / MINUTE_MS))} 分钟`;
}

export interface TermText {
  readonly text: string;
  readonly tone: 'GOOD' | 'WATCH' | 'BAD';
}

/** How much of a term is left, or by how much it has passed: 剩余 2 天 3 小时, 逾期 1 天. */
export function termText(due: string, nowMs: number): TermText {
  const leftMs = Date.parse(due) - nowMs;
  if (leftMs < 0) return { text: `逾期 ${lengthText(-leftMs)}`, tone: 'BAD' };
  return { text: `剩余 ${lengthText(leftMs)}`, tone: leftMs < DAY_MS ? 'WATCH' : 'GOOD' };
}
