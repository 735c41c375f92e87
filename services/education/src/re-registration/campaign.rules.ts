import {
  isWithin,
  namesPerson,
  parseDivisionCode,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { TeachingStageName } from '../institution/index.js';
import { DOUBLE_REDUCTION } from './re-registration-lifecycle.rules.js';
import { lastDeadlineKey, type LastDeadline } from './re-registration-constants.rules.js';

/** Who opens a campaign and gives its notices: the office that leads it, or education. */
export const CAMPAIGNERS = ['JEO', 'JEO_LEAD', 'EDU_SUP'] as const satisfies readonly Role[];

export const PHASE_END = 'reRegistration.phaseEnd';

/** M52. */
export interface CampaignPhase {
  readonly name: string;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** Which licensed institutions of the division a campaign is about; null: either. */
export interface CampaignScope {
  readonly divisionCode: string;
  readonly trainingClass: 'ACADEMIC' | 'NON_ACADEMIC' | null;
  readonly forProfit: boolean | null;
  /** What the institution teaches, by the stage whose law is the strictest: nobody is in the campaigns of two stages. */
  readonly stage: TeachingStageName | null;
}

export interface OpenCampaign extends CampaignScope {
  readonly name: string;
  readonly documentNo: string;
  readonly deadline: CalendarDay;
  readonly phases: readonly CampaignPhase[];
}

export interface CampaignRow extends OpenCampaign {
  readonly id: string;
  readonly openedOn: CalendarDay;
  readonly openedBy: string;
}

export type CampaignRefusal =
  | 'CAMPAIGN_UNKNOWN'
  | 'CAMPAIGN_NAME_MISSING'
  | 'CAMPAIGN_DOCUMENT_MISSING'
  | 'TEXT_NAMES_PERSON'
  | 'DIVISION_UNKNOWN'
  | 'DIVISION_NOT_OWN'
  | 'DEADLINE_PAST'
  | 'DEADLINE_BEYOND_LAW'
  | 'PHASES_MISSING'
  | 'PHASE_UNFIT'
  | 'PHASE_BEYOND_DEADLINE'
  | 'STAGE_NOT_SUPERVISED'
  | 'EXTENSION_DOCUMENT_MISSING'
  | 'EXTENSION_REASON_MISSING'
  | 'EXTENSION_NOT_LATER'
  | 'CAMPAIGN_OVER';

export const CAMPAIGN_REFUSALS = {
  CAMPAIGN_UNKNOWN: { message: '没有这项转登记工作，或不在本单位管辖范围内', basis: null },
  CAMPAIGN_NAME_MISSING: { message: '请填写转登记工作的名称', basis: null },
  CAMPAIGN_DOCUMENT_MISSING: { message: '请填写部署转登记工作的文件编号', basis: null },
  TEXT_NAMES_PERSON: { message: '名称、文号和阶段中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  DIVISION_UNKNOWN: { message: '区划代码{divisionCode}不正确，请核对', basis: 'GB/T 2260' },
  DIVISION_NOT_OWN: { message: '区划代码{divisionCode}不在本单位管辖范围内', basis: null },
  DEADLINE_PAST: { message: '转登记的截止日期早于今天，请核对', basis: DOUBLE_REDUCTION },
  DEADLINE_BEYOND_LAW: { message: '转登记最迟应在{deadline}前完成，请提前截止日期', basis: DOUBLE_REDUCTION },
  STAGE_NOT_SUPERVISED: {
    message: '面向成人的培训不在转登记范围内；请选择学龄前、义务教育或普通高中，或不限学段',
    basis: DOUBLE_REDUCTION,
  },
  EXTENSION_DOCUMENT_MISSING: { message: '请填写延长转登记期限的文件编号', basis: DOUBLE_REDUCTION },
  EXTENSION_REASON_MISSING: { message: '请填写延长转登记期限的理由', basis: DOUBLE_REDUCTION },
  EXTENSION_NOT_LATER: { message: '新的截止日期应晚于现在的{deadline}，请核对', basis: DOUBLE_REDUCTION },
  PHASES_MISSING: { message: '请至少安排一个阶段', basis: null },
  PHASE_UNFIT: { message: '阶段“{phase}”没有名称，或结束早于开始，或早于前一阶段开始，请核对', basis: null },
  PHASE_BEYOND_DEADLINE: { message: '阶段“{phase}”晚于截止日期结束，请核对', basis: DOUBLE_REDUCTION },
  CAMPAIGN_OVER: { message: '转登记期限已于{deadline}届满，不再发出通知', basis: DOUBLE_REDUCTION },
} satisfies RefusalCatalogue<CampaignRefusal>;

export function decideCampaign(input: OpenCampaign, facts: Facts): Decision<null, CampaignRefusal> {
  const { divisionCode, deadline } = input;
  if (input.name.trim() === '') return refuse('CAMPAIGN_NAME_MISSING');
  if (input.documentNo.trim() === '') return refuse('CAMPAIGN_DOCUMENT_MISSING');
  const texts = [input.name, input.documentNo, ...input.phases.map(({ name }) => name)];
  if (texts.some(namesPerson)) return refuse('TEXT_NAMES_PERSON');
  if (!parseDivisionCode(divisionCode).ok) return refuse('DIVISION_UNKNOWN', { divisionCode });
  if (!isWithin(divisionCode, facts.caller.division)) return refuse('DIVISION_NOT_OWN', { divisionCode });
  if (deadline < facts.today) return refuse('DEADLINE_PAST');
  if (input.stage === 'ADULT') return refuse('STAGE_NOT_SUPERVISED');
  const { lastDay: last } = facts.constantsIn(divisionCode).get<LastDeadline>(lastDeadlineKey(input.stage));
  if (last !== null && deadline > last) return refuse('DEADLINE_BEYOND_LAW', { deadline: last });
  return decidePhases(input);
}

function decidePhases({ phases, deadline }: OpenCampaign): Decision<null, CampaignRefusal> {
  if (phases.length === 0) return refuse('PHASES_MISSING');
  const unfit = phases.find(
    ({ name, from, to }, index) => name.trim() === '' || to < from || from < (phases[index - 1]?.from ?? from),
  );
  if (unfit) return refuse('PHASE_UNFIT', { phase: unfit.name });
  const beyond = phases.find(({ to }) => to > deadline);
  return beyond ? refuse('PHASE_BEYOND_DEADLINE', { phase: beyond.name }) : permit(null);
}

export function decideNotice(
  campaign: CampaignRow | undefined,
  { today }: Pick<Facts, 'today'>,
): Decision<CampaignRow, CampaignRefusal> {
  if (!campaign) return refuse('CAMPAIGN_UNKNOWN');
  return campaign.deadline < today ? refuse('CAMPAIGN_OVER', { deadline: campaign.deadline }) : permit(campaign);
}
