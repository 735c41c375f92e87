/** Why personal data is read (个人信息保护法 34); `purpose` of the request's extensions. */
export const PURPOSES = {
  LICENSING: '许可审批',
  SUPERVISION: '日常监管',
  INSPECTION: '执法检查',
  CASE: '案件办理',
  COMPLAINT: '投诉处理',
  STATISTICS: '统计分析',
  OWN_DATA: '查询本人或本机构数据',
} as const;
export type Purpose = keyof typeof PURPOSES;

const OUTSIDERS = new Set(['INSTITUTION', 'GUARDIAN', 'SCHOOL', 'EXPERT']);

/** An office states its duty; who is outside the offices can only ask about himself. */
export const purposesFor = (agency: string): readonly Purpose[] =>
  (Object.keys(PURPOSES) as Purpose[]).filter((purpose) => (purpose === 'OWN_DATA') === OUTSIDERS.has(agency));

export interface StatedPurpose {
  readonly purpose: Purpose;
  readonly caseNo?: string;
}

/** Where a list names the persons of whoever reads it: a guardian's children, a school's trainees. Offices read no names in passing. */
export const ownData = (agency: string): StatedPurpose | undefined =>
  agency === 'GUARDIAN' || agency === 'INSTITUTION' ? { purpose: 'OWN_DATA' } : undefined;

/** A case is named by its number; without one the purpose is not yet stated. */
export function statedPurpose(purpose: Purpose | undefined, caseNo: string): StatedPurpose | null {
  if (!purpose) return null;
  if (purpose !== 'CASE') return { purpose };
  const trimmed = caseNo.trim();
  return trimmed === '' ? null : { purpose, caseNo: trimmed };
}
