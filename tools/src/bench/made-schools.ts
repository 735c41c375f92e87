import { addDays, calendarDay, makeCitizenNumber, makeCreditCode, makeSchoolLicenseNumber } from '@lianguan/kernel';

const DIVISION = '341203';
const SERIALS = 999;
const OLDEST = calendarDay('1700-01-01');
const FIRST_LICENSE = 100_000;

/** Ledgers of so many made schools, as CSV by kind: each has an active license, a business registration, and an account whose agreement has the clause. */
export function ledgersOf(count: number): Readonly<Record<LedgerName, string>> {
  const schools = Array.from({ length: count }, (_none, index) => schoolOf(index));
  const csv = (name: LedgerName): string => [LEDGERS[name].head, ...schools.map(LEDGERS[name].row)].join('\n');
  return {
    EDUCATION_LEDGER: csv('EDUCATION_LEDGER'),
    BUSINESS_LICENSE_LEDGER: csv('BUSINESS_LICENSE_LEDGER'),
    ESCROW_ACCOUNT_LEDGER: csv('ESCROW_ACCOUNT_LEDGER'),
  };
}

export type LedgerName = 'EDUCATION_LEDGER' | 'BUSINESS_LICENSE_LEDGER' | 'ESCROW_ACCOUNT_LEDGER';

interface School {
  readonly index: number;
  readonly number: string;
  readonly name: string;
  readonly usccCode: string;
}

function schoolOf(index: number): School {
  const number = String(index + 1).padStart(5, '0');
  // MX7 keeps these codes apart from those of other made data.
  const usccCode = makeCreditCode({ holder: '91', division: DIVISION, organisation: `MX7${number}` });
  return { index, number, name: `测量${number}教育咨询有限公司`, usccCode };
}

const operatorOf = (index: number): string =>
  makeCitizenNumber({
    division: DIVISION,
    birthDay: addDays(OLDEST, Math.floor(index / SERIALS)),
    serial: (index % SERIALS) + 1,
  });

const licenseOf = (index: number): string =>
  makeSchoolLicenseNumber({ division: DIVISION, level: 7, serial: FIRST_LICENSE + index });

const LEDGERS: Readonly<Record<LedgerName, { readonly head: string; readonly row: (school: School) => string }>> = {
  EDUCATION_LEDGER: {
    head: '台账编号,机构名称,区划代码,办学地址,培训类别,统一社会信用代码,举办者姓名,举办者身份证号,办学许可证号,发证机关,许可证有效期起,许可证有效期止',
    row: ({ index, number, name, usccCode }) =>
      `BENCH-${number},${name},${DIVISION},测量路${index + 1}号,学科类,${usccCode},测${number},${operatorOf(index)},${licenseOf(index)},示例区教育局,2024-01-01,2094-12-31`,
  },
  BUSINESS_LICENSE_LEDGER: {
    head: '统一社会信用代码,企业名称,主体类型,经营范围,住所,法定代表人,成立日期,登记状态,区划代码',
    row: ({ index, number, name, usccCode }) =>
      `${usccCode},${name},企业,教育咨询；校外培训,测量路${index + 1}号,测${number},2020-01-01,在营,${DIVISION}`,
  },
  ESCROW_ACCOUNT_LEDGER: {
    head: '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码,协议止付条款',
    row: ({ number, name, usccCode }) =>
      `997${number}0001,${name},${usccCode},示例银行,DEMO01,银行托管,正常,520000.00,100000.00,2026-02-28,${DIVISION},是`,
  },
};
