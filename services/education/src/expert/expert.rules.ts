import {
  isWithin,
  namesPerson,
  parseCitizenNumber,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';

/** The number serves to find conflicts; what is kept of it is its keyed hash. */
export interface RegisterExpert {
  readonly registerNo: string;
  readonly name: string;
  readonly citizenNumber: string;
  readonly personId: string;
  readonly workplace: string;
  readonly subjects: readonly string[];
  readonly divisionCode: string;
}

export interface WithdrawExpert {
  readonly expertId: string;
  readonly reason: string;
}

/** Somebody has (or, with the last day, had) a post in an institution: a recorded fact until the staff register feeds it. */
export interface RecordPost {
  readonly institutionId: string;
  readonly citizenNumber: string;
  readonly post: string;
  readonly source: string;
  readonly endedOn: CalendarDay | null;
}

export type ExpertRefusal =
  | 'EXPERT_UNKNOWN'
  | 'OUT_OF_DIVISION'
  | 'EXPERT_INCOMPLETE'
  | 'SUBJECTS_MISSING'
  | 'BAD_CITIZEN_NUMBER'
  | 'EXPERT_KNOWN'
  | 'EXPERT_HOLDS_POST'
  | 'EXPERT_WITHDRAWN'
  | 'REASON_MISSING'
  | 'TEXT_NAMES_PERSON'
  | 'INSTITUTION_UNKNOWN'
  | 'POST_INCOMPLETE'
  | 'POST_ENDS_LATER';

export const NO_POST_BASIS = '教监管厅函〔2021〕16号';

export const EXPERT_REFUSALS = {
  EXPERT_UNKNOWN: { message: '专家库中没有这位专家，或不在本单位管辖范围内', basis: null },
  OUT_OF_DIVISION: { message: '区划代码{divisionCode}不在本单位管辖范围内，请由当地教育部门登记', basis: null },
  EXPERT_INCOMPLETE: { message: '专家库编号、姓名、登录身份标识和所在单位均须填写', basis: null },
  SUBJECTS_MISSING: { message: '请至少选择一个可鉴别的学科', basis: null },
  BAD_CITIZEN_NUMBER: { message: '身份证号有误，请核对后重新填写', basis: 'GB 11643-1999' },
  EXPERT_KNOWN: { message: '该专家、登录身份标识或编号已在专家库中，不重复登记', basis: null },
  EXPERT_HOLDS_POST: {
    message: '该人员在校外培训机构任职或者举办机构，不得作为鉴别专家；离任并登记离任日期后再申请入库',
    basis: NO_POST_BASIS,
  },
  EXPERT_WITHDRAWN: { message: '该专家已退出专家库', basis: null },
  REASON_MISSING: { message: '请填写理由', basis: null },
  TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  POST_INCOMPLETE: { message: '职务和信息来源均须填写', basis: null },
  POST_ENDS_LATER: { message: '离任日期不能晚于今天，待离任后再登记', basis: null },
} satisfies RefusalCatalogue<ExpertRefusal>;

export interface RegisterContext {
  readonly caller: Pick<Caller, 'division'>;
  /** The person, the sign-in or the number is on the register already. */
  readonly known: boolean;
  readonly holdsPost: boolean;
}

const anyBlank = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() === '');

/** A5: who may be entered in the register. */
export function decideRegistration(input: RegisterExpert, context: RegisterContext): Decision<null, ExpertRefusal> {
  const { registerNo, name, personId, workplace, divisionCode } = input;
  if (!isWithin(divisionCode, context.caller.division)) return refuse('OUT_OF_DIVISION', { divisionCode });
  if (anyBlank(registerNo, name, personId, workplace)) return refuse('EXPERT_INCOMPLETE');
  if (namesPerson(`${registerNo} ${personId} ${workplace}`)) return refuse('TEXT_NAMES_PERSON');
  if (input.subjects.length === 0) return refuse('SUBJECTS_MISSING');
  if (!parseCitizenNumber(input.citizenNumber).ok) return refuse('BAD_CITIZEN_NUMBER');
  if (context.known) return refuse('EXPERT_KNOWN');
  if (context.holdsPost) return refuse('EXPERT_HOLDS_POST');
  return permit(null);
}

export function decideWithdrawal(
  expert: { readonly withdrawnOn: CalendarDay | null } | undefined,
  { reason }: Pick<WithdrawExpert, 'reason'>,
): Decision<null, ExpertRefusal> {
  if (!expert) return refuse('EXPERT_UNKNOWN');
  if (anyBlank(reason)) return refuse('REASON_MISSING');
  if (namesPerson(reason)) return refuse('TEXT_NAMES_PERSON');
  if (expert.withdrawnOn !== null) return refuse('EXPERT_WITHDRAWN');
  return permit(null);
}

export function decidePost(
  input: RecordPost,
  context: { readonly institutionKnown: boolean; readonly today: CalendarDay },
): Decision<null, ExpertRefusal> {
  if (!context.institutionKnown) return refuse('INSTITUTION_UNKNOWN');
  if (anyBlank(input.post, input.source)) return refuse('POST_INCOMPLETE');
  if (namesPerson(`${input.post} ${input.source}`)) return refuse('TEXT_NAMES_PERSON');
  if (!parseCitizenNumber(input.citizenNumber).ok) return refuse('BAD_CITIZEN_NUMBER');
  if (input.endedOn !== null && input.endedOn > context.today) return refuse('POST_ENDS_LATER');
  return permit(null);
}
