import type { HandlingFilesQuery } from '../gql/graphql';
import { faultsOf, type GraphFault } from '../graph/graph-faults';

export type HandlingFile = NonNullable<HandlingFilesQuery['handlingFiles']>['edges'][number]['node'];

/** Acts on several places at once, in the order of the buttons; each is named as the lifecycle names it. */
export const HANDLING_ACTS = [
  'guideToApply',
  'orderToRectify',
  'banPlace',
  'confirmRectified',
  'withdrawHandling',
] as const;
export type HandlingAct = (typeof HANDLING_ACTS)[number];

interface ActText {
  readonly button: string;
  readonly explains: string;
}

export const HANDLING_ACT_TEXTS = {
  guideToApply: {
    button: '引导办证',
    explains: '引导所选机构申请办学许可：职业技能类向人社部门申请，其他向教育部门申请。举办者在禁止期内的不能引导。',
  },
  orderToRectify: {
    button: '责令限期整改',
    explains: '向所选机构发出限期整改通知书，期限一至三个月；逾期未整改的自动转为“逾期未整改”。',
  },
  banPlace: {
    button: '取缔',
    explains:
      '登记同一次行动中取缔的机构：至少两名执法人员，全过程记录，招牌标识已拆除。举办者同时被禁止再举办，设在居民住宅内的永久关闭。',
  },
  confirmRectified: { button: '确认整改到位', explains: '至少两名人员复查后，确认所选机构已整改到位。' },
  withdrawHandling: {
    button: '撤销处置',
    explains: '撤销后机构回到待处置，随取缔作出的禁止一并解除。永久关闭的须填写复议决定或判决的编号。',
  },
} satisfies Record<HandlingAct, ActText>;

/** What may be done with all the chosen places. A withdrawal has its own reason and concerns one. */
export const actsFor = (files: readonly Pick<HandlingFile, 'availableActions'>[]): readonly HandlingAct[] =>
  files.length === 0
    ? []
    : HANDLING_ACTS.filter(
        (act) =>
          files.every(({ availableActions }) => availableActions.includes(act)) &&
          (act !== 'withdrawHandling' || files.length === 1),
      );

/** Numbers as an officer writes them, one a line or with commas between. */
export const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[\n,，;；、]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

interface Refused {
  readonly institutionId: string;
  readonly refusal: { readonly code: string; readonly message: string; readonly basis: string | null } | null;
}

/** Which of the places were refused, each by its name and with its own reason. */
export const refusedPlaces = (
  verdicts: readonly Refused[],
  files: readonly Pick<HandlingFile, 'institutionId' | 'institution'>[],
): readonly GraphFault[] =>
  faultsOf({
    errors: verdicts.flatMap(({ institutionId, refusal }) => {
      if (!refusal) return [];
      const name = files.find((file) => file.institutionId === institutionId)?.institution?.name ?? institutionId;
      return [{ message: `${name}：${refusal.message}`, extensions: refusal }];
    }),
  });
