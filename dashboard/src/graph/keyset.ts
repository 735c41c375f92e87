/** A keyset list has no page numbers; the cursors gone through, kept in the history entry, make "previous" and the browser's Back work. */
export type Cursors = readonly string[];

export function cursorsOf(historyState: unknown): Cursors {
  const { cursors } = (historyState ?? {}) as { cursors?: unknown };
  return Array.isArray(cursors) ? cursors.filter((cursor) => typeof cursor === 'string') : [];
}

export interface PageText {
  readonly page: number;
  readonly pages: number;
  readonly text: string;
}

export function pageText(cursors: Cursors, pageSize: number, totalCount: number): PageText {
  const page = cursors.length + 1;
  // Rows may have gone since the first page was read.
  const pages = Math.max(Math.ceil(totalCount / pageSize), page);
  return { page, pages, text: `共 ${totalCount.toLocaleString('zh-CN')} 条，第 ${String(page)} / ${String(pages)} 页` };
}
