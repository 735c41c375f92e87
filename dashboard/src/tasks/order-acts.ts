import type { MeasureTaskFragment } from '../gql/graphql';

export const ORDER_ACTS = [
  'acknowledge',
  'accept',
  'execute',
  'object',
  'decline',
  'reportFailure',
  'compensate',
  'reportCompensationFailure',
] as const;
export type OrderAct = (typeof ORDER_ACTS)[number];

/** Acts that are one press; the others have a form. */
export type PlainAct = 'acknowledge' | 'accept';
export type FormAct = Exclude<OrderAct, PlainAct>;

interface ActText {
  readonly button: string;
  readonly explains: string;
  readonly done: string;
}

export const ORDER_ACT_TEXTS = {
  acknowledge: { button: '签收', explains: '', done: '已签收。' },
  accept: { button: '接受', explains: '', done: '已接受。' },
  execute: {
    button: '执行',
    explains: '登记本部门已执行这项措施，文书编号和证据至少填一项，随即回执专班。',
    done: '已执行，已回执专班。',
  },
  object: {
    button: '提出异议',
    explains: '本部门没有权限，或法律另有规定的，提出异议，由专班负责人裁定。',
    done: '异议已提出，等待专班负责人裁定。',
  },
  decline: {
    button: '谢绝',
    explains: '这项措施是请求，没有强制条文；说明理由后可以谢绝。',
    done: '已谢绝，已回执专班。',
  },
  reportFailure: {
    button: '报告未能执行',
    explains: '已着手办理但未能执行的，说明原因，由专班另行处理。',
    done: '已报告未能执行。',
  },
  compensate: {
    button: '恢复',
    explains: '登记本部门已解除、恢复这项措施，文书编号和证据至少填一项，随即回执专班。',
    done: '已恢复，已回执专班。',
  },
  reportCompensationFailure: {
    button: '报告恢复失败',
    explains: '未能恢复的，说明原因，由专班负责人决定是否再次要求恢复。',
    done: '已报告恢复失败。',
  },
} satisfies Record<OrderAct, ActText>;

export const isPlain = (act: OrderAct): act is PlainAct => act === 'acknowledge' || act === 'accept';

/** What the service allows this caller to do now. A duty cannot be declined, which the state alone does not say. */
export const actsOf = ({
  availableActions,
  article,
}: Pick<MeasureTaskFragment, 'availableActions' | 'article'>): readonly OrderAct[] =>
  ORDER_ACTS.filter((act) => availableActions.includes(act) && !(act === 'decline' && article !== null));

/** One paper a line. */
export const linesOf = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
