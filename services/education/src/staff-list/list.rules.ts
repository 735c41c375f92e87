import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { ListGroundName } from './ground.rules.js';
import {
  LIST_BASIS,
  listLifecycle,
  OPEN_STATES,
  type ListActName,
  type ListStateName,
  type ListTimerName,
} from './list-lifecycle.rules.js';

export type ListRefusal =
  | LifecycleRefusal
  | 'LIST_STAFF_UNKNOWN'
  | 'LIST_CHECK_MISSING'
  | 'LIST_CHECK_UNEXPECTED'
  | 'LIST_CHECK_NOT_CONFIRMED'
  | 'LIST_FINDING_NOT_CONFIRMED'
  | 'LIST_FACTS_MISSING'
  | 'LIST_ENTRY_OPEN'
  | 'LIST_ENTRY_UNKNOWN'
  | 'LIST_REASON_MISSING'
  | 'LIST_DOCUMENT_MISSING'
  | 'LIST_TEXT_NAMES_PERSON'
  | 'LIST_OFFICER_BIASED'
  | 'LIST_GROUND_FELL'
  | 'LIST_OBJECTION_LATE';

export const LIST_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  LIST_STAFF_UNKNOWN: { message: '没有这名从业人员，或不在本单位管辖范围内', basis: null },
  LIST_CHECK_MISSING: { message: '以背景核查有记录为由的，请选择所据的核查', basis: '未成年人保护法 第六十二条' },
  LIST_CHECK_UNEXPECTED: { message: '只有以背景核查有记录为由的，才引用核查', basis: null },
  LIST_CHECK_NOT_CONFIRMED: {
    message: '所据的核查不是此人的，或公安机关未复核维持、也未禁止从业；请在核查办结后提出',
    basis: '未成年人保护法 第六十二条',
  },
  LIST_FINDING_NOT_CONFIRMED: {
    message: '所据的内容问题不是其所在机构的，或尚未认定；请在认定后提出',
    basis: LIST_BASIS,
  },
  LIST_FACTS_MISSING: { message: '请写明查实的事实和严重的情节', basis: LIST_BASIS },
  LIST_ENTRY_OPEN: { message: '此人已有同一事由的记录正在办理或有效；请在该记录上办理', basis: null },
  LIST_ENTRY_UNKNOWN: { message: '没有这条记录，或不在您的范围内', basis: null },
  LIST_REASON_MISSING: { message: '请写明理由；陈述、申诉的写明其内容', basis: '行政处罚法 第四十五条' },
  LIST_DOCUMENT_MISSING: { message: '请填写文书编号', basis: LIST_BASIS },
  LIST_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  LIST_OFFICER_BIASED: {
    message: '提出、决定和复核须由不同的人办理；请交由另一名经办人',
    basis: '行政处罚法 第四十三条',
  },
  LIST_GROUND_FELL: { message: '所据的核查或内容问题已不成立；请撤回', basis: LIST_BASIS },
  LIST_OBJECTION_LATE: {
    message: '申诉期限已于{day}届满；仍有异议的，依法申请行政复议或提起诉讼',
    basis: '行政复议法 第二条',
  },
} satisfies RefusalCatalogue<ListRefusal>;

/** What a ground rests on, beside the paper. */
export interface ListSource {
  readonly checkId: string | null;
  readonly findingId: string | null;
}

export interface GivenEntry extends ListSource {
  readonly staffId: string;
  readonly ground: ListGroundName;
  readonly facts: string;
  readonly documentNo: string;
}

/** Whether a source stands: null where none is named. */
export interface SourceStanding {
  readonly check: boolean | null;
  readonly finding: boolean | null;
}

