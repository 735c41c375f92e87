import { lockEvidenceFiles, takeUpEvidenceFiles } from '@lianguan/evidence-file';
import type { EvidenceStanding } from '@lianguan/evidence-file/rules';
import { dayOf, permit } from '@lianguan/kernel';
import { dueOf, type Command, type DeadlineDraft } from '@lianguan/service-kit';
import { adCandidateLifecycle } from './ad-candidate.rules.js';
import { AD_CHECK_TERM } from './ad-terms.rules.js';
import { adViolationLifecycle, CHECK_BASIS, CHECK_DUE } from './ad-violation-lifecycle.rules.js';
import {
  AD_RECORD,
  adCandidates,
  adViolations,
  type AdCandidateRow,
  type AdViolationRow,
} from './ad-violation-rows.commands.js';
import { AD_VIOLATION_REFUSALS, type AdViolationRefusal } from './ad-violation-refusals.rules.js';
import { decideSighting, sourceOf, type AdvertiserFile, type SeenAd } from './ad-violation.rules.js';
import { lockAdvertisers } from './filed-ad-rows.commands.js';

export interface AdViolationId {
  readonly violationId: string;
}

interface Loaded {
  readonly advertisers: ReadonlyMap<string, AdvertiserFile>;
  readonly files: ReadonlyMap<string, EvidenceStanding>;
}

interface Sighted {
  readonly row: AdViolationRow;
  readonly candidates: readonly AdCandidateRow[];
  readonly check: DeadlineDraft;
}

/** C1: an ad that was seen, held against what was filed, against the channels and against the content rules. */
export const recordSeenAd: Command<SeenAd, Loaded, Sighted, AdViolationId, AdViolationRefusal> = {
  name: 'recordSeenAd',
  refusals: AD_VIOLATION_REFUSALS,
  async load(tx, inputs) {
    const advertisers = await lockAdvertisers(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    );
    const fileIds = inputs.flatMap((input) => input.fileIds);
    return { advertisers, files: await lockEvidenceFiles(tx, fileIds) };
  },
  decide({ advertisers, files }, { fileIds, ...input }, facts) {
    const { caller, now, today, newId } = facts;
    const advertiser = advertisers.get(input.institutionId);
    const constants = advertiser ? facts.constantsIn(advertiser.divisionCode) : facts.constants;
    const decided = decideSighting(advertiser, { ...input, fileIds }, { caller, today, constants, files });
    if (!decided.ok) return decided;
    const { passages, ...sighting } = decided.value;
    const owner = { institutionId: input.institutionId, divisionCode: advertiser!.divisionCode };
    const term = constants.get<string>(AD_CHECK_TERM);
    const deadline = dueOf(today, term, constants);
    const id = newId();
    const documentNo = input.documentNo?.trim() || null;
    return permit({
      row: {
        ...input,
        ...owner,
        ...sighting,
        id,
        place: input.place.trim(),
        documentNo,
        state: adViolationLifecycle.initial,
        kinds: [],
        checkDue: dayOf(deadline.due),
        checkExtended: false,
        foundOn: null,
        repeatCount: 0,
        falseBefore: 0,
        stopDue: null,
        schoolNoticeNo: null,
        removedOn: null,
        removalDocumentNo: null,
        recordedAt: now.toISOString(),
        steps: [
          {
            act: 'recordSeenAd',
            at: now.toISOString(),
            by: sourceOf(caller) === 'REPORT' ? null : caller.subject,
            reason: null,
            documentNo,
          },
        ],
      },
      candidates: passages.map((passage) => ({
        ...passage,
        ...owner,
        id: newId(),
        violationId: id,
        state: adCandidateLifecycle.initial,
        reason: null,
        decidedOn: null,
      })),
      check: { name: CHECK_DUE, subjectId: id, ...deadline, term, startedOn: today },
    });
  },
  async apply(tx, accepted, { now }) {
    await adViolations.insert(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    await adCandidates.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome.candidates),
    );
    const uses = accepted.map(({ input: { fileIds }, outcome: { row } }) => ({
      act: 'recordSeenAd',
      fileIds,
      recordId: row.id,
    }));
    await takeUpEvidenceFiles(tx, { recordType: AD_RECORD, uses, now });
    return accepted.map(({ outcome: { row } }) => ({ violationId: row.id }));
  },
  subject: (_input, { row: { id, documentNo } }) => ({
    type: 'AdViolation',
    id,
    basis: CHECK_BASIS,
    ...(documentNo && { documentNo }),
  }),
  deadlines: (_input, { check }) => [check],
};
