import {
  addDays,
  isWithin,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Refusal,
} from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { LifecycleRefusal, Step } from '@lianguan/service-kit/rules';
import type { CampaignPhase, CampaignRefusal, CampaignRow } from './campaign.rules.js';
import { lastDeadlineKey, type LastDeadline } from './re-registration-constants.rules.js';
import {
  reRegistrationLifecycle,
  UNDER_WAY,
  type ReRegistrationStateName,
  type UnderWayName,
} from './re-registration-lifecycle.rules.js';
import type { ReRegistrationRow } from './re-registration.rules.js';

export interface ExtendCampaign {
  readonly campaignId: string;
  readonly deadline: CalendarDay;
  readonly documentNo: string;
  readonly reason: string;
}

/** One extension of a campaign's period, with how many records it moved and how many of them it took out of OVERDUE. */
export interface ExtensionRow {
  readonly id: string;
  readonly campaignId: string;
  readonly divisionCode: string;
  readonly formerDeadline: CalendarDay;
  readonly deadline: CalendarDay;
  readonly documentNo: string;
  readonly reason: string;
  readonly extendedOn: CalendarDay;
  readonly extendedBy: string;
  readonly moved: number;
  readonly resumed: number;
}

/** The campaign as it is from now on: the new period is a phase of its own, with figures at its end. */
export function decideExtension(
  campaign: CampaignRow | undefined,
  { deadline, documentNo, reason }: Omit<ExtendCampaign, 'campaignId'>,
  facts: Pick<Facts, 'today' | 'caller' | 'constantsIn'>,
): Decision<CampaignRow, CampaignRefusal> {
  if (!campaign) return refuse('CAMPAIGN_UNKNOWN');
  const { divisionCode, stage } = campaign;
  if (!isWithin(divisionCode, facts.caller.division)) return refuse('DIVISION_NOT_OWN', { divisionCode });
  if (documentNo.trim() === '') return refuse('EXTENSION_DOCUMENT_MISSING');
  if (reason.trim() === '') return refuse('EXTENSION_REASON_MISSING');
  if ([documentNo, reason].some(namesPerson)) return refuse('TEXT_NAMES_PERSON');
  if (deadline <= campaign.deadline) return refuse('EXTENSION_NOT_LATER', { deadline: campaign.deadline });
  if (deadline < facts.today) return refuse('DEADLINE_PAST');
  const { lastDay } = facts.constantsIn(divisionCode).get<LastDeadline>(lastDeadlineKey(stage));
  if (lastDay !== null && deadline > lastDay) return refuse('DEADLINE_BEYOND_LAW', { deadline: lastDay });
  return permit({ ...campaign, deadline, phases: [...campaign.phases, phaseOf(campaign, deadline, documentNo)] });
}

const phaseOf = (before: CampaignRow, to: CalendarDay, documentNo: string): CampaignPhase => ({
  name: `延期（${documentNo.trim()}）`,
  from: addDays(before.deadline, 1),
  to,
});

export interface ExtendedRecord {
  readonly row: ReRegistrationRow;
  /** Null for one that the deadline had not found yet: it only gets the new day. */
  readonly step: Step<ReRegistrationStateName> | null;
}

/** What the campaign's new last day makes of a record that has not ended. */
export function extendRecord(
  row: ReRegistrationRow,
  deadline: CalendarDay,
  { caller }: Pick<Facts, 'caller'>,
): Decision<ExtendedRecord, LifecycleRefusal> {
  const moved = { ...row, deadline, version: row.version + 1 };
  if (row.state !== 'OVERDUE') return permit({ row: moved, step: null });
  const step = reRegistrationLifecycle.step<LifecycleRefusal>('OVERDUE', 'extend', caller, foundIn(row));
  if (!step.ok) return step;
  return permit({ row: { ...moved, state: step.value.to, overdueFrom: null }, step: step.value });
}

type FoundIn = Record<`foundIn${UnderWayName}`, true | Refusal<LifecycleRefusal>>;

const foundIn = ({ overdueFrom }: ReRegistrationRow): FoundIn =>
  Object.fromEntries(
    UNDER_WAY.map((state) => [`foundIn${state}`, overdueFrom === state || { code: 'ACTION_NOT_AVAILABLE' }]),
  ) as FoundIn;
