export const DECISIONS = [
  'mergeInstitutions',
  'dismissDuplicateCandidate',
  'unmergeInstitutions',
  'reopenDuplicateCandidate',
] as const;
export type Decision = (typeof DECISIONS)[number];

interface DecisionText {
  readonly button: string;
  readonly title: string;
  readonly explains: string;
  readonly done: string;
}

export const DECISION_TEXTS = {
  mergeInstitutions: {
    button: '合并',
    title: '合并机构',
    explains: '两条台账合为一家机构：保留所选的一条，另一条并入其档案，统计随之减少一家。合并可以撤销。',
    done: '已合并，统计已更新。',
  },
  dismissDuplicateCandidate: {
    button: '排除',
    title: '排除重复',
    explains: '确认两条台账是两家不同的机构，不再列为待核对；以后仍可重新核对。',
    done: '已排除。',
  },
  unmergeInstitutions: {
    button: '撤销合并',
    title: '撤销合并',
    explains: '恢复为两家机构，各自的证照、账户和记录归还原档案，统计随之增加一家。',
    done: '已撤销合并，统计已更新。',
  },
  reopenDuplicateCandidate: {
    button: '重新核对',
    title: '重新核对',
    explains: '已排除的两条台账重新列为待核对。',
    done: '已列为待核对。',
  },
} satisfies Record<Decision, DecisionText>;

/** What the service allows this caller to decide now; it names an act as the graph names the mutation. */
export const decisionsOf = (availableActions: readonly string[]): readonly Decision[] =>
  DECISIONS.filter((decision) => availableActions.includes(decision));
