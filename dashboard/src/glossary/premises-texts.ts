import type {
  ApprovedPlaceRole,
  OutsideBranchState,
  PremisesChangeKind,
  PremisesChangeState,
  PremisesKind,
} from '../gql/graphql';
import { PREMISES_KINDS } from './license-texts';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const PLACE_ROLES = { MAIN: '办学地址', TEACHING_POINT: '教学点' } satisfies Record<ApprovedPlaceRole, string>;

export const CHANGE_KINDS = {
  MOVE: '变更办学地址',
  TEACHING_POINT: '设立教学点',
} satisfies Record<PremisesChangeKind, string>;

export const CHANGE_STATES = {
  DRAFT: state('未提交', 'NEUTRAL'),
  SUBMITTED: state('已提交', 'WATCH'),
  ACCEPTED: state('已受理', 'WATCH'),
  CHECKED: state('已现场核查', 'WATCH'),
  APPROVED: state('准予变更', 'GOOD'),
  REFUSED: state('不予变更', 'BAD'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
} satisfies Record<PremisesChangeState, StateText>;

export const BRANCH_STATES = {
  RECORDED: state('已登记', 'WATCH'),
  INQUIRED: state('已函询属地', 'WATCH'),
  UNANSWERED: state('属地逾期未复', 'BAD'),
  ANSWERED: state('属地已复函', 'WATCH'),
  GUIDED: state('已引导申请', 'WATCH'),
  ADMITTED: state('已在本地取得许可', 'GOOD'),
  STOPPED: state('已责令停止', 'BAD'),
} satisfies Record<OutsideBranchState, StateText>;

interface PremisesRead {
  readonly kind: PremisesKind;
  readonly areaM2: number;
  readonly capacityPerSlot: number;
}

export const premisesText = (premises: PremisesRead | null): string =>
  premises === null
    ? '未查明'
    : `${PREMISES_KINDS[premises.kind]}，${String(premises.areaM2)} 平方米，每时段最多 ${String(premises.capacityPerSlot)} 人`;
