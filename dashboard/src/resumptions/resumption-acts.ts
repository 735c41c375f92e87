import { oneOf } from '../app/address';
import { RESUMPTION_STATES } from '../glossary/resumption-texts';
import type { ResumptionAcceptancesQuery, ResumptionAcceptanceState } from '../gql/graphql';

export type Acceptance = NonNullable<ResumptionAcceptancesQuery['resumptionAcceptances']>['edges'][number]['node'];
type Part = NonNullable<Acceptance['townshipPart']>;

const ACTS = {
  passResumption: {
    name: '验收合格',
    done: '已登记验收合格。',
    explains: '现场验收人员不少于两名。乡镇街道和主管部门都合格后，凭主管部门的文书编号恢复办学。',
  },
  failResumption: {
    name: '验收不合格',
    done: '已登记验收不合格。',
    explains: '写明问题，机构整改后可再次申请。',
  },
  withdrawResumption: { name: '撤回申请', done: '已撤回申请。', explains: '撤回后可再次申请。' },
} as const;
export type ResumptionActName = keyof typeof ACTS;

export const resumptionAct = (act: ResumptionActName): (typeof ACTS)[ResumptionActName] => ACTS[act];

export const actsOf = ({ availableActions }: Pick<Acceptance, 'availableActions'>): readonly ResumptionActName[] =>
  (Object.keys(ACTS) as ResumptionActName[]).filter((act) => availableActions.includes(act));

export const partText = (part: Part | null): string =>
  part === null
    ? '尚未验收'
    : [
        `${part.checkedOn} ${part.passed ? '合格' : '不合格'}`,
        part.documentNo,
        `执法证 ${part.officers.join('、')}`,
        ...(part.note ? [part.note] : []),
      ].join('；');

export const planText = ({ plan, scale }: Pick<Acceptance, 'plan' | 'scale'>): string =>
  plan === null
    ? `平时每时段最多 ${String(scale)} 人`
    : `应急管控期间每时段 ${String(plan.capacityPerSlot)} 人（平时 ${String(scale)} 人），座位间隔 ${String(plan.seatGapCm)} 厘米，` +
      `每 ${String(plan.testIntervalDays)} 天检测一次，排查近 ${String(plan.lookBackDays)} 日`;

/** What the address asks for; nothing where it holds no state. */
export const stateIn = (state?: string): ResumptionAcceptanceState | undefined => oneOf(RESUMPTION_STATES, state);
