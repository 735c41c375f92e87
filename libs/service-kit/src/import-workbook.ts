import { posix } from 'node:path';
import { trimCell, unescapeExcel } from './import-cell.js';
import { IMPORT_LIMITS } from './import-limits.js';
import { ImportRefused } from './import-problem.js';
import { readXml } from './import-xml.js';
import type { WorkbookZip } from './import-zip.js';

/** How a number format shows a number: as a date, or with leading zeros up to a width. */
export type NumberStyle = 'DATE' | number | null;

export interface Workbook {
  /** Part name of the first visible sheet. */
  readonly sheet: string;
  readonly date1904: boolean;
  /** By style index of a cell. */
  readonly styles: readonly NumberStyle[];
  readonly strings: SharedStrings;
}

/** Shared strings outside the JavaScript heap: a large ledger has millions, each would cost an object there. */
export class SharedStrings {
  private bytes = Buffer.allocUnsafe(64 * 1024);
  private ends = new Uint32Array(1024);
  private count = 0;

  add(text: string): void {
    const start = this.count === 0 ? 0 : this.ends[this.count - 1]!;
    const length = Buffer.byteLength(text);
    if (start + length > IMPORT_LIMITS.sharedStringBytes) throw new ImportRefused('ZIP_BOMB');
    while (start + length > this.bytes.length)
      this.bytes = Buffer.concat([this.bytes, Buffer.allocUnsafe(this.bytes.length)]);
    if (this.count === this.ends.length) {
      const grown = new Uint32Array(this.ends.length * 2);
      grown.set(this.ends);
      this.ends = grown;
    }
    this.bytes.write(text, start);
    this.ends[this.count++] = start + length;
  }

  get(index: number): string {
    if (!(index >= 0 && index < this.count)) return '';
    return this.bytes.toString('utf8', index === 0 ? 0 : this.ends[index - 1]!, this.ends[index]!);
  }
}

export async function readWorkbook(zip: WorkbookZip): Promise<Workbook> {
  const book = await bookPart(zip);
  const parts = await relations(zip, book);
  let date1904 = false;
  let sheet: string | undefined;
  await readXml(zip.read(book), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      const visible = attributes['state'] === undefined || attributes['state'] === 'visible';
      if (name === 'sheet' && visible) sheet ??= parts.byId.get(relationId(attributes));
    },
  });
  if (!sheet) throw new ImportRefused('NOT_A_SPREADSHEET', { reason: '工作簿里没有可见的工作表' });
  return {
    sheet,
    date1904,
    styles: parts.styles ? await readStyles(zip, parts.styles) : [],
    strings: parts.sharedStrings ? await readStrings(zip, parts.sharedStrings) : new SharedStrings(),
  };
}

function relationId(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

async function bookPart(zip: WorkbookZip): Promise<string> {
  let part: string | undefined;
  await readXml(zip.read('_rels/.rels'), {
    open(name, { Type, Target }) {
      if (name === 'Relationship' && Type?.endsWith('/officeDocument') && Target)
        part ??= posix.join('/', Target).slice(1);
    },
  });
  // A Word document or any other zip of the same family has another main part.
  if (!part || !/(^|\/)workbook[^/]*\.xml$/.test(part))
    throw new ImportRefused('NOT_A_SPREADSHEET', { reason: '它不是 Excel 工作簿' });
  return part;
}

interface Relations {
  readonly byId: Map<string, string>;
  styles?: string;
  sharedStrings?: string;
}

async function relations(zip: WorkbookZip, book: string): Promise<Relations> {
  const found: Relations = { byId: new Map() };
  const folder = posix.dirname(book);
  await readXml(zip.read(`${folder}/_rels/${posix.basename(book)}.rels`), {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || !Id || !Target) return;
      const part = posix.resolve('/', folder, Target).slice(1);
      found.byId.set(Id, part);
      if (Type?.endsWith('/styles')) found.styles = part;
      if (Type?.endsWith('/sharedStrings')) found.sharedStrings = part;
    },
  });
  return found;
}

// 14–22 and 45–47 are dates everywhere, 27–36 and 50–58 in Chinese Excel (ECMA-376 part 1, 18.8.30).
const builtinDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

function styleOf(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) return builtinDate(id) ? 'DATE' : null;
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (/[ymdhs]/.test(bare)) return 'DATE';
  return /^0{2,}$/.test(bare) ? bare.length : null;
}

async function readStyles(zip: WorkbookZip, part: string): Promise<NumberStyle[]> {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCells = false;
  await readXml(zip.read(part), {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCells = true;
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'xf' && inCells) styles.push(styleOf(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

async function readStrings(zip: WorkbookZip, part: string): Promise<SharedStrings> {
  const strings = new SharedStrings();
  let text = '';
  let taking = false;
  let phonetic = false;
  await readXml(zip.read(part), {
    open(name) {
      if (name === 'rPh') phonetic = true;
      taking = name === 't' && !phonetic;
    },
    text(piece) {
      if (taking) text += piece;
    },
    close(name) {
      taking = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      strings.add(trimCell(unescapeExcel(text)));
      text = '';
    },
  });
  return strings;
}
