import type { Job } from './ledger-kinds';

export const isUnderWay = (job: Pick<Job, 'state'>): boolean => job.state === 'QUEUED' || job.state === 'RUNNING';

/** 0 to 100; the total is unknown, 0, until the file has been read to its end. */
export function percentOf({ state, progress }: Pick<Job, 'state' | 'progress'>): number {
  if (state === 'SUCCEEDED') return 100;
  if (progress.total === 0) return 0;
  return Math.min(99, Math.floor((progress.done / progress.total) * 100));
}

export function progressText({ state, progress }: Pick<Job, 'state' | 'progress'>): string {
  if (state === 'QUEUED') return '已受理，排队中';
  if (progress.total === 0) return '正在读取文件';
  return `已处理 ${progress.done.toLocaleString('zh-CN')} / ${progress.total.toLocaleString('zh-CN')} 行`;
}

export function resultText({ created, updated, unchanged, rejected }: Job['result']): string {
  return `新增 ${String(created)}，更新 ${String(updated)}，无变化 ${String(unchanged)}，退回 ${String(rejected)}`;
}

/** File name of an RFC 6266 header; the name in UTF-8 wins. */
