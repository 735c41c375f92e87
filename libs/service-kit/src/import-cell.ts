/** What makes a cell unusable before its column is asked. */
export type CellFault = 'FORMULA' | 'DIGITS_LOST' | 'ERROR_VALUE' | 'MERGED' | 'TOO_LONG';

export const CELL_FAULTS: Readonly<Record<CellFault, string>> = {
  FORMULA: '单元格是公式，不能直接采用；请核对并填写公式的结果（文字或数值）',
  DIGITS_LOST: '号码被 Excel 存成了超过 15 位的数值，末尾数字已丢失；请将单元格格式设为“文本”后重新填写完整号码',
  ERROR_VALUE: '单元格是 Excel 错误值（如 #REF!、#N/A）；请填写正确内容',
  MERGED: '单元格被合并，无法确定属于哪一行；请取消合并后逐行填写',
  TOO_LONG: '内容超过 10000 个字',
};

/** One row as the file has it. `number` is the row number an officer sees in Excel; cells by column, '' where empty. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly faults?: ReadonlyMap<number, CellFault>;
}

const FULL_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
// PostgreSQL keeps no NUL, and no officer sees the others.
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200d\u2060\ufeff]+/g;
// Excel writes control characters inside a string as _x000D_.
const EXCEL_ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** Without outer blanks (the ideographic space too) and what cannot be seen. */
export function trimCell(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

/** Full-width digits and letters, as Chinese input methods leave them in codes, become half-width. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(EXCEL_ESCAPE, (_, hex: string) => {
    const code = parseInt(hex, 16);
    // Half a surrogate pair is no character.
    return code >= 0xd800 && code <= 0xdfff ? '' : String.fromCharCode(code);
  });
}

/** Headers are compared without blanks and line breaks, and with （） equal to (). */
export const headerKey = (text: string): string => text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, '');

const DAY_FORMS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/** The ways offices write a day (2024/1/5, 2024年1月5日, 20240105), as 2024-01-05; null for other text. */
export function dayText(text: string): string | null {
  for (const form of DAY_FORMS) {
    const match = form.exec(text);
    if (match) return `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  }
  return null;
}

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** An Excel date serial as 2024-01-05, with the time of day when it has one. */
export function serialDay(serial: number, date1904: boolean): string {
  // Excel counts a 29 February 1900 that never was.
  const days = !date1904 && serial < 60 ? serial + 1 : serial;
  const iso = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * DAY_MS)).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

/** The digits of a numeric cell. Excel keeps 15 of them: a longer code typed as a number has lost its end. */
export function numberText(raw: string): { readonly text: string; readonly fault?: CellFault } {
  const value = Number(raw);
  if (!Number.isFinite(value)) return { text: raw };
  if (Number.isInteger(value)) {
    return Math.abs(value) < 1e15 ? { text: String(value) } : { text: BigInt(value).toString(), fault: 'DIGITS_LOST' };
  }
  return { text: String(Number(value.toPrecision(15))) };
}
