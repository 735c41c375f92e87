import { allowedScope } from '../change-duty/change-duty.rules.js';

export const TRAINING_CLASSES = ['ACADEMIC', 'NON_ACADEMIC'] as const;
export type TrainingClassName = (typeof TRAINING_CLASSES)[number];
export type NonAcademicKindName = 'CULTURE_ART' | 'SPORT' | 'SCI_TECH' | 'VOCATIONAL';

/** What education says of one institution that the registration belongs to. */
export interface TaughtClass {
  readonly trainingClass: TrainingClassName;
  readonly kind: NonAcademicKindName | null;
}

export const SCOPE_FINDINGS = ['TRAINING_EXCLUDED', 'NO_TRAINING', 'ACADEMIC_FOR_PROFIT', 'KIND_NOT_COVERED'] as const;
export type ScopeFindingName = (typeof SCOPE_FINDINGS)[number];

const TRAINING = /培训|辅导|教学|家教/;

const KIND_WORDS = {
  CULTURE_ART: /文化|艺术|音乐|舞蹈|美术|书法|戏剧|表演|棋/,
  SPORT: /体育|运动|健身|武术|球|游泳/,
  SCI_TECH: /科技|科学|编程|机器人|信息技术|计算机|技术/,
  VOCATIONAL: /职业|技能|劳动/,
} as const satisfies Record<NonAcademicKindName, RegExp>;

/** A registered scope, and what education says is taught under it. */
export interface Scoped {
  readonly scope: string;
  readonly taught: readonly TaughtClass[];
  /** Registered as an enterprise: academic training is for non-profits alone. */
  readonly forProfit: boolean;
}

/** What in a registered scope an officer should look at: findings from words, never decisions. */
export function scopeFindings({ scope, taught, forProfit }: Scoped): ScopeFindingName[] {
  // A legal person that no institution stands behind may have any scope.
  if (taught.length === 0) return [];
  const allowed = allowedScope(scope);
  const found = new Set<ScopeFindingName>();
  if (allowed !== scope) found.add('TRAINING_EXCLUDED');
  if (!TRAINING.test(allowed)) found.add('NO_TRAINING');
  for (const { trainingClass, kind } of taught) {
    if (trainingClass === 'ACADEMIC' && forProfit) found.add('ACADEMIC_FOR_PROFIT');
    if (kind && TRAINING.test(allowed) && !KIND_WORDS[kind].test(allowed)) found.add('KIND_NOT_COVERED');
  }
  return SCOPE_FINDINGS.filter((finding) => found.has(finding));
}
