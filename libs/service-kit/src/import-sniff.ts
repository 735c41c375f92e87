import { ImportRefused } from './import-problem.js';
import type { ImportDocument } from './slice.js';

export type FileFormat = 'XLSX' | 'CSV' | 'DOCUMENT';

/** How many first bytes `sniff` wants to see. */
export const SNIFF_BYTES = 4096;

const OTHER_FORMATS: readonly (readonly [magic: string, name: string])[] = [
  ['25504446', 'PDF 文档'],
  ['89504e47', '图片'],
  ['ffd8ff', '图片'],
  ['47494638', '图片'],
  ['52617221', 'RAR 压缩包'],
  ['377abcaf', '7z 压缩包'],
  ['1f8b', 'gzip 压缩包'],
  ['7b5c727466', 'RTF 文档'],
];

/** The format by the first bytes, whatever the file is called; throws what the office has to be told. */
export function sniff(head: Buffer, document?: ImportDocument): FileFormat {
  const magic = head.subarray(0, 8).toString('hex');
  if (head.length === 0) throw new ImportRefused('NOT_A_SPREADSHEET', { reason: '文件是空的' });
  if (magic.startsWith('504b0304')) return 'XLSX';
  refuseOtherFormats(magic);
  if (!isText(head)) throw new ImportRefused('NOT_A_SPREADSHEET', { reason: '它是二进制文件' });
  if (document?.accepts(head)) return 'DOCUMENT';
  // Some office systems export a web page under the name .xls.
  if (/^\s*</.test(head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))) {
    throw new ImportRefused('NOT_A_SPREADSHEET', { reason: '它是网页' });
  }
  return 'CSV';
}

function refuseOtherFormats(magic: string): void {
  if (magic === 'd0cf11e0a1b11ae1') throw new ImportRefused('XLS_UNSUPPORTED');
  if (magic.startsWith('fffe') || magic.startsWith('feff')) throw new ImportRefused('ENCODING_UNKNOWN');
  const other = OTHER_FORMATS.find(([start]) => magic.startsWith(start));
  if (other) throw new ImportRefused('NOT_A_SPREADSHEET', { reason: `它是${other[1]}` });
}

function isText(head: Buffer): boolean {
  return !head.subarray(0, SNIFF_BYTES).some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
}
