import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  birthDayOf,
  isWithin,
  nameKey,
  parseCalendarDay,
  parseCitizenNumber,
  parseCreditCode,
  parseMobileNumber,
  parseSchoolLicenseNumber,
  parseYuan,
  schoolKey,
} from '@lianguan/kernel';
import ExcelJS from 'exceljs';
import { FALSE_FRIENDS, LEDGER_FILES, TRUE_DUPLICATES, dataFile } from './index.js';
import { makeFiles } from './files.js';

type Row = Readonly<Record<string, string>>;
type Kind = keyof typeof LEDGER_FILES;

// No cell of these files holds a comma or a quotation mark; the import's own reader is tested elsewhere.
async function readRows(path: string): Promise<Row[]> {
  const text = await readFile(dataFile(path), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).not.toContain('"');
  const [head = [], ...lines] = text
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(head.map((column, at) => [column, cells[at] ?? ''])));
}

const count = (values: readonly string[]): Record<string, number> =>
  values.reduce<Record<string, number>>((sums, value) => ({ ...sums, [value]: (sums[value] ?? 0) + 1 }), {});
const cells = (rows: readonly Row[], column: string): string[] => rows.map((row) => row[column] ?? '');

const ledgers = {} as Record<Kind, Row[]>;
const other = {} as Record<Kind, Row[]>;
let merged: Row[] = [];

beforeAll(async () => {
  for (const [kind, path] of Object.entries(LEDGER_FILES) as [Kind, string][]) {
    ledgers[kind] = await readRows(path);
    other[kind] = await readRows(`other-county/${path}`);
  }
  const redundant = new Set(TRUE_DUPLICATES.map((pair) => pair.redundant));
  merged = ledgers.EDUCATION_LEDGER.filter((row) => !redundant.has(row['台账编号'] ?? ''));
});

/** The certificate matrix as education computes it: a license from its own ledger, a legal person from the registers. */
function certificates(rows: readonly Row[]): Record<string, number> {
  const registered = new Set([
    ...cells(ledgers.BUSINESS_LICENSE_LEDGER, '统一社会信用代码'),
    ...cells(ledgers.NON_PROFIT_LEDGER, '统一社会信用代码'),
  ]);
  return count(
    rows.map((row) => {
      const legalPerson = registered.has(row['统一社会信用代码'] ?? '');
      const licensed = row['办学许可证号'] !== '';
      if (licensed) return legalPerson ? 'BOTH' : 'LICENSED_ONLY';
      return legalPerson ? 'REGISTERED_ONLY' : 'NONE';
    }),
  );
}

describe('the files', () => {
  it('are what the generator makes, byte for byte', async () => {
    for (const [path, bytes] of await makeFiles()) {
      expect({ path, same: bytes.equals(await readFile(dataFile(path))) }).toEqual({ path, same: true });
    }
  });

  it('tell the same in the workbook as in the text', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(dataFile('education-ledger.xlsx'));
    const sheet = workbook.worksheets[0];
    const lines: string[][] = [];
    sheet?.eachRow((row) => lines.push((row.values as string[]).slice(1).map((value) => value ?? '')));
    const [head = [], ...rest] = lines;
    expect(rest.map((line) => Object.fromEntries(head.map((column, at) => [column, line[at] ?? ''])))).toEqual(
      ledgers.EDUCATION_LEDGER,
    );
  });
});

describe('the figures of S2§12', () => {
  it('are 113 = 14 + 5 + 94 by class', () => {
    expect(ledgers.EDUCATION_LEDGER).toHaveLength(113);
    expect(count(cells(ledgers.EDUCATION_LEDGER, '培训类别'))).toEqual({ 艺术类: 14, 职业技能类: 5, 学科类: 94 });
  });

  it('are 113 = 5 + 62 + 46 by certificates, computed from the registers', () => {
    expect(certificates(ledgers.EDUCATION_LEDGER)).toEqual({ BOTH: 5, REGISTERED_ONLY: 62, NONE: 46 });
  });

  it('are 102 after the merge: 5 + 55 + 42 and 12 + 5 + 85', () => {
    expect(merged).toHaveLength(102);
    expect(certificates(merged)).toEqual({ BOTH: 5, REGISTERED_ONLY: 55, NONE: 42 });
    expect(count(cells(merged, '培训类别'))).toEqual({ 艺术类: 12, 职业技能类: 5, 学科类: 85 });
  });

  it('license the 5 labour-skill schools alone, by the human-resources office', () => {
    const licensed = ledgers.EDUCATION_LEDGER.filter((row) => row['办学许可证号']);
    expect(count(cells(licensed, '培训类别'))).toEqual({ 职业技能类: 5 });
    expect(count(cells(licensed, '发证机关'))).toEqual({ 颍东区人力资源和社会保障局: 5 });
    const holders = cells(licensed, '统一社会信用代码').map((code) => code.slice(0, 2));
    expect(count(holders)).toEqual({ '91': 3, '52': 2 });
  });

  it('leave fewer rows in the registers than in the ledger, since a code stands at several addresses', () => {
    const ledgerCodes = cells(ledgers.EDUCATION_LEDGER, '统一社会信用代码').filter((code) => code);
    const business = cells(ledgers.BUSINESS_LICENSE_LEDGER, '统一社会信用代码');
    const nonProfit = cells(ledgers.NON_PROFIT_LEDGER, '统一社会信用代码');
    expect([ledgerCodes.length, business.length, nonProfit.length]).toEqual([67, 54, 6]);
    expect(new Set([...business, ...nonProfit])).toEqual(new Set(ledgerCodes));
    expect(new Set([...business, ...nonProfit]).size).toBe(60);
  });
});

