import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { IMPORT_LIMITS } from './import-limits.js';
import { ImportRefused } from './import-problem.js';
import type { Spool } from './import-spool.js';

/**
 * The parts of a workbook, all of them inflated once with a counter before any is believed. Reading later goes through the same directory of the
 * zip that was checked; a reader of its own (exceljs) goes by the local headers, which may say something else.
 */
export class WorkbookZip {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(spool: Spool): Promise<WorkbookZip> {
    const zip = await yauzl
      .fromFdPromise(spool.fd, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
      .catch(() => Promise.reject(new ImportRefused('NOT_A_SPREADSHEET', { reason: '文件不完整或已损坏' })));
    const entries = await listEntries(zip, spool.size);
    await inflateAll(zip, entries, spool.size);
    return new WorkbookZip(zip, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw new ImportRefused('NOT_A_SPREADSHEET', { reason: '它不是 Excel 工作簿' });
    yield* inflate(this.zip, entry);
  }
}

const bomb = () => new ImportRefused('ZIP_BOMB');

async function listEntries(zip: ZipFile, fileSize: number): Promise<Map<string, Entry>> {
  if (zip.entryCount > IMPORT_LIMITS.zipEntries) throw bomb();
  const entries = new Map<string, Entry>();
  let packed = 0;
  let inflated = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      packed += entry.compressedSize;
      inflated += entry.uncompressedSize;
      // Entries that together are larger than the file lie over one another, the bomb without a bomb's ratio.
      if (entries.has(entry.fileName) || packed > fileSize || inflated > IMPORT_LIMITS.inflatedBytes) throw bomb();
      if (!entry.canDecodeFileData())
        throw new ImportRefused('NOT_A_SPREADSHEET', { reason: '文件加了密码或压缩方式不受支持' });
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    // yauzl rejects absolute paths and `..` while listing.
    throw error instanceof ImportRefused ? error : bomb();
  }
  return entries;
}

async function inflateAll(zip: ZipFile, entries: ReadonlyMap<string, Entry>, fileSize: number): Promise<void> {
  let inflated = 0;
  for (const entry of entries.values()) {
    for await (const piece of inflate(zip, entry)) {
      inflated += piece.length;
      const steep = inflated > IMPORT_LIMITS.ratioFromBytes && inflated > fileSize * IMPORT_LIMITS.inflateRatio;
      if (steep || inflated > IMPORT_LIMITS.inflatedBytes) throw bomb();
    }
  }
}

async function* inflate(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) yield piece as Buffer;
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): unknown {
  if (error instanceof ImportRefused || !(error instanceof Error)) return error;
  // The entry is longer or shorter than the directory says: its size was a lie.
  if (/too many bytes|not enough bytes/.test(error.message)) return bomb();
  return new ImportRefused('NOT_A_SPREADSHEET', { reason: '文件不完整或已损坏' });
}
