import { endOfDay, permit } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import { campaigns, lockCampaigns, takeSnapshots } from './campaign-rows.commands.js';
import { CAMPAIGN_REFUSALS, PHASE_END, type CampaignRefusal, type CampaignRow } from './campaign.rules.js';
import { stepDueOf } from './effect.commands.js';
import { decideExtension, extendRecord, type ExtensionRow, type ExtendCampaign } from './extension.rules.js';
import { CAMPAIGN_DEADLINE, DOUBLE_REDUCTION } from './re-registration-lifecycle.rules.js';
import { lockOpenOf, reRegistrations, type OpenRecord } from './re-registration-rows.commands.js';
import { reRegistrationStepped } from './re-registration.events.js';

const extensions = rowStore<ExtensionRow>('re_registration_extension', {
  id: 'id',
  campaignId: 'campaign_id',
  divisionCode: 'division_code',
  formerDeadline: 'former_deadline',
  deadline: 'deadline',
  documentNo: 'document_no',
  reason: 'reason',
  extendedOn: 'extended_on',
  extendedBy: 'extended_by',
  moved: 'moved',
  resumed: 'resumed',
});

interface ExtendState {
  readonly campaigns: ReadonlyMap<string, CampaignRow>;
  readonly open: readonly OpenRecord[];
}

interface Extended {
  readonly campaign: CampaignRow;
  readonly extension: ExtensionRow;
  readonly records: readonly OpenRecord[];
}

/** The campaign's last day moves for all that has not ended; what the former one had found late goes on where it stood. */
export const extendReRegistrationCampaign: Command<
  ExtendCampaign,
  ExtendState,
  Extended,
  { readonly campaignId: string },
  CampaignRefusal | LifecycleRefusal
> = {
  name: 'extendReRegistrationCampaign',
  refusals: { ...CAMPAIGN_REFUSALS, ...LIFECYCLE_REFUSALS },
  async load(tx: Tx, inputs) {
    const ids = inputs.map(({ campaignId }) => campaignId);
    const known = await lockCampaigns(tx, ids);
    return { campaigns: new Map(known.map((campaign) => [campaign.id, campaign])), open: await lockOpenOf(tx, ids) };
  },
  decide(state, input, facts) {
    const before = state.campaigns.get(input.campaignId);
    const decided = decideExtension(before, input, facts);
    if (!before || !decided.ok) return decided as never;
    const campaign = decided.value;
    const records: OpenRecord[] = [];
    let resumed = 0;
    for (const { row, institutionId } of state.open.filter(({ row: { campaignId } }) => campaignId === campaign.id)) {
      const extended = extendRecord(row, campaign.deadline, facts);
      if (!extended.ok) return extended;
      const { row: after, step } = extended.value;
      if (step) resumed += 1;
      records.push({ row: step ? { ...after, stepDue: stepDueOf(after, facts) } : after, institutionId });
    }
    const extension: ExtensionRow = {
      id: facts.newId(),
      campaignId: campaign.id,
      divisionCode: campaign.divisionCode,
      formerDeadline: before.deadline,
      deadline: campaign.deadline,
      documentNo: input.documentNo.trim(),
      reason: input.reason.trim(),
      extendedOn: facts.today,
      extendedBy: facts.caller.subject,
      moved: records.length,
      resumed,
    };
    return permit({ campaign, extension, records });
  },
  async apply(tx, accepted, facts) {
    const outcomes = accepted.map(({ outcome }) => outcome);
    await campaigns.save(
      tx,
      outcomes.map(({ campaign }) => campaign),
    );
    await extensions.insert(
      tx,
      outcomes.map(({ extension }) => extension),
    );
    await reRegistrations.save(
      tx,
      outcomes.flatMap(({ records }) => records.map(({ row }) => row)),
    );
    await takeSnapshots(
      tx,
      outcomes.map(({ campaign: { id: campaignId } }) => ({ campaignId, kind: 'EXTENSION', phase: null })),
      facts,
    );
    return outcomes.map(({ campaign }) => ({ campaignId: campaign.id }));
  },
  subject: ({ documentNo, reason }, { campaign: { id }, extension: { moved, resumed } }) => ({
    type: 'ReRegistrationCampaign',
    id,
    basis: DOUBLE_REDUCTION,
    documentNo: documentNo.trim(),
    reason: `${reason.trim()}（涉及${moved}家，其中${resumed}家由逾期恢复办理）`,
  }),
  events: (_input, { records }, facts) =>
    records.map(({ row, institutionId }) => reRegistrationStepped(row, institutionId, facts)),
  deadlines: (_input, { campaign: { id, deadline, phases }, records }) => [
    { name: PHASE_END, subjectId: `${id}/${phases.length - 1}`, due: endOfDay(deadline) },
    ...records.map(({ row }) => ({ name: CAMPAIGN_DEADLINE, subjectId: row.id, due: endOfDay(deadline) })),
  ],
};
