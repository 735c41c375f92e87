import { permit, refuse, type Fen } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import { actStep, recordAct, type RecordAct, type RecordId } from '../school/index.js';
import {
  applicationsOf,
  lockProviders,
  lockSelections,
  priceTerms,
  providers,
  standingOn,
  standingsOf,
  type ProviderRow,
  type ProviderToJudge,
  type SelectionRow,
} from './provider-rows.commands.js';
import {
  decideOffer,
  ELIGIBILITY_REFUSALS,
  eligibilityFault,
  OFFER_REFUSALS,
  providerLifecycle,
  type EligibilityRefusal,
  type OfferRefusal,
  type ProviderActName,
} from './provider.rules.js';
import { SELECTION_BASIS } from './selection.rules.js';

type Code = OfferRefusal | EligibilityRefusal;
const REFUSALS = { ...OFFER_REFUSALS, ...ELIGIBILITY_REFUSALS };

export interface ApplyToSelection {
  readonly selectionId: string;
  /** Of the account; null where it has none. */
  readonly institutionId: string | null;
  readonly plan: string;
  readonly price: Fen;
  readonly offCampusPrice: Fen;
}

interface OfferState {
  readonly selections: ReadonlyMap<string, SelectionRow>;
  readonly standings: Awaited<ReturnType<typeof standingsOf>>;
  readonly onFile: Set<string>;
}

const bidKey = (selectionId: string, institutionId: string): string => `${selectionId}/${institutionId}`;

async function loadOffers(tx: Tx, inputs: readonly ApplyToSelection[]): Promise<OfferState> {
  const ids = inputs.map(({ selectionId }) => selectionId);
  const selections = await lockSelections(tx, ids, 'SHARE');
  const standings = await standingsOf(
    tx,
    inputs.flatMap(({ institutionId }) => institutionId ?? []),
  );
  const applications = await applicationsOf(tx, ids);
  const onFile = applications.map(({ selectionId, institutionId }) => bidKey(selectionId, institutionId));
  return { selections, standings, onFile: new Set(onFile) };
}

export const applyToSelection: Command<ApplyToSelection, OfferState, ProviderRow, RecordId, Code> = {
  name: 'applyToSelection',
  refusals: REFUSALS,
  load: loadOffers,
  decide({ selections, standings, onFile }, input, facts) {
    const institutionId = input.institutionId ?? '';
    const selection = selections.get(input.selectionId);
    const decided = decideOffer(input, {
      selection: selection && { ...selection, until: selection.serviceTo },
      standing: standingOn(standings.get(institutionId), facts.today),
      onFile: onFile.has(bidKey(input.selectionId, institutionId)),
      terms: priceTerms(selection ? facts.constantsIn(selection.divisionCode) : facts.constants),
    });
    if (!decided.ok) return decided;
    onFile.add(bidKey(input.selectionId, institutionId));
    return permit({
      id: facts.newId(),
      selectionId: input.selectionId,
      institutionId,
      divisionCode: selection!.divisionCode,
      plan: input.plan.trim(),
      priceFen: input.price.toString(),
      offCampusFen: input.offCampusPrice.toString(),
      state: providerLifecycle.initial,
      steps: [actStep({ act: 'applyToSelection' }, facts)],
    });
  },
  async apply(tx, accepted) {
    await providers.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ recordId: id }));
  },
  subject: (_input, { id }) => ({ type: 'ServiceProvider', id, basis: SELECTION_BASIS }),
};

/** An institution that was fit when it applied has to be fit when it is chosen. */
const guards = ({ selection, standing }: ProviderToJudge, today: Parameters<typeof standingOn>[1]) => {
  const reviewing = selection.state === 'REVIEWING' || refuse('SELECTION_NOT_REVIEWING').refusal;
  const wanted = { kinds: selection.kinds, until: selection.serviceTo };
  const fault = eligibilityFault(standingOn(standing, today), wanted);
  return { reviewing, choosable: reviewing === true ? (fault ?? true) : reviewing } as const;
};

const providerCommand = (name: ProviderActName) =>
  recordAct(name, {
    type: 'ServiceProvider',
    refusals: REFUSALS,
    lock: lockProviders,
    save: providers.save,
    decide: (row, { act }: RecordAct<ProviderActName>, { caller, today }) =>
      providerLifecycle.step<Code>(row.state, act, caller, guards(row, today)),
  });

export const PROVIDER_COMMANDS = {
  withdrawFromSelection: providerCommand('withdrawFromSelection'),
  chooseServiceProvider: providerCommand('chooseServiceProvider'),
  declineServiceProvider: providerCommand('declineServiceProvider'),
} satisfies Record<ProviderActName, unknown>;
