import { endOfDay, permit } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Tx } from '@lianguan/service-kit';
import {
  campaigns,
  candidatesOf,
  lockCampaigns,
  nextCandidates,
  readCampaigns,
  takeSnapshots,
  type Candidate,
} from './campaign-rows.commands.js';
import {
  CAMPAIGN_REFUSALS,
  decideCampaign,
  decideNotice,
  PHASE_END,
  type CampaignRefusal,
  type CampaignRow,
  type OpenCampaign,
} from './campaign.rules.js';
import { CAMPAIGN_DEADLINE, DOUBLE_REDUCTION } from './re-registration-lifecycle.rules.js';
import { reRegistrations } from './re-registration-rows.commands.js';
import { reRegistrationStepped } from './re-registration.events.js';
import { lockInstitutions } from '../institution/index.js';
import type { ReRegistrationRow } from './re-registration.rules.js';

export interface CampaignId {
  readonly campaignId: string;
}

export const openReRegistrationCampaign: Command<OpenCampaign, null, CampaignRow, CampaignId, CampaignRefusal> = {
  name: 'openReRegistrationCampaign',
  refusals: CAMPAIGN_REFUSALS,
  load: () => Promise.resolve(null),
  decide(_state, input, facts) {
    const decided = decideCampaign(input, facts);
    if (!decided.ok) return decided;
    const { today: openedOn, caller } = facts;
    return permit({
      ...input,
      id: facts.newId(),
      name: input.name.trim(),
      documentNo: input.documentNo.trim(),
      openedOn,
      openedBy: caller.subject,
    });
  },
  async apply(tx, accepted) {
    await campaigns.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome }) => ({ campaignId: outcome.id }));
  },
  subject: (_input, { id, documentNo }) => ({ type: 'ReRegistrationCampaign', id, documentNo }),
  deadlines: (_input, { id, phases }) =>
    phases.map(({ to }, index): DeadlineDraft => ({ name: PHASE_END, subjectId: `${id}/${index}`, due: endOfDay(to) })),
};

/** One transaction, within what a person waits for; the rest with the next act. */
const NOTICES_AT_ONCE = 1_000;

interface NoticeState {
  readonly campaigns: ReadonlyMap<string, CampaignRow>;
  /** By campaign. */
  readonly candidates: ReadonlyMap<string, readonly Candidate[]>;
}

export interface Notified extends CampaignId {
  readonly notified: number;
}

/** To all of its scope that have none yet: each notice makes a record, and locks enrolment and charging. */
export const notifyReRegistration: Command<
  CampaignId,
  NoticeState,
  readonly ReRegistrationRow[],
  Notified,
  CampaignRefusal
> = {
  name: 'notifyReRegistration',
  refusals: CAMPAIGN_REFUSALS,
  async load(tx, inputs) {
    // A campaign that is being prolonged gives its notices with the new last day.
    const known = await lockCampaigns(
      tx,
      inputs.map(({ campaignId }) => campaignId),
    );
    const candidates = new Map<string, readonly Candidate[]>();
    for (const campaign of known) candidates.set(campaign.id, await lockCandidates(tx, campaign));
    return { campaigns: new Map(known.map((campaign) => [campaign.id, campaign])), candidates };
  },
  decide(state, { campaignId }, facts) {
    const decided = decideNotice(state.campaigns.get(campaignId), facts);
    if (!decided.ok) return decided;
    const { deadline } = decided.value;
    const noticed = { ...NOTICED, campaignId, deadline, notifiedOn: facts.today };
    const candidates = state.candidates.get(campaignId) ?? [];
    return permit(candidates.map((candidate) => ({ ...noticed, ...noticeOf(candidate), id: facts.newId() })));
  },
  async apply(tx, accepted, facts) {
    await reRegistrations.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome),
    );
    const noticed = accepted.filter(({ outcome }) => outcome.length > 0).map(({ input: { campaignId } }) => campaignId);
    await takeSnapshots(
      tx,
      noticed.map((campaignId) => ({ campaignId, kind: 'NOTICE', phase: null })),
      facts,
    );
    return accepted.map(({ input: { campaignId }, outcome }) => ({ campaignId, notified: outcome.length }));
  },
  subject: ({ campaignId: id }, rows) => ({
    type: 'ReRegistrationCampaign',
    id,
    basis: DOUBLE_REDUCTION,
    reason: `通知${rows.length}家机构，自通知起暂停招生和收费`,
  }),
  events: (_input, rows, facts) => rows.map((row) => reRegistrationStepped(row, row.institutionId, facts)),
  deadlines: (_input, rows) =>
    rows.map(({ id, deadline }) => ({ name: CAMPAIGN_DEADLINE, subjectId: id, due: endOfDay(deadline) })),
  changes: (rows) => rows.length > 0,
};

/** Of two officers who give notice at once the second finds what the first left. */
async function lockCandidates(tx: Tx, campaign: CampaignRow): Promise<readonly Candidate[]> {
  const found = await nextCandidates(tx, campaign, NOTICES_AT_ONCE);
  const ids = found.map(({ institutionId }) => institutionId);
  await lockInstitutions(tx, ids);
  return candidatesOf(tx, campaign, ids);
}

const noticeOf = ({ institutionId, divisionCode, name: noticedName, usccCode: noticedCode }: Candidate) => ({
  institutionId,
  divisionCode,
  noticedName,
  noticedCode,
});

const NOTICED = {
  state: 'NOTIFIED',
  choice: null,
  formerChoices: [],
  overdueFrom: null,
  locked: true,
  stepDue: null,
  newCode: null,
  newName: null,
  newLicenseNumber: null,
  appraisalId: null,
  receivedKind: null,
  transitionEndsOn: null,
  transitionEnded: false,
  finishedOn: null,
  version: 1,
} as const satisfies Partial<ReRegistrationRow>;

export interface PhaseEnd extends CampaignId {
  readonly phaseIndex: number;
}

/** Fired when a phase ends; SYS only. */
export const recordPhaseEnd: Command<PhaseEnd, ReadonlyMap<string, CampaignRow>, string, null, CampaignRefusal> = {
  name: 'recordReRegistrationPhaseEnd',
  refusals: CAMPAIGN_REFUSALS,
  async load(tx, inputs) {
    const known = await readCampaigns(
      tx,
      inputs.map(({ campaignId }) => campaignId),
    );
    return new Map(known.map((campaign) => [campaign.id, campaign]));
  },
  decide(known, { campaignId, phaseIndex }) {
    const phase = known.get(campaignId)?.phases[phaseIndex];
    return phase ? permit(phase.name) : { ok: false, refusal: { code: 'CAMPAIGN_UNKNOWN' } };
  },
  async apply(tx, accepted, facts) {
    await takeSnapshots(
      tx,
      accepted.map(({ input: { campaignId }, outcome: phase }) => ({ campaignId, kind: 'PHASE_END', phase })),
      facts,
    );
    return accepted.map(() => null);
  },
  subject: ({ campaignId: id }, phase) => ({ type: 'ReRegistrationCampaign', id, reason: phase }),
};
