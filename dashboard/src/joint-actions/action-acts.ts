export const ACTION_ACTS = ['consult', 'issue', 'drop', 'lift', 'annul'] as const;
export type ActionAct = (typeof ACTION_ACTS)[number];

export const MEASURE_ACTS = ['uphold', 'overrule', 'orderAgain', 'giveUp', 'retry'] as const;
export type MeasureAct = (typeof MEASURE_ACTS)[number];

export interface ActText {
  readonly button: string;
  readonly explains: string;
  readonly done: string;
}

export const ACTION_ACT_TEXTS = {
  consult: {
    button: '记录会商',
    explains: '记录已与各部门会商；须会商全部被要求采取措施的部门。',
    done: '会商已记录。',
  },
  issue: {
    button: '签发',
    explains: '签发后措施按次序发往各部门，期限开始计算。',
    done: '已签发，措施按次序发出。',
  },
  drop: { button: '不予发出', explains: '不发出这项联合惩戒，说明理由后归档。', done: '已决定不予发出。' },
  lift: {
    button: '解除',
    explains: '机构已整改的，解除联合惩戒：未办的措施收回，已执行的由各部门恢复。',
    done: '正在解除，各部门收回、恢复措施。',
  },
  annul: {
    button: '登记撤销',
    explains: '所依据的决定被复议机关或法院撤销的，登记后联合惩戒随即解除，已执行的措施恢复（行政处罚法 48）。',
    done: '撤销已登记。',
  },
} satisfies Record<ActionAct, ActText>;

export const MEASURE_ACT_TEXTS = {
  uphold: { button: '异议成立', explains: '部门的异议成立，撤销这项措施。', done: '异议成立，措施已撤销。' },
  overrule: { button: '驳回异议', explains: '部门的异议不成立，要求继续办理。', done: '异议已驳回，部门继续办理。' },
  orderAgain: {
    button: '再次下达',
    explains: '部门未能执行的措施再次下达：按次序发出，期限重新计算；部门对上一次下达的答复不再计入。',
    done: '已再次下达，期限重新计算。',
  },
  giveUp: {
    button: '不再执行',
    explains: '部门未能执行的措施不再要求执行，此后不能再次下达；其他措施都有结果后，联合惩戒按部分完成办结。',
    done: '已决定不再执行。',
  },
  retry: { button: '要求再次恢复', explains: '恢复失败的措施，要求部门再次恢复。', done: '已要求再次恢复。' },
} satisfies Record<MeasureAct, ActText>;

/** What the service allows this caller to do now. */
export const actionActsOf = (available: readonly string[]): readonly ActionAct[] =>
  ACTION_ACTS.filter((act) => available.includes(act));

export const measureActsOf = (available: readonly string[]): readonly MeasureAct[] =>
  MEASURE_ACTS.filter((act) => available.includes(act));
