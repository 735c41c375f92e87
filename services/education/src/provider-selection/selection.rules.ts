import { namesPerson, permit, refuse, type CalendarDay, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import { defineLifecycle } from '@lianguan/service-kit/rules';
import type { NonAcademicKindName } from '../classification/index.js';

export const SELECTION_STATES = ['OPEN', 'REVIEWING', 'FINISHED'] as const;
export type SelectionStateName = (typeof SELECTION_STATES)[number];

export const SELECTION_METHODS = ['TENDER', 'REVIEW'] as const;
export type SelectionMethodName = (typeof SELECTION_METHODS)[number];

export const SELECTION_DUE = 'providerSelection.application';
export const SELECTION_BASIS = '关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见 第二十五条';

/** Education selects, the schools choose among the selected. */
export const selectionLifecycle = defineLifecycle({
  name: 'ProviderSelection',
  states: [...SELECTION_STATES],
  initial: 'OPEN',
  terminal: ['FINISHED'],
  transitions: [
    { event: 'passSelectionDue', from: ['OPEN'], to: 'REVIEWING', roles: ['SYS'], basis: SELECTION_BASIS },
    {
      event: 'finishProviderSelection',
      from: ['REVIEWING'],
      to: 'FINISHED',
      roles: ['EDU_SUP'],
      guard: 'allDecided',
      basis: SELECTION_BASIS,
    },
  ],
  labels: {
    OPEN: '接受报名',
    REVIEWING: '评审中',
    FINISHED: '已结束',
    passSelectionDue: '报名期满',
    finishProviderSelection: '结束遴选',
  },
});

export interface OpenSelection {
  readonly title: string;
  readonly method: SelectionMethodName;
  readonly kinds: readonly NonAcademicKindName[];
  readonly applyUntil: CalendarDay;
  readonly serviceFrom: CalendarDay;
  readonly serviceTo: CalendarDay;
  readonly documentNo: string;
}

export type SelectionRefusal =
  | 'SELECTION_TITLE_MISSING'
  | 'SELECTION_DOCUMENT_MISSING'
  | 'SELECTION_NAMES_PERSON'
  | 'SELECTION_KINDS_MISSING'
  | 'SELECTION_UNTIL_PAST'
  | 'SELECTION_SERVICE_TOO_EARLY'
  | 'SELECTION_SERVICE_WRONG'
  | 'SELECTION_UNDECIDED';

export const SELECTION_REFUSALS = {
  SELECTION_TITLE_MISSING: { message: '请填写遴选的名称', basis: SELECTION_BASIS },
  SELECTION_DOCUMENT_MISSING: { message: '请填写遴选公告的文号', basis: SELECTION_BASIS },
  SELECTION_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  SELECTION_KINDS_MISSING: { message: '请至少选择一类非学科类服务', basis: SELECTION_BASIS },
  SELECTION_UNTIL_PAST: { message: '报名截止日不得早于今日', basis: null },
  SELECTION_SERVICE_TOO_EARLY: { message: '服务应在报名截止日{day}之后开始：先遴选，后进校', basis: SELECTION_BASIS },
  SELECTION_SERVICE_WRONG: { message: '服务的末日不得早于首日', basis: null },
  SELECTION_UNDECIDED: { message: '还有{count}家报名没有决定，请逐家选定或不予选定', basis: SELECTION_BASIS },
} satisfies RefusalCatalogue<SelectionRefusal>;

export function decideSelection(
  { title, kinds, applyUntil, serviceFrom, serviceTo, documentNo }: OpenSelection,
  today: CalendarDay,
): Decision<null, SelectionRefusal> {
  if (title.trim() === '') return refuse('SELECTION_TITLE_MISSING');
  if (documentNo.trim() === '') return refuse('SELECTION_DOCUMENT_MISSING');
  if (namesPerson(title) || namesPerson(documentNo)) return refuse('SELECTION_NAMES_PERSON');
  if (kinds.length === 0) return refuse('SELECTION_KINDS_MISSING');
  if (applyUntil < today) return refuse('SELECTION_UNTIL_PAST');
  if (serviceFrom <= applyUntil) return refuse('SELECTION_SERVICE_TOO_EARLY', { day: applyUntil });
  return serviceTo < serviceFrom ? refuse('SELECTION_SERVICE_WRONG') : permit(null);
}
