import type { JointActionStep } from './step-source';

/** Steps by which the office hands a department something to do, or takes it back. */
const TO_DEPARTMENT = new Set(['SENT', 'OVERDUE', 'ESCALATED', 'WITHDRAWN', 'RECALLING', 'COMPENSATING']);
/** Steps that raise a notice of the office. */
const TO_OFFICE = new Set(['OBJECTED', 'FAILED', 'OVERDUE', 'ESCALATED', 'COMP_FAILED']);

/** Whether a step changes what is to be done; a department's own answers do not, since it has just given them. */
export function isTaskNews(
  { kind, department, to }: Pick<JointActionStep, 'kind' | 'department' | 'to'>,
  { agency, office }: { readonly agency: string; readonly office: boolean },
): boolean {
  if (kind !== 'MEASURE') return false;
  return (department === agency && TO_DEPARTMENT.has(to)) || (office && TO_OFFICE.has(to));
}
