import type { Agency, Role } from '@lianguan/kernel';

/** Somebody to sign in as. The name is a duty, never a person's. */
export interface DutyPerson {
  /** Subject of the token. */
  readonly id: string;
  readonly name: string;
  /** Heading under which the sign-in page lists the duty. */
  readonly office: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  readonly division: string;
  readonly institutionId?: string;
  readonly bankId?: string;
  readonly schoolId?: string;
  readonly stationId?: string;
  readonly person?: string;
}

const COUNTY = '341203';
const OTHER_COUNTY = '341202';
const TOWNSHIP = '341203100';
const PROVINCE = '340000';

type Bound = Pick<DutyPerson, 'institutionId' | 'bankId' | 'schoolId' | 'stationId' | 'person'>;
interface Duty extends Bound {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly division?: string;
}

const office = (heading: string, agency: Agency, duties: readonly Duty[]): DutyPerson[] =>
  duties.map((duty) => ({ division: COUNTY, ...duty, office: heading, agency }));

/** One person per role and agency, plus other counties and the province for trying out who sees which rows. */
export const PERSONS: readonly DutyPerson[] = [
  ...office('教育局', 'EDUCATION', [
    { id: 'edu-sup', name: '教育局执法岗', roles: ['EDU_SUP'] },
    { id: 'edu-lic', name: '教育局审批岗', roles: ['EDU_LIC'] },
    { id: 'edu-legal', name: '教育局法制岗', roles: ['EDU_LEGAL'] },
    { id: 'edu-head', name: '教育局负责人岗', roles: ['ORGAN_HEAD'] },
    { id: 'edu-audit', name: '教育局审计管理岗', roles: ['AUDIT_ADMIN'] },
    { id: 'edu-discipline', name: '教育局纪检岗', roles: ['DISCIPLINE'] },
    { id: 'edu-pers', name: '教育局人事岗', roles: ['EDU_PERS'] },
    { id: 'edu-sup-341202', name: '教育局执法岗（邻区 341202）', roles: ['EDU_SUP'], division: OTHER_COUNTY },
    { id: 'edu-sup-province', name: '省教育厅监管岗', roles: ['EDU_SUP'], division: PROVINCE },
  ]),
  ...office('市场监督管理局', 'MARKET_REGULATION', [
    { id: 'samr-reg', name: '市场监管局登记岗', roles: ['SAMR_REG'] },
    { id: 'samr-ad', name: '市场监管局广告监管岗', roles: ['SAMR_AD'] },
    { id: 'samr-price', name: '市场监管局价格监管岗', roles: ['SAMR_PRICE'] },
    { id: 'samr-intake', name: '市场监管局投诉举报受理岗', roles: ['INTAKE'] },
    { id: 'samr-head', name: '市场监管局负责人岗', roles: ['ORGAN_HEAD'] },
    { id: 'samr-audit', name: '市场监管局审计管理岗', roles: ['AUDIT_ADMIN'] },
    { id: 'samr-reg-341202', name: '市场监管局登记岗（邻区 341202）', roles: ['SAMR_REG'], division: OTHER_COUNTY },
  ]),
  ...office('民政局', 'CIVIL_AFFAIRS', [
    { id: 'civil', name: '民政局社会组织登记岗', roles: ['CIVIL'] },
    { id: 'civil-audit', name: '民政局审计管理岗', roles: ['AUDIT_ADMIN'] },
    { id: 'civil-341202', name: '民政局社会组织登记岗（邻区 341202）', roles: ['CIVIL'], division: OTHER_COUNTY },
  ]),
  ...office('资金监管（财政、银行）', 'FINANCE', [
    { id: 'fin', name: '财政局资金监管岗', roles: ['FIN'] },
    { id: 'fin-audit', name: '财政局审计管理岗', roles: ['AUDIT_ADMIN'] },
    { id: 'fin-341202', name: '财政局资金监管岗（邻区 341202）', roles: ['FIN'], division: OTHER_COUNTY },
  ]),
  // Bank codes of the demonstration ledger in data/.
  ...office('资金监管（财政、银行）', 'BANK', [
    { id: 'bank', name: '监管银行专管岗（DEMO01）', roles: ['BANK'], bankId: 'DEMO01' },
    { id: 'bank-demo02', name: '监管银行专管岗（DEMO02）', roles: ['BANK'], bankId: 'DEMO02' },
  ]),
  ...office('公安局', 'PUBLIC_SECURITY', [
    { id: 'pol-station', name: '公安局派出所核查岗', roles: ['POL_STATION'], stationId: 'STATION-01' },
    { id: 'pol-case', name: '公安局办案岗', roles: ['POL_CASE'] },
    { id: 'pol-audit', name: '公安局审计管理岗', roles: ['AUDIT_ADMIN'] },
    { id: 'pol-case-341202', name: '公安局办案岗（邻区 341202）', roles: ['POL_CASE'], division: OTHER_COUNTY },
  ]),
  ...office('联合执法专班', 'JOINT_ENFORCEMENT', [
    { id: 'jeo', name: '联合执法专班经办岗', roles: ['JEO'] },
    { id: 'jeo-lead', name: '联合执法专班负责人岗', roles: ['JEO_LEAD'] },
    { id: 'jeo-intake', name: '联合执法专班线索受理岗', roles: ['INTAKE'] },
    { id: 'drc', name: '发展改革委派驻价格岗', roles: ['DRC'] },
    { id: 'jeo-341202', name: '联合执法专班经办岗（邻区 341202）', roles: ['JEO'], division: OTHER_COUNTY },
    { id: 'jeo-province', name: '省级联合执法专班经办岗', roles: ['JEO'], division: PROVINCE },
  ]),
  ...office('其他执法与主管部门', 'TOWNSHIP', [
    { id: 'township', name: '乡镇街道巡查岗', roles: ['TOWNSHIP'], division: TOWNSHIP },
  ]),
  ...office('其他执法与主管部门', 'COMPREHENSIVE_ENFORCEMENT', [
    { id: 'ceb', name: '综合行政执法局执法岗', roles: ['CEB'] },
  ]),
  ...office('其他执法与主管部门', 'FIRE', [{ id: 'fire', name: '消防救援机构检查岗', roles: ['FIRE'] }]),
  ...office('其他执法与主管部门', 'HOUSING', [{ id: 'housing', name: '住房城乡建设局房屋安全岗', roles: ['HOUSING'] }]),
  ...office('其他执法与主管部门', 'CULTURE_SPORT_SCIENCE', [
    { id: 'comp', name: '文体科主管部门审核岗', roles: ['COMP'] },
  ]),
  ...office('机构、家长、学校与专家', 'INSTITUTION', [
    {
      id: 'inst',
      name: '培训机构经办岗',
      roles: ['INST'],
      institutionId: '00000000-0000-7000-8000-000000000001',
      person: 'person-inst',
    },
  ]),
  ...office('机构、家长、学校与专家', 'GUARDIAN', [
    { id: 'guardian', name: '学员家长', roles: ['GUARDIAN'], person: 'person-guardian' },
  ]),
  ...office('机构、家长、学校与专家', 'SCHOOL', [
    { id: 'school', name: '中小学校管理岗', roles: ['SCHOOL'], schoolId: 'SCHOOL-01' },
    {
      id: 'class-teacher',
      name: '中小学校班主任岗',
      roles: ['CLASS_TEACHER'],
      schoolId: 'SCHOOL-01',
      person: 'person-class-teacher',
    },
  ]),
  ...office('机构、家长、学校与专家', 'EXPERT', [
    { id: 'expert', name: '鉴定专家', roles: ['EXPERT'], person: 'person-expert' },
  ]),
  ...office('系统管理（三员分立）', 'JOINT_ENFORCEMENT', [
    { id: 'system-admin', name: '系统管理岗', roles: ['SYSTEM_ADMIN'] },
    { id: 'security-admin', name: '安全管理岗', roles: ['SECURITY_ADMIN'] },
    { id: 'audit-admin', name: '审计管理岗', roles: ['AUDIT_ADMIN'] },
  ]),
];

export const personOf = (id: string | null): DutyPerson | undefined => PERSONS.find((person) => person.id === id);

/** The claims of the access token besides the subject; who acts for an institution acts for the one of the ledger, where that is known. */
export function claimsOf(person: DutyPerson, institutionId?: string): Record<string, unknown> {
  const { id: _id, name: _name, office: _office, ...claims } = person;
  return claims.institutionId && institutionId ? { ...claims, institutionId } : claims;
}
