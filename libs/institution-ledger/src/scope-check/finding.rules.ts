import { namesPerson, permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { Facts } from '@lianguan/service-kit';
import { scopeFindings, type Scoped, type ScopeFindingName } from './scope-check.rules.js';

export const FINDING_STATES = ['OPEN', 'CLOSED'] as const;
export type FindingStateName = (typeof FINDING_STATES)[number];

/** NO_BREACH: the words mislead. WARNED: told to change. CASE_OPENED: handled as a case. */
export const FINDING_OUTCOMES = ['NO_BREACH', 'WARNED', 'CASE_OPENED'] as const;
export type FindingOutcomeName = (typeof FINDING_OUTCOMES)[number];

export const FINDING_BASIS = '市场主体登记管理条例 第四十六条；民办非企业单位登记管理暂行条例 第二十五条';

const roles = ['SAMR_REG', 'CIVIL'] as const;

/** Features 30, 42: a finding is words against words; an officer closes it, and it opens again when what it was judged by changes. */
export const findingLifecycle = defineLifecycle({
  name: 'ScopeFinding',
  states: [...FINDING_STATES],
  initial: 'OPEN',
  terminal: [],
  transitions: [
    { event: 'closeScopeFinding', from: ['OPEN'], to: 'CLOSED', roles, basis: FINDING_BASIS },
    { event: 'reopenScopeFinding', from: ['CLOSED'], to: 'OPEN', roles, basis: FINDING_BASIS },
  ],
  labels: { OPEN: '待核对', CLOSED: '已核对', closeScopeFinding: '办结疑点', reopenScopeFinding: '重新核对' },
});
export type FindingActName = (typeof findingLifecycle.transitions)[number]['event'];

/** What a finding is judged by, as text: as long as it is the same, the officer's word holds. */
export const judgedBy = ({ scope, taught }: Scoped): string =>
  [scope, ...taught.map(({ trainingClass, kind }) => `${trainingClass}/${kind ?? ''}`).sort()].join('\n');

export interface FindingWord {
  readonly finding: ScopeFindingName;
  readonly state: FindingStateName;
  readonly judged: string;
}

const stateOf = (word: FindingWord | undefined, judged: string): FindingStateName =>
  word?.judged === judged ? word.state : findingLifecycle.initial;

/** The findings that no officer has closed by what holds today. */
export function openFindings(scoped: Scoped, words: readonly FindingWord[]): ScopeFindingName[] {
  const judged = judgedBy(scoped);
  return scopeFindings(scoped).filter(
    (finding) =>
      stateOf(
        words.find((word) => word.finding === finding),
        judged,
      ) === 'OPEN',
  );
}

export interface FindingAct {
  readonly act: FindingActName;
  readonly registrationId: string;
  readonly finding: ScopeFindingName;
  /** Of a closing alone. */
  readonly outcome: FindingOutcomeName | null;
  readonly reason: string;
  readonly documentNo: string;
}

export type FindingRefusal =
  | 'FINDING_REGISTRATION_UNKNOWN'
  | 'FINDING_UNKNOWN'
  | 'FINDING_REASON_MISSING'
  | 'FINDING_DOCUMENT_MISSING'
  | 'FINDING_TEXT_NAMES_PERSON'
  | LifecycleRefusal;

export const FINDING_REFUSALS = {
  FINDING_REGISTRATION_UNKNOWN: { message: '没有这项登记，或不在本单位管辖范围内', basis: null },
  FINDING_UNKNOWN: { message: '该登记现在没有这项疑点；经营范围或培训类别可能已经变更，请刷新后再看', basis: null },
  FINDING_REASON_MISSING: { message: '请写明核对的事实和理由', basis: FINDING_BASIS },
  FINDING_DOCUMENT_MISSING: { message: '请填写核查记录、责令改正或立案文书的编号', basis: FINDING_BASIS },
  FINDING_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<FindingRefusal>;

export interface FindingFile extends Scoped {
  readonly words: readonly FindingWord[];
}

export function decideFinding(
  file: FindingFile | undefined,
  { act, finding, reason, documentNo }: FindingAct,
  caller: Facts['caller'],
): Decision<Step<FindingStateName>, FindingRefusal> {
  if (!file) return refuse('FINDING_REGISTRATION_UNKNOWN');
  if (!scopeFindings(file).includes(finding)) return refuse('FINDING_UNKNOWN');
  if (reason.trim() === '') return refuse('FINDING_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('FINDING_DOCUMENT_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo)) return refuse('FINDING_TEXT_NAMES_PERSON');
  const word = file.words.find((one) => one.finding === finding);
  const step = findingLifecycle.step(stateOf(word, judgedBy(file)), act, caller);
  return step.ok ? permit(step.value) : step;
}
