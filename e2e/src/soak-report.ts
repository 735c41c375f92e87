export interface SoakFigures {
  readonly title: string;
  readonly actions: number;
  readonly annulled: number;
  readonly measures: number;
  /** Entered in the escrow ledger. */
  readonly transfers: number;
  /** Messages that stand more than once in a topic. */
  readonly doubled: number;
  /** Requests that were asked again, by the code of what came instead of an answer. */
  readonly unanswered: Readonly<Record<string, number>>;
  readonly kills: Readonly<Record<string, number>>;
  readonly outages: readonly string[];
  /** How often a second process of a department joined and left. */
  readonly joined: Readonly<Record<string, number>>;
  /** From the last fault until every action had ended. */
  readonly settledMs: number;
  readonly tookMs: number;
}

export const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} 秒`;
export const counted = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join('，') || '无';

export function reportOf(figures: SoakFigures): string {
  const {
    title,
    actions,
    annulled,
    measures,
    transfers,
    doubled,
    unanswered,
    kills,
    outages,
    joined,
    settledMs,
    tookMs,
  } = figures;
  const rows = [
    ['总线', title],
    ['联合惩戒', `${actions}（其中办理中撤销 ${annulled}）`],
    ['措施', String(measures)],
    ['监管账户入账', String(transfers)],
    ['SIGKILL', counted(kills)],
    ['停机', outages.join('，') || '无'],
    ['第二进程加入又离开', counted(joined)],
    ['未获答复而重试的请求', counted(unanswered)],
    ['主题中重复的消息', String(doubled)],
    ['最后一次故障至全部办结', seconds(settledMs)],
    ['历时', seconds(tookMs)],
  ];
  return tableOf(rows);
}

export const tableOf = (rows: readonly (readonly string[])[]): string =>
  `\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n`;
