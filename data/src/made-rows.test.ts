import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import {
  parseCalendarDay,
  parseCitizenNumber,
  parseCreditCode,
  parseDivisionCode,
  parseMobileNumber,
  type Decision,
} from '@lianguan/kernel';
import { chanceOf } from './chance.js';
import { csvOf } from './csv.js';
import { BAD_CELLS, dataFile, manyRows } from './index.js';

const linesOf = (text: string): string[][] =>
  text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

describe('the bad ledger', () => {
  const kernel: Readonly<Record<string, (text: string) => Decision<unknown>>> = {
    统一社会信用代码: parseCreditCode,
    举办者身份证号: parseCitizenNumber,
    联系电话: parseMobileNumber,
    区划代码: parseDivisionCode,
    许可证有效期起: parseCalendarDay,
  };

  it('has 8 bad rows among 12, each as BAD_CELLS says', async () => {
    const lines = linesOf(await readFile(dataFile('bad/education-ledger-with-errors.csv'), 'utf8'));
    expect(lines).toHaveLength(13);
    expect(new Set(BAD_CELLS.map(({ ledgerNo }) => ledgerNo)).size).toBe(8);
    for (const { line, ledgerNo, column, written } of BAD_CELLS) {
      const row = lines[line - 1] ?? [];
      expect([row[0], row[lines[0]?.indexOf(column) ?? -1]]).toEqual([ledgerNo, written]);
    }
  });

  it.each(BAD_CELLS.map((cell) => [cell.column, cell.written, cell.corrected] as const))(
    '%s: %j must go back, %s is right',
    (column, written, corrected) => {
      const parse = kernel[column];
      if (!parse) return expect(['', '补习类']).toContain(written);
      expect(parse(written).ok).toBe(false);
      expect(parse(corrected)).toMatchObject({ ok: true });
    },
  );

  it('gives every row a code of its own once corrected', async () => {
    const lines = linesOf(await readFile(dataFile('bad/education-ledger-with-errors.csv'), 'utf8'));
    const at = lines[0]?.indexOf('统一社会信用代码') ?? -1;
    const codes = lines.slice(1).map((row) => {
      const bad = BAD_CELLS.find(({ ledgerNo, column }) => ledgerNo === row[0] && column === '统一社会信用代码');
      return bad?.corrected ?? row[at];
    });
    expect(new Set(codes).size).toBe(12);
  });
});

describe('manyRows', () => {
  it.each([0, 1, 499, 500, 501, 1234])('streams a head and %i good rows', (count) => {
    const [head = [], ...rows] = linesOf([...manyRows(count)].join(''));
    expect(head[0]).toBe('台账编号');
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map(([ledgerNo]) => ledgerNo)).size).toBe(count);
    for (const row of rows) {
      expect(row).toHaveLength(head.length);
      expect(row[0]).toMatch(/^BULK-\d{7}$/u);
      expect(row[5] === '' || parseCreditCode(row[5] ?? '').ok).toBe(true);
      expect(parseCitizenNumber(row[7] ?? '').ok).toBe(true);
      expect(parseMobileNumber(row[8] ?? '').ok).toBe(true);
    }
  });

  it('gives every institution its own name, address, code and operator', () => {
    const rows = linesOf([...manyRows(5000)].join('')).slice(1);
    for (const column of [1, 3, 7]) expect(new Set(rows.map((row) => row[column])).size).toBe(5000);
    expect(new Set(rows.flatMap((row) => row[5] || [])).size).toBe(2500);
  });

  it('keeps 200,000 rows within the 50 MB of an upload, in small chunks', () => {
    let bytes = 0;
    let largest = 0;
    for (const chunk of manyRows(200_000)) {
      const size = Buffer.byteLength(chunk);
      bytes += size;
      largest = Math.max(largest, size);
    }
    expect(bytes).toBeLessThan(50 * 1024 * 1024);
    expect(largest).toBeLessThan(128 * 1024);
  });
});

describe('the means', () => {
  it('chance is the same in every run and keeps within its bounds', () => {
    const draw = (): number[] => {
      const chance = chanceOf(7);
      return Array.from({ length: 1000 }, () => chance.between(1, 6));
    };
    expect(draw()).toEqual(draw());
    expect(new Set(draw())).toEqual(new Set([1, 2, 3, 4, 5, 6]));
    expect(chanceOf(7).shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
    expect(() => chanceOf(7).pick([])).toThrow(RangeError);
  });

  it('a CSV cell with a comma, a quotation mark or a line end is quoted', () => {
    const rows = [{ a: 'x,y', b: 'say "hi"' }];
    expect(csvOf({ columns: ['a', 'b'] as const, rows })).toBe('\uFEFFa,b\r\n"x,y","say ""hi"""\r\n');
  });
});
