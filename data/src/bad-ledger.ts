import { calendarDay, makeCitizenNumber, makeCreditCode } from '@lianguan/kernel';
import { YINGDONG } from './county-ledgers.js';
import type { EducationRow } from './ledger-columns.js';

/** A cell that an import must give back, and what stands there once an officer has corrected it. */
export interface BadCell {
  readonly ledgerNo: string;
  /** Line of the file; the header is line 1. */
  readonly line: number;
  readonly column: keyof EducationRow;
  readonly written: string;
  readonly corrected: string;
}

type Slip = Pick<BadCell, 'column' | 'written'>;

const person = (serial: number): string =>
  makeCitizenNumber({ division: YINGDONG.division, birthDay: calendarDay('1895-06-15'), serial });
const code = (serial: number): string =>
  makeCreditCode({
    holder: '91',
    division: YINGDONG.division,
    organisation: `MA0BAD${String(serial).padStart(2, '0')}`,
  });

const OPERATORS = [
  '尚乙甲',
  '褚乙乙',
  '阮乙丙',
  '卞乙丁',
  '齐乙戊',
  '伍乙己',
  '余乙庚',
  '卜乙辛',
  '顾乙壬',
  '孟乙癸',
  '平乙子',
  '穆乙丑',
];

const goodRow = (index: number): EducationRow => ({
  台账编号: `YD2018-9${String(index + 1).padStart(2, '0')}`,
  机构名称: `颍东区订正${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}教育咨询有限公司`,
  区划代码: YINGDONG.division,
  办学地址: `颍东区柳林镇订正路${index + 1}号`,
  培训类别: '学科类',
  统一社会信用代码: code(index + 1),
  举办者姓名: OPERATORS[index] ?? '',
  举办者身份证号: person(901 + index),
  联系电话: `1990000${8001 + index}`,
  办学许可证号: '',
  发证机关: '',
  许可证有效期起: '',
  许可证有效期止: '',
});

const LICENSE = {
  办学许可证号: '教民3412037009001',
  发证机关: '颍东区教育局',
  许可证有效期起: '2018-02-28',
  许可证有效期止: '2038-02-27',
};

const lastDigitOff = (number: string): string => number.slice(0, -1) + (number.endsWith('1') ? '2' : '1');

const slipsOf = (row: EducationRow): readonly (Slip | null)[] => [
  null,
  { column: '统一社会信用代码', written: lastDigitOff(row.统一社会信用代码) },
  { column: '机构名称', written: '' },
  { column: '培训类别', written: '补习类' },
  null,
  { column: '许可证有效期起', written: '2018-02-30' },
  { column: '区划代码', written: '34120' },
  { column: '举办者身份证号', written: row.举办者身份证号.replace('18950615', '18950229') },
  null,
  { column: '联系电话', written: row.联系电话.slice(0, 10) },
  { column: '统一社会信用代码', written: row.统一社会信用代码.slice(0, 17) },
  null,
];

export interface BadLedger {
  readonly rows: readonly EducationRow[];
  readonly badCells: readonly BadCell[];
}

/** Twelve rows of which eight have one bad cell each, for the correction loop. */
export function makeBadLedger(): BadLedger {
  const licensedAt = 5;
  const good = OPERATORS.map((_, index) => ({ ...goodRow(index), ...(index === licensedAt ? LICENSE : {}) }));
  const slips = good.map((row, index) => slipsOf(row)[index] ?? null);
  return {
    rows: good.map((row, index) => {
      const slip = slips[index];
      return slip ? { ...row, [slip.column]: slip.written } : row;
    }),
    badCells: good.flatMap((row, index) => {
      const slip = slips[index];
      return slip ? [{ ...slip, ledgerNo: row.台账编号, line: index + 2, corrected: row[slip.column] }] : [];
    }),
  };
}
