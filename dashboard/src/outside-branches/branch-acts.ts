import { oneOf } from '../app/address';
import { BRANCH_STATES } from '../glossary/premises-texts';
import type { OutsideBranchesQuery, OutsideBranchState } from '../gql/graphql';

export type Branch = NonNullable<OutsideBranchesQuery['outsideBranches']>['edges'][number]['node'];

const ACTS = {
  inquireHomeDepartment: {
    name: '函询属地',
    done: '已登记函询。',
    explains: '向总公司住所地的教育部门函询其有无有效的办学许可证；逾期未复的可再次函询。',
  },
  recordHomeAnswer: { name: '登记复函', done: '已登记复函。', explains: '按属地教育部门的复函登记。' },
  guideOutsideBranch: {
    name: '引导申请',
    done: '已引导在本地申请。',
    explains: '告知其在本地申请办学许可；外市的许可证在本地无效，取得本地许可以前不得办学。',
  },
  admitOutsideBranch: {
    name: '登记本地许可',
    done: '已转入机构档案。',
    explains: '机构须已在本地台账中并证照齐全，填写其台账编号。',
  },
  stopOutsideBranch: {
    name: '责令停止',
    done: '已登记责令停止。',
    explains: '未经本地批准办学的，责令停止办学、退还所收费用。',
  },
} as const;
export type BranchActName = keyof typeof ACTS;

export const branchAct = (act: BranchActName): (typeof ACTS)[BranchActName] => ACTS[act];

const OTHER_STEPS: Readonly<Record<string, string>> = { recordOutsideBranch: '登记', passInquiryDue: '复函期限届满' };

export const branchStepText = (act: string): string =>
  Object.hasOwn(ACTS, act) ? ACTS[act as BranchActName].name : (OTHER_STEPS[act] ?? act);

export const actsOf = ({ availableActions }: Pick<Branch, 'availableActions'>): readonly BranchActName[] =>
  (Object.keys(ACTS) as BranchActName[]).filter((act) => availableActions.includes(act));

export interface BranchSearch {
  readonly q?: string;
  readonly state?: OutsideBranchState;
}

/** Whatever the address holds that is no filter is left out rather than sent. */
export function readBranchSearch({ q = '', state }: { readonly q?: string; readonly state?: string }): BranchSearch {
  return { q: q.trim() || undefined, state: oneOf(BRANCH_STATES, state) };
}

/** What the department of the company's seat has said. */
export const homeAnswerText = (homeLicensed: boolean | null): string =>
  homeLicensed === null ? '未复函' : homeLicensed ? '有有效的办学许可证' : '没有有效的办学许可证';
