import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';

export interface TextSheet {
  readonly title: string;
  readonly headers: readonly string[];
  /** Pages of rows, as long as the headers. Asked for the next page when the one before is on its way: memory does not grow with the rows. */
  readonly pages: AsyncIterable<readonly (readonly string[])[]>;
}

/** The content of an .xlsx with one sheet. A fault of the pages ends it with an error, so that a cut file is never taken for a whole one. */
export function textWorkbook(sheet: TextSheet): Readable {
  const content = new PassThrough();
  write(sheet, content).catch((fault: unknown) => {
    content.destroy(fault instanceof Error ? fault : new Error(String(fault)));
  });
  return content;
}

async function write({ title, headers, pages }: TextSheet, content: PassThrough): Promise<void> {
  // Loaded by the first workbook: a process that writes none starts the sooner.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: content,
    useStyles: true,
    useSharedStrings: false,
  });
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  // Text format: codes keep their leading zeros and all their digits, and nothing in a cell is ever a formula.
  sheet.columns = headers.map((header) => ({ header, width: 20, style: { numFmt: '@' } }));
  for await (const page of pages) {
    for (const row of page) sheet.addRow(row).commit();
    if (content.destroyed) return;
    if (content.writableNeedDrain) await Promise.race([once(content, 'drain'), once(content, 'close')]);
  }
  sheet.commit();
  await workbook.commit();
}
