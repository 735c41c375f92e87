import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { trimCell, type RawRow } from './import-cell.js';
import { IMPORT_LIMITS } from './import-limits.js';
import { ImportRefused } from './import-problem.js';
import type { Spool } from './import-spool.js';

export type CsvEncoding = 'utf-8' | 'gb18030';

const ROWS_AT_A_TIME = 500;

/** UTF-8 if every byte of the file is, else GB18030 if every byte is; a file of another encoding throws ENCODING_UNKNOWN. */
export async function detectEncoding(spool: Spool): Promise<CsvEncoding> {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    if (await decodes(spool, encoding)) return encoding;
  }
  throw new ImportRefused('ENCODING_UNKNOWN');
}

async function decodes(spool: Spool, encoding: CsvEncoding): Promise<boolean> {
  try {
    for await (const _ of decoded(spool, encoding));
    return true;
  } catch (error) {
    if (Reflect.get(Object(error), 'code') === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** The decoder swallows a byte order mark and throws at a byte that is not of the encoding. */
async function* decoded(spool: Spool, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of spool.read()) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

/** Rows with content, a few hundred at a time. An empty line counts as a row, as it does in Excel. */
export async function* csvRows(spool: Spool, encoding: CsvEncoding): AsyncGenerator<RawRow[]> {
  const parser = parse({
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: IMPORT_LIMITS.recordCharacters,
  });
  // Errors of the source arrive through the parser; nothing is left for the callback.
  pipeline(Readable.from(decoded(spool, encoding)), parser, () => undefined);
  let number = 0;
  let rows: RawRow[] = [];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      const cells = record.length > IMPORT_LIMITS.columns ? record.slice(0, IMPORT_LIMITS.columns) : record;
      const trimmed = cells.map(trimCell);
      if (trimmed.every((cell) => cell === '')) continue;
      rows.push({ number, cells: trimmed });
      if (rows.length < ROWS_AT_A_TIME) continue;
      yield rows;
      rows = [];
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportRefused('CSV_BROKEN', { line: String(Reflect.get(error, 'lines') ?? number + 1) });
  }
  if (rows.length > 0) yield rows;
}
