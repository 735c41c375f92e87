import type { AppraisalFinding, AppraisalMaterialKind } from '../gql/graphql';

/** Acts on the whole appraisal; a recusal is of a seat. */
export const APPRAISAL_ACTS = [
  'submitAppraisalMaterials',
  'drawAppraisalPanel',
  'redrawAppraisalPanel',
  'giveOpinion',
  'confirmAppraisal',
  'fileAppraisal',
  'requestAppraisalReview',
] as const;
export type AppraisalAct = (typeof APPRAISAL_ACTS)[number] | 'recuseExpert';

interface ActText {
  readonly button: string;
  readonly explains: string;
  readonly done: string;
}

export const APPRAISAL_ACT_TEXTS = {
  submitAppraisalMaterials: {
    button: '登记材料',
    explains: '登记一份材料；课程内容审核表和培训材料齐全后即可抽取专家。文件不上传，只登记其校验值，以备核对。',
    done: '材料已登记。',
  },
  drawAppraisalPanel: {
    button: '抽取专家',
    explains: '从专家库中学科相符且不在机构任职的专家里随机抽取，人数为单数；种子和名单留存，可重演核对。',
    done: '专家组已抽取。',
  },
  redrawAppraisalPanel: {
    button: '补抽专家',
    explains: '按原抽取次序补足已回避的专家。',
    done: '已补足专家组。',
  },
  recuseExpert: {
    button: '回避',
    explains: '专家与机构有利害关系的应当回避，由教育部门按原抽取次序补足。',
    done: '已回避。',
  },
  giveOpinion: {
    button: '提交鉴别意见',
    explains:
      '从培训目的、培训内容、培训方式、结果评价四个方面提出意见。提交后封存，专家组意见齐全前任何人不可见，不能更改。',
    done: '鉴别意见已提交并封存。',
  },
  confirmAppraisal: {
    button: '确认结论',
    explains: '结论与专家组多数意见一致；没有多数意见的，从专家提出过的意见中选定并说明理由。少数意见一并留存。',
    done: '结论已确认。',
  },
  fileAppraisal: {
    button: '归档',
    explains: '机构申请复核的期限已满，归档后不再变更；有新证据的另行申请鉴别。',
    done: '已归档。',
  },
  requestAppraisalReview: {
    button: '申请复核',
    explains: '对结论有异议的，在期限内申请由上一级教育部门组织专家复核；复核结论为终局结论。',
    done: '已申请复核。',
  },
} satisfies Record<AppraisalAct, ActText>;

const REQUEST_TEXT = '申请鉴别';

/** An act of the history by its name in the graph. */
export const actName = (act: string): string =>
  act === 'requestAppraisal'
    ? REQUEST_TEXT
    : Object.hasOwn(APPRAISAL_ACT_TEXTS, act)
      ? APPRAISAL_ACT_TEXTS[act as AppraisalAct].button
      : act;

/** What the service allows this caller to do now. */
export const appraisalActsOf = (available: readonly string[]) =>
  APPRAISAL_ACTS.filter((act) => available.includes(act));

interface Counted {
  readonly level: string;
  readonly finding: AppraisalFinding;
}

/** How often a panel gave each finding, the most frequent first. */
export function tallyOf(opinions: readonly Counted[], level: string): readonly (readonly [AppraisalFinding, number])[] {
  const counts = new Map<AppraisalFinding, number>();
  for (const { finding } of opinions.filter((opinion) => opinion.level === level))
    counts.set(finding, (counts.get(finding) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The form that an institution lacks is offered first. */
export const nextMaterial = (missing: readonly AppraisalMaterialKind[]): AppraisalMaterialKind => missing[0] ?? 'OTHER';

/** SHA-256 of a file's content in hexadecimal. */
export async function sha256Of(content: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