export interface ListContext {
  readonly standing: SourceStanding;
  /** Of the same person. */
  readonly earlier: readonly { readonly ground: ListGroundName; readonly state: ListStateName }[];
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Nobody is proposed on a mere suspicion: a confirmed record, a confirmed finding, or facts on a paper. */
export function decideProposal(context: ListContext | undefined, given: GivenEntry): Decision<null, ListRefusal> {
  if (!context) return refuse('LIST_STAFF_UNKNOWN');
  const fault = sourceFault(given.ground, context.standing) ?? textFault(given);
  if (fault) return refuse(fault);
  const open = context.earlier.some(({ ground, state }) => ground === given.ground && OPEN_STATES.includes(state));
  return open ? refuse('LIST_ENTRY_OPEN') : permit(null);
}

function sourceFault(ground: ListGroundName, { check, finding }: SourceStanding): ListRefusal | null {
  if (ground === 'BACKGROUND_RECORD' && check === null) return 'LIST_CHECK_MISSING';
  if (ground !== 'BACKGROUND_RECORD' && check !== null) return 'LIST_CHECK_UNEXPECTED';
  if (check === false) return 'LIST_CHECK_NOT_CONFIRMED';
  return finding === false ? 'LIST_FINDING_NOT_CONFIRMED' : null;
}

function textFault({ facts, documentNo }: Pick<GivenEntry, 'facts' | 'documentNo'>): ListRefusal | null {
  if (isBlank(facts)) return 'LIST_FACTS_MISSING';
  if (isBlank(documentNo)) return 'LIST_DOCUMENT_MISSING';
  return namesPerson(`${facts} ${documentNo}`) ? 'LIST_TEXT_NAMES_PERSON' : null;
}

export interface ListStanding {
  readonly state: ListStateName;
  readonly standing: SourceStanding;
  readonly proposedBy: string;
  /** Who decided; null before. */
  readonly decidedBy: string | null;
  /** The last day of an objection; null before the decision. */
  readonly objectionUntil: CalendarDay | null;
}

export interface ListAct {
  readonly act: ListActName;
  readonly reason: string;
  readonly documentNo: string;
}

export function decideEntryAct(
  entry: ListStanding | undefined,
  { act, reason, documentNo }: ListAct,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decision<Step<ListStateName>, ListRefusal> {
  if (!entry) return refuse('LIST_ENTRY_UNKNOWN');
  if (isBlank(reason)) return refuse('LIST_REASON_MISSING');
  if (isBlank(documentNo)) return refuse('LIST_DOCUMENT_MISSING');
  if (namesPerson(`${reason} ${documentNo}`)) return refuse('LIST_TEXT_NAMES_PERSON');
  const byAnother = isAnother(entry, caller.subject);
  return listLifecycle.step<ListRefusal>(entry.state, act, caller, {
    byAnother,
    mayBeListed: byAnother === true ? groundStands(entry.standing) : byAnother,
    inTime: isInTime(entry.objectionUntil, today),
  });
}

const isAnother = ({ proposedBy, decidedBy }: ListStanding, subject: string): true | Refusal<ListRefusal> =>
  subject === proposedBy || subject === decidedBy ? { code: 'LIST_OFFICER_BIASED' } : true;

const groundStands = ({ check, finding }: SourceStanding): true | Refusal<ListRefusal> =>
  check === false || finding === false ? { code: 'LIST_GROUND_FELL' } : true;

const isInTime = (until: CalendarDay | null, today: CalendarDay): true | Refusal<ListRefusal> =>
  until !== null && today > until ? { code: 'LIST_OBJECTION_LATE', detail: { day: until } } : true;

/** A term is over, or the ground fell. Null where there is nothing left to do. */
export function decideTimer(
  state: ListStateName | undefined,
  event: ListTimerName,
  { caller }: Pick<Facts, 'caller'>,
): Decision<Step<ListStateName> | null, ListRefusal> {
  const fits = listLifecycle.transitions.some(
    (line) => line.event === event && state !== undefined && (line.from as readonly string[]).includes(state),
  );
  return fits ? listLifecycle.step<ListRefusal>(state!, event, caller) : permit(null);
}

/** A record that stands keeps its person away for as long as it stands; what somebody did is over some day. */
export const hasTerm = (ground: ListGroundName): boolean => ground !== 'BACKGROUND_RECORD';
