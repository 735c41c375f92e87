import { nameKey, permit } from '@lianguan/kernel';
import type { Accepted, Command, Tx } from '@lianguan/service-kit';
import { fileRecordsOf, recordFacts, timelineOf, type FactsTold, type FactValues } from '../file-record/index.js';
import type { DelegationLetter } from '../power-delegation/index.js';
import { placeLifecycle, PLACE_REFUSALS, type PlaceActName, type PlaceRefusal } from './place-lifecycle.rules.js';
import { decideFound, decidePlace, type FoundPlace, type PlaceAct, type Successor } from './place.rules.js';
import {
  delegatedTo,
  knownThere,
  lettersFor,
  lockPlaceRows,
  places,
  stepRow,
  successorsOf,
  type KnownThere,
  type PlaceRow,
} from './place-rows.commands.js';

export interface PlaceId {
  readonly placeId: string;
}

interface FoundState {
  readonly known: ReadonlyMap<FoundPlace, KnownThere>;
  readonly letters: readonly DelegationLetter[];
}

export const recordSupervisedPlace: Command<FoundPlace, FoundState, PlaceRow, PlaceId, PlaceRefusal> = {
  name: 'recordSupervisedPlace',
  refusals: PLACE_REFUSALS,
  async load(tx, inputs) {
    const known = await knownThere(tx, inputs);
    const letters = await lettersFor(
      tx,
      inputs.map(({ divisionCode }) => divisionCode),
    );
    return { known: new Map(inputs.map((input, index) => [input, known[index]!])), letters };
  },
  decide({ known, letters }, input, facts) {
    const { onFileSince, ledgerNo } = known.get(input)!;
    const context = {
      delegated: delegatedTo(letters, facts),
      onFileSince: onFileSince ?? undefined,
      ledgerNo: ledgerNo ?? undefined,
    };
    const decided = decideFound(input, context, facts);
    if (!decided.ok) return decided;
    const [name, address] = [input.name.trim(), input.address.trim()];
    const step = { act: 'recordSupervisedPlace', documentNo: null, note: input.activity.trim() } as const;
    return permit({
      ...input,
      id: facts.newId(),
      name,
      nameKey: nameKey(name),
      address,
      addressKey: nameKey(address),
      activity: input.activity.trim(),
      foundBy: input.foundBy.trim(),
      state: placeLifecycle.initial,
      institutionId: null,
      steps: [stepRow(step, facts)],
    });
  },
  async apply(tx, accepted) {
    await places.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ placeId: id }));
  },
  subject: (_input, { id }) => ({ type: 'SupervisedPlace', id }),
};

interface PlaceState {
  readonly rows: Map<string, PlaceRow>;
  readonly successors: ReadonlyMap<string, Successor>;
  readonly letters: readonly DelegationLetter[];
}

interface Outcome {
  readonly row: PlaceRow;
  readonly basis: string | null;
  readonly transition: string;
}

/** The acts differ by name, right and outcome, not by procedure. */
const placeCommand = (name: PlaceActName): Command<PlaceAct, PlaceState, Outcome, PlaceId, PlaceRefusal> => ({
  name,
  refusals: PLACE_REFUSALS,
  async load(tx, inputs) {
    const rows = await lockPlaceRows(
      tx,
      inputs.map(({ placeId }) => placeId),
    );
    const successors = await successorsOf(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    );
    const letters = await lettersFor(
      tx,
      [...rows.values()].map(({ divisionCode }) => divisionCode),
    );
    return { rows, successors, letters };
  },
  decide({ rows, successors, letters }, act, facts) {
    const place = rows.get(act.placeId);
    const standing = place && { ...place, delegated: delegatedTo(letters, facts) };
    const successor = act.institutionId === null ? undefined : successors.get(act.institutionId);
    const decided = decidePlace(standing, { act, successor }, facts);
    if (!decided.ok) return decided;
    const { to: state, basis, text: transition } = decided.value;
    const step = { act: name, documentNo: act.documentNo?.trim() || null, note: act.note.trim() };
    const row: PlaceRow = {
      ...place!,
      state,
      institutionId: state === 'CONVERTED' ? act.institutionId : null,
      steps: [...place!.steps, stepRow(step, facts)],
    };
    rows.set(row.id, row);
    return permit({ row, basis, transition });
  },
  async apply(tx, accepted, facts) {
    await places.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    if (name === 'convertPlace') await recordFacts(tx, await formerFacts(tx, accepted), facts);
    return accepted.map(({ input: { placeId } }) => ({ placeId }));
  },
  subject: ({ placeId, note, documentNo }, { basis, transition }) => ({
    type: 'SupervisedPlace',
    id: placeId,
    reason: note.trim(),
    transition,
    ...(basis && { basis }),
    ...(documentNo && { documentNo }),
  }),
});

/** The file of the institution begins with the place, from the day it was found, where it says nothing of that day itself. */
async function formerFacts(tx: Tx, accepted: readonly Accepted<PlaceAct, Outcome>[]): Promise<readonly FactsTold[]> {
  const rows = accepted.map(({ outcome }) => outcome.row);
  const records = await fileRecordsOf(
    tx,
    rows.flatMap(({ institutionId }) => institutionId ?? []),
  );
  return rows.map(({ institutionId, divisionCode, foundOn, name, address }) => {
    const ofFile = records.filter((record) => record.institutionId === institutionId);
    const known = new Set(timelineOf(ofFile, { asOf: foundOn }).map(({ kind }) => kind));
    const facts: FactValues = {
      ...(!known.has('NAME') && { NAME: name }),
      ...(!known.has('ADDRESS') && { ADDRESS: address }),
    };
    return {
      institutionId: institutionId!,
      divisionCode,
      facts,
      validFrom: foundOn,
      source: 'OFFICER',
      documentNo: null,
    };
  });
}

export const PLACE_COMMANDS = {
  guidePlace: placeCommand('guidePlace'),
  convertPlace: placeCommand('convertPlace'),
  closePlace: placeCommand('closePlace'),
  reopenPlace: placeCommand('reopenPlace'),
} satisfies Record<PlaceActName, unknown>;
