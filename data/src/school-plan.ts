/** Which schools the ledger of S2§12 is made of. Every figure of the seed follows from this table. */
export type LedgerClass = '学科类' | '艺术类' | '职业技能类';
export type Paper = 'ENTERPRISE' | 'SOLE_TRADER' | 'NON_PROFIT' | 'NONE';

export interface PlannedSchools {
  readonly ledgerClass: LedgerClass;
  readonly paper: Paper;
  readonly licensed: boolean;
  readonly schools: number;
  /** How such a school is called, in turn; {c} is the county, {b} the school's brand. */
  readonly names: readonly string[];
}

// 102 schools: 5 + 55 + 42 by certificates, 12 + 5 + 85 by class. The further addresses below make them 113 rows.
export const SCHOOL_PLAN: readonly PlannedSchools[] = [
  { ledgerClass: '职业技能类', paper: 'ENTERPRISE', licensed: true, schools: 3, names: ['{c}{b}职业培训有限公司'] },
  { ledgerClass: '职业技能类', paper: 'NON_PROFIT', licensed: true, schools: 2, names: ['{c}{b}职业技能培训学校'] },
  { ledgerClass: '艺术类', paper: 'ENTERPRISE', licensed: false, schools: 4, names: ['{c}{b}文化艺术有限公司'] },
  {
    ledgerClass: '艺术类',
    paper: 'SOLE_TRADER',
    licensed: false,
    schools: 3,
    names: ['{c}{b}画室', '{c}{b}琴行', '{c}{b}舞蹈工作室'],
  },
  { ledgerClass: '艺术类', paper: 'NON_PROFIT', licensed: false, schools: 1, names: ['{c}{b}艺术培训学校'] },
  {
    ledgerClass: '艺术类',
    paper: 'NONE',
    licensed: false,
    schools: 4,
    names: ['{b}美术班', '{b}舞蹈班', '{b}书法班', '{b}古筝班'],
  },
  {
    ledgerClass: '学科类',
    paper: 'ENTERPRISE',
    licensed: false,
    schools: 26,
    names: ['{c}{b}教育咨询有限公司', '{c}{b}（少儿）文化教育有限公司', '{c}{b}教育科技有限公司'],
  },
  {
    ledgerClass: '学科类',
    paper: 'SOLE_TRADER',
    licensed: false,
    schools: 18,
    names: ['{c}{b}辅导中心', '{c}{b}教育信息咨询部'],
  },
  { ledgerClass: '学科类', paper: 'NON_PROFIT', licensed: false, schools: 3, names: ['{c}{b}文化培训学校'] },
  {
    ledgerClass: '学科类',
    paper: 'NONE',
    licensed: false,
    schools: 38,
    names: ['{b}辅导班', '{b}英语补习班', '{b}数学班', '{b}作业辅导中心'],
  },
];

export interface FurtherAddresses {
  readonly ledgerClass: LedgerClass;
  readonly paper: Paper;
  /** The first planned school of this kind whose name has this text and no further address yet. */
  readonly nameHas: string;
  /** How the same school is written at each further address; {n} is its name. */
  readonly writtenAs: readonly string[];
}

// 11 redundant rows: 7 with a business license (1 art), 4 without any paper (1 art); 7 schools twice, 2 three times.
export const FURTHER_ADDRESSES: readonly FurtherAddresses[] = [
  { ledgerClass: '艺术类', paper: 'ENTERPRISE', nameHas: '文化艺术', writtenAs: ['{n}（东校区）'] },
  { ledgerClass: '学科类', paper: 'ENTERPRISE', nameHas: '教育咨询', writtenAs: ['{n}'] },
  { ledgerClass: '学科类', paper: 'ENTERPRISE', nameHas: '（少儿）', writtenAs: ['{n:half-width}'] },
  { ledgerClass: '学科类', paper: 'ENTERPRISE', nameHas: '教育科技', writtenAs: ['{n:blank}'] },
  { ledgerClass: '学科类', paper: 'SOLE_TRADER', nameHas: '辅导中心', writtenAs: ['{n}二分校'] },
  { ledgerClass: '学科类', paper: 'SOLE_TRADER', nameHas: '咨询部', writtenAs: ['{n}', '{n}（城南校区）'] },
  { ledgerClass: '艺术类', paper: 'NONE', nameHas: '美术班', writtenAs: ['{n:wide-blank}'] },
  { ledgerClass: '学科类', paper: 'NONE', nameHas: '数学班', writtenAs: ['{n}(西校区)'] },
  { ledgerClass: '学科类', paper: 'NONE', nameHas: '英语补习班', writtenAs: ['{n}', '{n}城西教学点'] },
];

const BRAND_END = /^(.{2}区)?(.{2})/u;

/** The school's name as a clerk wrote it the second time. */
export function writtenAgain(name: string, pattern: string): string {
  const written: Readonly<Record<string, string>> = {
    '{n}': name,
    '{n:half-width}': name.replace('（', '(').replace('）', ')'),
    '{n:blank}': name.replace(BRAND_END, '$1 $2'),
    '{n:wide-blank}': name.replace(BRAND_END, '$1$2\u3000'),
  };
  return pattern.replace(/\{[^}]+\}/u, (mark) => {
    const text = written[mark];
    if (text === undefined) throw new Error(`Unknown way of writing: ${mark}`);
    return text;
  });
}

/** Five schools of the neighbouring county: 1 with both papers, 3 with a legal person only, 1 with nothing. */
export const OTHER_COUNTY_PLAN: readonly PlannedSchools[] = [
  { ledgerClass: '职业技能类', paper: 'ENTERPRISE', licensed: true, schools: 1, names: ['{c}{b}职业培训有限公司'] },
  { ledgerClass: '艺术类', paper: 'SOLE_TRADER', licensed: false, schools: 1, names: ['{c}{b}画室'] },
  { ledgerClass: '学科类', paper: 'ENTERPRISE', licensed: false, schools: 1, names: ['{c}{b}教育咨询有限公司'] },
  { ledgerClass: '学科类', paper: 'NON_PROFIT', licensed: false, schools: 1, names: ['{c}{b}文化培训学校'] },
  { ledgerClass: '学科类', paper: 'NONE', licensed: false, schools: 1, names: ['{b}辅导班'] },
];