describe('duplicates', () => {
  const row = (ledgerNo: string): Row => {
    const found = ledgers.EDUCATION_LEDGER.find((each) => each['台账编号'] === ledgerNo);
    if (!found) throw new Error(`No row ${ledgerNo}`);
    return found;
  };

  it('are 11 rows of 9 schools, 7 registered and 4 not', () => {
    expect(TRUE_DUPLICATES).toHaveLength(11);
    expect(new Set(TRUE_DUPLICATES.map((pair) => pair.survivor)).size).toBe(9);
    expect(TRUE_DUPLICATES.filter((pair) => row(pair.redundant)['统一社会信用代码'])).toHaveLength(7);
  });

  it('have one operator, one code, one school’s name and two addresses', () => {
    for (const { survivor, redundant } of TRUE_DUPLICATES) {
      const [a, b] = [row(survivor), row(redundant)];
      expect(b['举办者身份证号']).toBe(a['举办者身份证号']);
      expect(b['统一社会信用代码']).toBe(a['统一社会信用代码']);
      expect(schoolKey(b['机构名称'] ?? '')).toBe(schoolKey(a['机构名称'] ?? ''));
      expect(b['办学地址']).not.toBe(a['办学地址']);
    }
  });

  it('are all that have one operator and one school’s name', () => {
    const keys = cells(ledgers.EDUCATION_LEDGER, '机构名称').map((name, at) => {
      const operator = ledgers.EDUCATION_LEDGER[at]?.['举办者身份证号'] ?? '';
      return operator + schoolKey(name);
    });
    expect(new Set(keys).size).toBe(102);
  });

  it('are told from 7 pairs that only look alike', () => {
    const alike = FALSE_FRIENDS.map(({ kind, pair: [first, second] }) => {
      const [a, b] = [row(first), row(second)];
      return [
        kind,
        nameKey(a['机构名称'] ?? '') === nameKey(b['机构名称'] ?? ''),
        a['办学地址'] === b['办学地址'],
        a['举办者身份证号'] === b['举办者身份证号'],
      ];
    });
    expect(alike).toEqual([
      ['SAME_NAME', true, false, false],
      ['SAME_NAME', true, false, false],
      ['SAME_BUILDING', false, true, false],
      ['SAME_BUILDING', false, true, false],
      ['SAME_BUILDING', false, true, false],
      ['SAME_OPERATOR', false, false, true],
      ['NAMES_SOUND_ALIKE', false, false, false],
    ]);
  });

  it('are listed in README.md', async () => {
    const readme = (await readFile(dataFile('README.md'), 'utf8')).replace(/ +/gu, ' ');
    for (const { survivor, redundant } of TRUE_DUPLICATES) expect(readme).toContain(`| ${survivor} | ${redundant} |`);
    for (const { pair } of FALSE_FRIENDS) expect(readme).toContain(`| ${pair[0]} | ${pair[1]} |`);
  });
});

