import { permit } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import {
  guidePrices,
  lockGuidePrices,
  type GuidePriceRow,
  type GuidePriceStepRow,
} from './guide-price-rows.commands.js';
import {
  decideDraft,
  decideGuidePriceAct,
  GUIDE_PRICE_REFUSALS,
  guidePriceLifecycle,
  type GivenGuidePrice,
  type GuidePriceAct,
  type GuidePriceActName,
  type GuidePriceRefusal,
  type GuidePriceStateName,
} from './guide-price.rules.js';
import { guidePriceDecided } from './price.events.js';
import type { Step } from '@lianguan/service-kit/rules';

export interface GuidePriceId {
  readonly guidePriceId: string;
}

const stepOf = (
  { act, reason, documentNo }: Pick<GuidePriceStepRow, 'act' | 'documentNo'> & { readonly reason: string },
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): GuidePriceStepRow => ({
  act,
  at: now.toISOString(),
  by: caller.subject,
  reason: reason.trim() || null,
  documentNo: documentNo.trim(),
});

/** M14: the lead's draft for its county. */
export const draftGuidePrice: Command<GivenGuidePrice, null, GuidePriceRow, GuidePriceId, GuidePriceRefusal> = {
  name: 'draftGuidePrice',
  refusals: GUIDE_PRICE_REFUSALS,
  load: () => Promise.resolve(null),
  decide(_state, input, facts) {
    const county = decideDraft(input, facts);
    if (!county.ok) return county;
    return permit({
      id: facts.newId(),
      divisionCode: county.value,
      state: guidePriceLifecycle.initial,
      lines: input.lines.map(({ price, ...line }) => ({ ...line, priceFen: price.toString() })),
      upFloatPercent: input.upFloatPercent,
      effectiveFrom: null,
      repealedFrom: null,
      draftedAt: facts.now.toISOString(),
      steps: [stepOf({ act: 'draftGuidePrice', reason: '', documentNo: input.documentNo }, facts)],
    });
  },
  async apply(tx, accepted) {
    await guidePrices.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ guidePriceId: id }));
  },
  subject: ({ documentNo }, { id }) => ({ type: 'GuidePrice', id, documentNo: documentNo.trim() }),
};

interface Outcome {
  readonly row: GuidePriceRow;
  readonly step: Step<GuidePriceStateName>;
}

/** The acts differ by name and outcome, not by procedure. */
const guidePriceCommand = (
  name: GuidePriceActName,
): Command<GuidePriceAct, Map<string, GuidePriceRow>, Outcome, GuidePriceId, GuidePriceRefusal> => ({
  name,
  refusals: GUIDE_PRICE_REFUSALS,
  load: (tx, inputs) =>
    lockGuidePrices(
      tx,
      inputs.map(({ guidePriceId }) => guidePriceId),
    ),
  decide(rows, input, facts) {
    const known = rows.get(input.guidePriceId);
    const decided = decideGuidePriceAct(known && { ...known, takenDays: takenDays(rows, known) }, input, facts);
    if (!decided.ok) return decided;
    const { to: state } = decided.value;
    const row: GuidePriceRow = {
      ...known!,
      state,
      effectiveFrom: state === 'DECIDED' ? input.effectiveOn : known!.effectiveFrom,
      repealedFrom: state === 'REPEALED' ? input.effectiveOn : null,
      steps: [...known!.steps, stepOf(input, facts)],
    };
    rows.set(row.id, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await guidePrices.save(tx, [...last.values()]);
    return accepted.map(({ input: { guidePriceId } }) => ({ guidePriceId }));
  },
  subject: ({ reason, documentNo }, { row, step }) => ({
    type: 'GuidePrice',
    id: row.id,
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
    ...(reason.trim() && { reason: reason.trim() }),
  }),
  events: (_input, { row }, facts) => guidePriceDecided(row, facts.constantsIn(row.divisionCode)),
});

const takenDays = (rows: ReadonlyMap<string, GuidePriceRow>, { id, divisionCode }: GuidePriceRow): string[] =>
  [...rows.values()]
    .filter((other) => other.divisionCode === divisionCode && other.id !== id && other.state === 'DECIDED')
    .flatMap(({ effectiveFrom }) => effectiveFrom ?? []);

export const GUIDE_PRICE_COMMANDS = {
  submitGuidePrice: guidePriceCommand('submitGuidePrice'),
  passGuidePriceReview: guidePriceCommand('passGuidePriceReview'),
  returnGuidePrice: guidePriceCommand('returnGuidePrice'),
  decideGuidePrice: guidePriceCommand('decideGuidePrice'),
  repealGuidePrice: guidePriceCommand('repealGuidePrice'),
} satisfies Record<GuidePriceActName, unknown>;
