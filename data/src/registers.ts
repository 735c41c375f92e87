import { addDays, calendarDay } from '@lianguan/kernel';
import type { Chance } from './chance.js';
import type { BusinessLicenseRow, NonProfitRow } from './ledger-columns.js';
import type { County } from './names.js';
import type { School } from './school.js';

/** What an office's file is made from. */
export interface Source {
  readonly county: County;
  readonly schools: readonly School[];
  readonly chance: Chance;
}

const FIRST_REGISTERED = calendarDay('2009-03-02');
const NINE_YEARS = 9 * 365;
// Long enough for every turn of the law clock, as with the licenses.
const CERTIFICATE_TO = '2038-02-28';

const BUSINESS_SCOPES = {
  学科类: '教育信息咨询；文具用品零售（不含面向中小学生的文化教育培训）',
  艺术类: '文化艺术交流策划；工艺美术品零售',
  职业技能类: '职业技能培训（凭办学许可证经营）',
};
const CHARTER_SCOPES = {
  学科类: '文化知识普及与交流',
  艺术类: '艺术普及与交流',
  职业技能类: '职业技能培训（凭办学许可证开展）',
};
const WORDS = { ENTERPRISE: '企业', SOLE_TRADER: '个体工商户' };

/** One row per legal person: however many addresses the school has in education's ledger. `abnormal` is how many of them are 经营异常. */
export function businessLicenses({ county, schools, chance }: Source, abnormal: number): BusinessLicenseRow[] {
  const registered = schools.filter(({ paper }) => paper === 'ENTERPRISE' || paper === 'SOLE_TRADER');
  const unlicensed = registered.filter(({ licenseNumber }) => !licenseNumber);
  const notFound = new Set(chance.shuffle(unlicensed).slice(0, abnormal));
  return chance.shuffle(registered).map((school) => ({
    统一社会信用代码: school.creditCode,
    企业名称: school.entries[0].name,
    主体类型: school.paper === 'SOLE_TRADER' ? WORDS.SOLE_TRADER : WORDS.ENTERPRISE,
    经营范围: BUSINESS_SCOPES[school.ledgerClass],
    住所: school.entries[0].address,
    法定代表人: school.operator.name,
    成立日期: addDays(FIRST_REGISTERED, chance.between(0, NINE_YEARS)),
    登记状态: notFound.has(school) ? '经营异常' : '在营',
    区划代码: county.division,
  }));
}

export function nonProfits({ county, schools, chance }: Source): NonProfitRow[] {
  return chance.shuffle(schools.filter(({ paper }) => paper === 'NON_PROFIT')).map((school) => ({
    统一社会信用代码: school.creditCode,
    单位名称: school.entries[0].name,
    业务范围: CHARTER_SCOPES[school.ledgerClass],
    住所: school.entries[0].address,
    法定代表人: school.operator.name,
    登记日期: addDays(FIRST_REGISTERED, chance.between(0, NINE_YEARS)),
    有效期止: CERTIFICATE_TO,
    登记状态: '正常',
    区划代码: county.division,
  }));
}
