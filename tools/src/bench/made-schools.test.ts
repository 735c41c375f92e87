import { describe, expect, it } from '@jest/globals';
import { ledgersOf } from './made-schools.js';

const COUNT = 1_100;
const ledgers = Object.entries(ledgersOf(COUNT));
const cells = (csv: string) => csv.split('\n').map((line) => line.split(','));

describe('the made ledgers', () => {
  it.each(ledgers)('%s has a whole row for every school, none like another', (_name, csv) => {
    const [head, ...rows] = cells(csv);
    expect(rows).toHaveLength(COUNT);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head!.length]));
    expect(new Set(rows.map(([first]) => first)).size).toBe(COUNT);
  });

  it('give every school another code, operator and license, and one code in all ledgers', () => {
    const column = (name: string) => (csv: string) => {
      const [head, ...rows] = cells(csv);
      return rows.map((row) => row[head!.indexOf(name)]);
    };
    const [education, ...others] = ledgers.map(([, csv]) => csv) as [string, ...string[]];
    for (const name of ['统一社会信用代码', '举办者身份证号', '办学许可证号'])
      expect(new Set(column(name)(education)).size).toBe(COUNT);
    const codes = column('统一社会信用代码');
    for (const other of others) expect(codes(other)).toEqual(codes(education));
  });
});