describe('every row', () => {
  it('has codes and numbers that hold, of nobody living', () => {
    const all = Object.values({ ...ledgers })
      .flat()
      .concat(Object.values(other).flat());
    for (const row of all) {
      const code = row['统一社会信用代码'];
      const person = row['身份证号'] ?? row['举办者身份证号'];
      if (code) expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
      if (person !== undefined) {
        const parsed = parseCitizenNumber(person);
        expect(parsed.ok && birthDayOf(parsed.value) < '1900').toBe(true);
      }
      if (row['联系电话'] !== undefined) {
        expect(parseMobileNumber(row['联系电话']).ok).toBe(true);
        expect(row['联系电话']).toMatch(/^1990000\d{4}$/u);
      }
      if (row['办学许可证号']) expect(parseSchoolLicenseNumber(row['办学许可证号']).ok).toBe(true);
    }
  });

  it('lies in its own county', () => {
    const divisions = (rows: Record<Kind, Row[]>): string[] =>
      Object.values(rows).flatMap((each) => cells(each, '区划代码'));
    expect(divisions(ledgers).every((code) => isWithin(code, '341203'))).toBe(true);
    expect(divisions(other).every((code) => isWithin(code, '341202'))).toBe(true);
    expect(Object.values(other).map((rows) => rows.length)).toEqual([5, 3, 1, 2, 4]);
  });

  it('has a key of its own in its file', () => {
    const keys: readonly [Kind, string][] = [
      ['EDUCATION_LEDGER', '台账编号'],
      ['BUSINESS_LICENSE_LEDGER', '统一社会信用代码'],
      ['NON_PROFIT_LEDGER', '统一社会信用代码'],
      ['ESCROW_ACCOUNT_LEDGER', '监管账户账号'],
      ['BACKGROUND_RESULT_LEDGER', '身份证号'],
    ];
    for (const [kind, column] of keys) {
      expect(new Set(cells(ledgers[kind], column)).size).toBe(ledgers[kind].length);
    }
  });

  it('without a paper bears no name of the registers, by which it would be taken for registered', () => {
    const registered = new Set(
      [...cells(ledgers.BUSINESS_LICENSE_LEDGER, '企业名称'), ...cells(ledgers.NON_PROFIT_LEDGER, '单位名称')].map(
        nameKey,
      ),
    );
    const without = ledgers.EDUCATION_LEDGER.filter((row) => !row['统一社会信用代码']);
    expect(without.filter((row) => registered.has(nameKey(row['机构名称'] ?? '')))).toEqual([]);
  });

  it('of a register, a bank or the police is about an institution of the ledger', () => {
    const names = new Set(cells(ledgers.EDUCATION_LEDGER, '机构名称'));
    const named = [
      ...cells(ledgers.BUSINESS_LICENSE_LEDGER, '企业名称'),
      ...cells(ledgers.NON_PROFIT_LEDGER, '单位名称'),
      ...cells(ledgers.ESCROW_ACCOUNT_LEDGER, '机构名称'),
      ...cells(ledgers.BACKGROUND_RESULT_LEDGER, '机构名称'),
    ];
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe('the other offices', () => {
  it('market regulation has 33 enterprises and 21 sole traders, 3 of all on the abnormal list', () => {
    expect(count(cells(ledgers.BUSINESS_LICENSE_LEDGER, '主体类型'))).toEqual({ 企业: 33, 个体工商户: 21 });
    expect(count(cells(ledgers.BUSINESS_LICENSE_LEDGER, '登记状态'))).toEqual({ 在营: 51, 经营异常: 3 });
  });

  it('finance has one account for each of 25 institutions, one of them below its minimum and on alarm', () => {
    const rows = ledgers.ESCROW_ACCOUNT_LEDGER;
    expect(new Set(cells(rows, '统一社会信用代码')).size).toBe(25);
    expect(count(cells(rows, '账户状态'))).toEqual({ 正常: 24, 黄色预警: 1 });
    expect(count(cells(rows, '监管模式'))).toEqual({ 银行托管: 19, 风险保证金: 6 });
    expect(count(cells(rows, '协议止付条款'))).toEqual({ 是: 13, 否: 12 });
    for (const row of rows) {
      const [balance, minimum] = [parseYuan(row['账户余额(元)'] ?? ''), parseYuan(row['最低余额(元)'] ?? '')];
      if (!balance.ok || !minimum.ok) throw new Error(`Not an amount in ${row['监管账户账号']}`);
      expect(balance.value < minimum.value).toBe(row['账户状态'] === '黄色预警');
      expect(parseCalendarDay(row['余额日期'] ?? '').ok).toBe(true);
    }
  });

  it('the police answered 84 of 90 persons of 30 institutions, one of them 是', () => {
    const rows = ledgers.BACKGROUND_RESULT_LEDGER;
    expect(rows).toHaveLength(90);
    expect(new Set(cells(rows, '机构名称')).size).toBe(30);
    expect(count(cells(rows, '核查结果'))).toEqual({ 否: 83, 是: 1, '': 6 });
    expect(rows.every((row) => (row['核查结果'] === '') === (row['答复日期'] === ''))).toBe(true);
  });
});
