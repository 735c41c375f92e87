/** Claim `agency` of the access token. */
const AGENCY_NAMES: Readonly<Record<string, string>> = {
  EDUCATION: '教育部门',
  MARKET_REGULATION: '市场监管部门',
  CIVIL_AFFAIRS: '民政部门',
  FINANCE: '金融监管部门',
  BANK: '托管银行',
  PUBLIC_SECURITY: '公安机关',
  JOINT_ENFORCEMENT: '双减专班',
  TOWNSHIP: '乡镇街道',
  COMPREHENSIVE_ENFORCEMENT: '综合行政执法局',
  FIRE: '消防救援机构',
  HOUSING: '住房城乡建设部门',
  CULTURE_SPORT_SCIENCE: '文旅体科部门',
  INSTITUTION: '校外培训机构',
  GUARDIAN: '家长',
  SCHOOL: '学校',
  EXPERT: '专家',
  SYSTEM: '系统',
};

/** Claim `roles`; also what `mayAct` of a certificate state names. */
const ROLE_NAMES: Readonly<Record<string, string>> = {
  EDU_LIC: '教育许可岗',
  EDU_SUP: '教育监管岗',
  EDU_LEGAL: '教育法制审核岗',
  EXPERT: '专家',
  COMP: '归口主管岗',
  CIVIL: '民政登记岗',
  SAMR: '市场监管岗',
  SAMR_REG: '市场监管登记岗',
  SAMR_AD: '广告监管岗',
  SAMR_PRICE: '价格监管岗',
  DRC: '发展改革岗',
  FIN: '资金监管岗',
  BANK: '银行经办岗',
  POL_STATION: '派出所',
  POL_CASE: '公安办案岗',
  JEO: '专班',
  JEO_LEAD: '专班负责人',
  CEB: '综合执法岗',
  TOWNSHIP: '乡镇街道监管岗',
  FIRE: '消防监督岗',
  HOUSING: '住建监管岗',
  INST: '机构经办人',
  GUARDIAN: '监护人',
  SCHOOL: '学校',
  INTAKE: '线索受理岗',
  DISCIPLINE: '纪检监察岗',
  CLASS_TEACHER: '班主任',
  ORGAN_HEAD: '机关负责人',
  SYSTEM_ADMIN: '系统管理员',
  SECURITY_ADMIN: '安全管理员',
  AUDIT_ADMIN: '审计管理员',
};

export const agencyName = (agency: string): string => AGENCY_NAMES[agency] ?? agency;

export const roleName = (role: string): string => ROLE_NAMES[role] ?? role;
