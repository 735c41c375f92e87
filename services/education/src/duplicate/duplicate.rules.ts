import { permit, refuse, type Caller, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';

/** What two registrations are compared by (M2): name, address, operator, code. */
export interface ComparedInstitution {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly schoolKey: string;
  readonly address: string;
  readonly addressKey: string;
  readonly operatorName: string;
  readonly operatorPersonId: string;
  readonly usccCode: string | null;
}

export type ReasonKind = 'NAME' | 'ADDRESS' | 'OPERATOR' | 'CODE';

export interface Reason {
  readonly kind: ReasonKind;
  readonly detail: string;
}

export interface PairVerdict {
  readonly reasons: readonly Reason[];
  readonly score: number;
}

const WEIGHT = { CODE: 60, OPERATOR: 40, NAME: 40, ADDRESS: 30 } as const satisfies Record<ReasonKind, number>;
/** A name that is the same only without its branch suffix says a little less than the whole name. */
const BRANCH_NAME_WEIGHT = 30;

/** Why two registrations may be one school. A candidate only: an officer decides. Null when nothing speaks for it. */
export function comparePair(a: ComparedInstitution, b: ComparedInstitution): PairVerdict | null {
  const reasons: Reason[] = [];
  let score = 0;
  const add = (kind: ReasonKind, detail: string, weight: number = WEIGHT[kind]) => {
    reasons.push({ kind, detail });
    score += weight;
  };
  if (a.usccCode !== null && a.usccCode === b.usccCode) add('CODE', `统一社会信用代码相同：${a.usccCode}`);
  if (a.operatorPersonId === b.operatorPersonId) add('OPERATOR', `举办者为同一人：${a.operatorName}`);
  if (a.nameKey === b.nameKey) add('NAME', `机构名称相同：${a.name}`);
  else if (a.schoolKey === b.schoolKey) add('NAME', `机构名称相近：${a.name}、${b.name}`, BRANCH_NAME_WEIGHT);
  if (a.addressKey === b.addressKey) add('ADDRESS', `办学地址相同：${a.address}`);
  return reasons.length > 0 ? { reasons, score } : null;
}

export type CandidateState = 'OPEN' | 'MERGED' | 'DISMISSED';

/** Who keeps the ledger free of duplicates. */
export const OFFICERS = ['EDU_SUP', 'EDU_LIC'] as const;

/** The officer's decision on a candidate; a merge can be taken back. */
export const duplicateLifecycle = defineLifecycle({
  name: 'DuplicateCandidate',
  states: ['OPEN', 'MERGED', 'DISMISSED'],
  initial: 'OPEN',
  terminal: [],
  transitions: [
    { event: 'mergeInstitutions', from: ['OPEN'], to: 'MERGED', roles: [...OFFICERS], basis: null },
    { event: 'unmergeInstitutions', from: ['MERGED'], to: 'OPEN', roles: [...OFFICERS], basis: null },
    { event: 'dismissDuplicateCandidate', from: ['OPEN'], to: 'DISMISSED', roles: [...OFFICERS], basis: null },
    { event: 'reopenDuplicateCandidate', from: ['DISMISSED'], to: 'OPEN', roles: [...OFFICERS], basis: null },
  ],
  labels: {
    OPEN: '待核对',
    MERGED: '已合并',
    DISMISSED: '已排除',
    mergeInstitutions: '合并',
    unmergeInstitutions: '撤销合并',
    dismissDuplicateCandidate: '排除',
    reopenDuplicateCandidate: '重新核对',
  },
});

export type DuplicateAct =
  | 'mergeInstitutions'
  | 'unmergeInstitutions'
  | 'dismissDuplicateCandidate'
  | 'reopenDuplicateCandidate';

export type DuplicateRefusal =
  | 'CANDIDATE_UNKNOWN'
  | 'REASON_MISSING'
  | LifecycleRefusal
  | 'SURVIVOR_NOT_OF_PAIR'
  | 'ALREADY_ONE'
  | 'BOTH_LICENSED';

export const DUPLICATE_REFUSALS = {
  CANDIDATE_UNKNOWN: { message: '没有该疑似重复记录，或不在本单位管辖范围内', basis: null },
  REASON_MISSING: { message: '请填写理由', basis: null },
  ...LIFECYCLE_REFUSALS,
  SURVIVOR_NOT_OF_PAIR: { message: '保留的机构必须是疑似重复的两家之一', basis: null },
  ALREADY_ONE: { message: '两条登记已并入同一机构', basis: null },
  BOTH_LICENSED: {
    message: '两条登记各有有效的办学许可证，应先依法注销其一再合并',
    basis: '行政许可法 第七十条',
  },
} satisfies RefusalCatalogue<DuplicateRefusal>;

/** One side of the pair: the institution that stands for it now. */
export interface PairSide {
  readonly id: string;
  readonly rootId: string;
  readonly rootLicensed: boolean;
}

export interface Candidate {
  readonly id: string;
  readonly state: CandidateState;
  readonly sides: readonly [PairSide, PairSide];
}

export interface DecideDuplicate {
  readonly act: DuplicateAct;
  readonly candidateId: string;
  readonly reason: string;
  /** For a merge: the registration that stays. */
  readonly survivingId?: string;
}

export interface DuplicateOutcome {
  readonly state: CandidateState;
  /** For a merge: the root that is given up, and the root that stays. */
  readonly merge?: { readonly losing: string; readonly surviving: string };
}

/** One registration gets another institution to stand for it. */
export interface RootMove {
  readonly id: string;
  readonly rootId: string;
  readonly version: number;
}

/** M2: may this act be done on this candidate, and what follows. */
export function decideDuplicate(
  candidate: Candidate | undefined,
  input: DecideDuplicate,
  caller: Pick<Caller, 'roles'>,
): Decision<DuplicateOutcome, DuplicateRefusal> {
  if (!candidate) return refuse('CANDIDATE_UNKNOWN');
  if (input.reason.trim() === '') return refuse('REASON_MISSING');
  const fired = duplicateLifecycle.fire(candidate.state, input.act, caller);
  if (!fired.ok) return fired;
  const state = fired.value;
  return input.act === 'mergeInstitutions' ? decideMerge(candidate.sides, input.survivingId) : permit({ state });
}

function decideMerge(
  sides: Candidate['sides'],
  survivingId: string | undefined,
): Decision<DuplicateOutcome, DuplicateRefusal> {
  const surviving = sides.find((side) => side.id === survivingId || side.rootId === survivingId);
  if (!surviving) return refuse('SURVIVOR_NOT_OF_PAIR');
  const losing = sides[0] === surviving ? sides[1] : sides[0];
  if (losing.rootId === surviving.rootId) return refuse('ALREADY_ONE');
  if (losing.rootLicensed && surviving.rootLicensed) return refuse('BOTH_LICENSED');
  return permit({ state: 'MERGED', merge: { losing: losing.rootId, surviving: surviving.rootId } });
}
