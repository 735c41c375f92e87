import { numberText, serialDay, trimCell, unescapeExcel, type CellFault, type RawRow } from './import-cell.js';
import { IMPORT_LIMITS } from './import-limits.js';
import { ImportRefused } from './import-problem.js';
import type { Workbook } from './import-workbook.js';
import type { XmlHandlers } from './import-xml.js';

/** A merged range, 1-based rows and 0-based columns, both ends included. */
export interface MergedRange {
  readonly ref: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const MOST_MERGES = 2_000;
const LAST_ROW = 1_048_576;

function columnOf(ref: string): number {
  let column = 0;
  for (let at = 0; at < ref.length; at++) {
    const code = ref.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

const rowOf = (ref: string): number => Number(/\d+$/.exec(ref)?.[0] ?? 0);

/** Gathers the rows of a sheet while its XML goes by. */
export class SheetRows implements XmlHandlers {
  /** Rows with content since they were last taken. */
  rows: RawRow[] = [];
  readonly merges: MergedRange[] = [];
  private number = 0;
  private column = -1;
  private cells: string[] = [];
  private faults: Map<number, CellFault> | undefined;
  private type = 'n';
  private style = 0;
  private value = '';
  private formula: string | undefined;
  private taking: 'value' | 'formula' | undefined;
  private phonetic = false;

  constructor(private readonly workbook: Workbook) {}

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case 'v':
        this.taking = 'value';
        break;
      case 't':
        this.taking = this.phonetic ? undefined : 'value';
        break;
      case 'f':
        this.taking = 'formula';
        this.formula = '';
        break;
      case 'rPh':
        this.phonetic = true;
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'row':
        this.openRow(attributes['r']);
        break;
      case 'mergeCell':
        this.addMerge(attributes['ref'] ?? '');
        break;
    }
  };

  readonly text = (piece: string): void => {
    if (this.taking === 'value') this.value += piece;
    else if (this.taking === 'formula') this.formula += piece;
  };

  readonly close = (name: string): void => {
    if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.phonetic = false;
    this.taking = undefined;
  };

  private openRow(ref: string | undefined): void {
    const number = ref === undefined ? this.number + 1 : Number(ref);
    if (!Number.isInteger(number) || number <= this.number || number > LAST_ROW) {
      throw new ImportRefused('NOT_A_SPREADSHEET', { reason: '工作表的行号混乱' });
    }
    this.number = number;
    this.column = -1;
    this.cells = [];
    this.faults = undefined;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const ref = attributes['r'];
    this.column = ref === undefined ? this.column + 1 : columnOf(ref);
    this.type = attributes['t'] ?? 'n';
    this.style = Number(attributes['s'] ?? 0);
    this.value = '';
    this.formula = undefined;
  }

  private closeCell(): void {
    if (this.column < 0 || this.column >= IMPORT_LIMITS.columns) return;
    const { text, fault } = this.content();
    if (text === '' && !fault) return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
    if (fault) (this.faults ??= new Map()).set(this.column, fault);
  }

  private content(): { text: string; fault?: CellFault } {
    const plain = this.plainContent();
    if (this.formula === undefined) return plain;
    // The officer gets the result to check; without one, the formula itself, as text.
    return { text: plain.text === '' ? `=${this.formula}` : plain.text, fault: 'FORMULA' };
  }

  private plainContent(): { text: string; fault?: CellFault } {
    switch (this.type) {
      case 's':
        return { text: this.value === '' ? '' : this.workbook.strings.get(Number(this.value)) };
      case 'str':
      case 'inlineStr':
        return { text: trimCell(unescapeExcel(this.value)) };
      case 'e':
        return { text: this.value, fault: 'ERROR_VALUE' };
      case 'b':
        return { text: this.value === '1' ? 'TRUE' : 'FALSE' };
      case 'd':
        return { text: this.value.replace(/T00:00:00(\.0+)?Z?$/, '') };
      default:
        return this.value === '' ? { text: '' } : this.numeric(this.value.trim());
    }
  }

  private numeric(raw: string): { text: string; fault?: CellFault } {
    const style = this.workbook.styles[this.style] ?? null;
    const serial = Number(raw);
    if (style === 'DATE' && serial >= 0 && serial < 2_958_466)
      return { text: serialDay(serial, this.workbook.date1904) };
    const shown = numberText(raw);
    return typeof style === 'number' ? { ...shown, text: shown.text.padStart(style, '0') } : shown;
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    this.rows.push(
      this.faults
        ? { number: this.number, cells: this.cells, faults: this.faults }
        : { number: this.number, cells: this.cells },
    );
  }

  private addMerge(ref: string): void {
    const [from = '', to = from] = ref.split(':');
    this.merges.push({ ref, top: rowOf(from), bottom: rowOf(to), left: columnOf(from), right: columnOf(to) });
    if (this.merges.length > MOST_MERGES) throw new ImportRefused('HEADER_MERGED', { ranges: '合并区域过多' });
  }
}
