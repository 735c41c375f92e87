import { addDays, calendarDay, makeCitizenNumber, makeCreditCode } from '@lianguan/kernel';
import { csvHead, csvLine } from './csv.js';
import { EDUCATION_COLUMNS, type EducationRow } from './ledger-columns.js';

const ROWS_PER_CHUNK = 500;
const SERIALS = 999;
const OLDEST = calendarDay('1800-01-01');
const CLASSES = ['学科类', '艺术类', '体育类', '科技类'] as const;
const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const MOBILES = 10_000;

const inCodeCharacters = (value: number): string => {
  let text = '';
  for (let rest = value; text.length < 5; rest = Math.floor(rest / 31)) text = CODE_CHARACTERS.charAt(rest % 31) + text;
  return text;
};

function bulkRow(index: number, division: string): EducationRow {
  const number = String(index + 1).padStart(7, '0');
  const registered = index % 2 === 0;
  return {
    台账编号: `BULK-${number}`,
    机构名称: `批量${number}培训部`,
    区划代码: division,
    办学地址: `批量路${index + 1}号`,
    培训类别: CLASSES[index % CLASSES.length] ?? CLASSES[0],
    // MX0 keeps these codes apart from those of the ledgers.
    统一社会信用代码: registered
      ? makeCreditCode({ holder: '92', division, organisation: `MX0${inCodeCharacters(index)}` })
      : '',
    举办者姓名: `批${number}`,
    举办者身份证号: makeCitizenNumber({
      division,
      birthDay: addDays(OLDEST, Math.floor(index / SERIALS)),
      serial: (index % SERIALS) + 1,
    }),
    联系电话: `1990000${String(index % MOBILES).padStart(4, '0')}`,
    办学许可证号: '',
    发证机关: '',
    许可证有效期起: '',
    许可证有效期止: '',
  };
}

/**
 * An education ledger of `count` good rows as CSV, in chunks, so that a million rows need no memory; for `Readable.from`.
 * Every row is another institution with another operator, in ledger numbers that no file of data/ uses.
 */
export function* manyRows(count: number, division = '341203'): Generator<string, void, undefined> {
  let chunk = csvHead(EDUCATION_COLUMNS);
  for (let index = 0; index < count; index += 1) {
    const row = bulkRow(index, division);
    chunk += csvLine(EDUCATION_COLUMNS.map((column) => row[column]));
    if (index % ROWS_PER_CHUNK === ROWS_PER_CHUNK - 1) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk) yield chunk;
}
