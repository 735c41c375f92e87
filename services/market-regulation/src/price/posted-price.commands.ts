import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import {
  lockPricedInstitutions,
  postedPrices,
  type PostedPriceRow,
  type PricedInstitution,
} from './posted-price-rows.commands.js';
import {
  decidePosting,
  POSTED_PRICE_REFUSALS,
  type PostedPriceRefusal,
  type PostPrices,
} from './posted-price.rules.js';
import { pricesPosted } from './price.events.js';

export interface PostedPriceId {
  readonly postedPriceId: string;
}

/** C2: the institution's new price table; those before it stay. */
export const postPrices: Command<
  PostPrices,
  Map<string, PricedInstitution>,
  PostedPriceRow,
  PostedPriceId,
  PostedPriceRefusal
> = {
  name: 'postPrices',
  refusals: POSTED_PRICE_REFUSALS,
  load: (tx, inputs) =>
    lockPricedInstitutions(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(institutions, input, facts) {
    const institution = institutions.get(input.institutionId);
    const constants = institution ? facts.constantsIn(institution.divisionCode) : facts.constants;
    const decided = decidePosting(institution, input, { today: facts.today, constants });
    if (!decided.ok) return decided;
    const version = institution!.lastVersion + 1;
    institutions.set(input.institutionId, { ...institution!, lastVersion: version });
    return permit({
      id: facts.newId(),
      institutionId: input.institutionId,
      divisionCode: institution!.divisionCode,
      version,
      effectiveFrom: input.effectiveFrom,
      paymentChannel: input.paymentChannel.trim(),
      lines: decided.value.map(({ price, comparedPrice, ...course }) => ({
        ...course,
        priceFen: price.toString(),
        comparedFen: comparedPrice?.toString() ?? null,
      })),
      postedAt: facts.now.toISOString(),
    });
  },
  async apply(tx, accepted) {
    await postedPrices.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ postedPriceId: id }));
  },
  subject: (_input, { id, version }) => ({
    type: 'PostedPrice',
    id,
    basis: '价格法 第十三条',
    reason: `第 ${version} 版`,
  }),
  events: (_input, posted) => [pricesPosted(posted)],
};
