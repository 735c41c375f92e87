import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { FILING_BASIS } from './ad-terms.rules.js';
import type { AdvertiserFile } from './ad-violation.rules.js';
import { filedAds, lockAdvertisers, lockFiledAds, type FiledAdRow } from './filed-ad-rows.commands.js';
import {
  decideAdFiling,
  decideFiledAd,
  FILED_AD_REFUSALS,
  filedAdLifecycle,
  type FileAd,
  type FiledAdAct,
  type FiledAdActName,
  type FiledAdRefusal,
  type FiledAdStateName,
} from './filed-ad.rules.js';

export interface FiledAdId {
  readonly filedAdId: string;
}

/** M17: filed before it is used, and published with it. */
export const fileAd: Command<FileAd, Map<string, AdvertiserFile>, FiledAdRow, FiledAdId, FiledAdRefusal> = {
  name: 'fileAd',
  refusals: FILED_AD_REFUSALS,
  load: (tx, inputs) =>
    lockAdvertisers(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(advertisers, input, facts) {
    const advertiser = advertisers.get(input.institutionId);
    const constants = advertiser ? facts.constantsIn(advertiser.divisionCode) : facts.constants;
    const decided = decideAdFiling(advertiser, input, { today: facts.today, constants });
    if (!decided.ok) return decided;
    const { institutionId, kind, channel, startsOn, endsOn } = input;
    return permit({
      id: facts.newId(),
      institutionId,
      divisionCode: decided.value.divisionCode,
      kind,
      text: input.text.trim(),
      channel,
      place: input.place.trim(),
      startsOn,
      endsOn,
      documentNo: input.documentNo.trim(),
      state: filedAdLifecycle.initial,
      filedOn: facts.today,
      filedAt: facts.now.toISOString(),
      endedOn: null,
      endReason: null,
    });
  },
  async apply(tx, accepted) {
    await filedAds.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ filedAdId: id }));
  },
  subject: (_input, { id, documentNo }) => ({ type: 'FiledAd', id, documentNo, basis: FILING_BASIS }),
};

interface Outcome {
  readonly row: FiledAdRow;
  readonly step: Step<FiledAdStateName>;
}

/** The acts differ by name and who may, not by procedure. */
const filedAdCommand = (
  name: FiledAdActName,
): Command<FiledAdAct, Map<string, FiledAdRow>, Outcome, FiledAdId, FiledAdRefusal> => ({
  name,
  refusals: FILED_AD_REFUSALS,
  load: (tx, inputs) =>
    lockFiledAds(
      tx,
      inputs.map(({ filedAdId }) => filedAdId),
    ),
  decide(rows, input, facts) {
    const known = rows.get(input.filedAdId);
    const decided = decideFiledAd(known, input, facts);
    if (!decided.ok) return decided;
    const row: FiledAdRow = {
      ...known!,
      state: decided.value.to,
      endedOn: facts.today,
      endReason: input.reason.trim(),
    };
    rows.set(row.id, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    await filedAds.save(
      tx,
      accepted.map(({ outcome: { row } }) => row),
    );
    return accepted.map(({ input: { filedAdId } }) => ({ filedAdId }));
  },
  subject: ({ reason, documentNo }, { row, step }) => ({
    type: 'FiledAd',
    id: row.id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
});

export const FILED_AD_COMMANDS = {
  withdrawFiledAd: filedAdCommand('withdrawFiledAd'),
  cancelFiledAd: filedAdCommand('cancelFiledAd'),
} satisfies Record<FiledAdActName, unknown>;
