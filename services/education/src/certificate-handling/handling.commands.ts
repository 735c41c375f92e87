import { endOfDay, permit, type Decision } from '@lianguan/kernel';
import {
  LIFECYCLE_REFUSALS,
  type Command,
  type DeadlineDraft,
  type Facts,
  type LifecycleRefusal,
} from '@lianguan/service-kit';
import {
  BAN_END,
  BAN_TERM_REFUSALS,
  banDeadlines,
  banRow,
  decideBanTerm,
  insertBans,
  isIdentified,
  isInForceOn,
  liftedBan,
  lockBans,
  saveBans,
  type BanRow,
  type BanTermRefusal,
  type UnkeyedBan,
} from '../operator-ban/index.js';
import { delegatedItems } from '../power-delegation/index.js';
import { HANDLING_REFUSALS, RECTIFY_DUE, type HandlingRefusal } from './handling-lifecycle.rules.js';
import {
  lockHandlings,
  lockPlaces,
  saveHandlings,
  standingOf,
  type HandlingRow,
  type HandlingStepRow,
  type LockedPlace,
} from './handling-rows.commands.js';
import {
  decideHandling,
  decideOverdue,
  type HandlingAct,
  type HandlingOutcome,
  type PlaceFile,
} from './handling.rules.js';

interface PlacesState {
  /** Kept up by the acts of a set, so that each sees what those before it did. */
  readonly places: Map<string, LockedPlace>;
  readonly operatorBans: ReadonlyMap<string, BanRow>;
}

interface Handled extends HandlingOutcome {
  readonly row: HandlingRow;
  /** The ban on the operator that goes with the ban of the place, and that ends with its withdrawal. */
  readonly imposed: UnkeyedBan | null;
  readonly lifted: BanRow | null;
}

export interface HandledPlace {
  readonly institutionId: string;
}

type ActName = HandlingAct['act'];

/** An officer's act on a place; the acts differ by name, law and outcome, not by procedure. */
function handlingCommand(
  name: ActName,
): Command<HandlingAct, PlacesState, Handled, HandledPlace, HandlingRefusal | BanTermRefusal> {
  return {
    name,
    refusals: { ...HANDLING_REFUSALS, ...BAN_TERM_REFUSALS },
    async load(tx, acts) {
      const places = await lockPlaces(
        tx,
        acts.map(({ institutionId }) => institutionId),
      );
      const operatorBans = await lockBans(
        tx,
        [...places.values()].map(({ handling }) => handling?.operatorBanId ?? null),
      );
      return { places, operatorBans };
    },
    decide(state, act, given) {
      const place = state.places.get(act.institutionId);
      // A city's officer is held to the values of the place's county.
      const facts = place ? { ...given, constants: given.constantsIn(place.divisionCode) } : given;
      const decided = decideHandling(place && onTheDay(place, facts), act, facts);
      if (!decided.ok || !place) return decided as never;
      const imposed = imposedBan(place, act, facts);
      if (!imposed.ok) return imposed;
      const row = rowAfter(place, act, { outcome: decided.value, imposed: imposed.value, facts });
      state.places.set(act.institutionId, { ...place, ...standingOf(row.state === 'WITHDRAWN' ? null : row) });
      const lifted = row.state === 'WITHDRAWN' ? liftedBanOf(state.operatorBans, row, facts) : null;
      return permit({ ...decided.value, row, imposed: imposed.value, lifted });
    },
    async apply(tx, accepted) {
      await insertBans(
        tx,
        accepted.flatMap(({ outcome: { imposed } }) => imposed ?? []),
      );
      await saveBans(
        tx,
        accepted.flatMap(({ outcome: { lifted } }) => lifted ?? []),
      );
      await saveHandlings(tx, lastOfEach(accepted.map(({ outcome: { row } }) => row)));
      return accepted.map(({ input: { institutionId } }) => ({ institutionId }));
    },
    subject: (act, { row, basis, step }) => ({
      type: 'CertificateHandling',
      id: row.id,
      basis,
      documentNo: row.steps.at(-1)!.documentNo ?? undefined,
      reason: row.steps.at(-1)!.note ?? undefined,
      transition: step.text,
    }),
    deadlines: (_act, { row, step, imposed, lifted }) => [
      ...step.ends.map((ended): DeadlineDraft => ({ name: ended, subjectId: row.id, due: null })),
      ...(step.begins ? [{ name: RECTIFY_DUE, subjectId: row.id, due: endOfDay(row.rectifyDue!) }] : []),
      ...(imposed ? banDeadlines(imposed) : []),
      ...(lifted ? [{ name: BAN_END, subjectId: lifted.id, due: null }] : []),
    ],
  };
}

export const HANDLING_COMMANDS = {
  guideToApply: handlingCommand('guideToApply'),
  orderToRectify: handlingCommand('orderToRectify'),
  banPlace: handlingCommand('banPlace'),
  confirmRectified: handlingCommand('confirmRectified'),
  withdrawHandling: handlingCommand('withdrawHandling'),
} as const satisfies Record<ActName, unknown>;

/** M8, 民促条例 62: who ran a banned place is kept away. Who is named by neither number nor code is imposed on later, when he is known. */
function imposedBan(place: LockedPlace, act: HandlingAct, facts: Facts): Decision<UnkeyedBan | null, BanTermRefusal> {
  if (act.act !== 'banPlace') return permit(null);
  const given = { years: act.banYears, permanent: act.banPermanent };
  const term = decideBanTerm('VIOLATION', given, { decidedOn: facts.today, constants: facts.constants });
  if (!term.ok) return term;
  const { operator, institutionId } = place;
  if (!isIdentified(operator)) return permit(null);
  const decided = { ...term.value, operator };
  const documentNo = act.documentNo.trim();
  const ban = { institutionId, ground: 'VIOLATION', documentNo, decidedOn: facts.today, ledger: operator } as const;
  return permit(banRow({ ...ban, decided }, facts));
}

function liftedBanOf(bans: PlacesState['operatorBans'], row: HandlingRow, facts: Facts): BanRow | null {
  const ban = bans.get(row.operatorBanId ?? '');
  return ban?.state === 'IN_FORCE' ? liftedBan(ban, { reason: row.steps.at(-1)!.note!, facts }) : null;
}

/** What of bans and letters holds today, for this caller. */
const onTheDay = (place: LockedPlace, { today, caller }: Facts): PlaceFile => ({
  ...place,
  bans: place.bans.filter((ban) => isInForceOn(ban, today)),
  delegated: delegatedItems(place.letters, caller.division, today),
});

interface After {
  readonly outcome: HandlingOutcome;
  readonly imposed: UnkeyedBan | null;
  readonly facts: Facts;
}

const firstRow = ({ institutionId, divisionCode }: LockedPlace, { newId }: Facts) =>
  ({
    id: newId(),
    institutionId,
    divisionCode,
    guidedTo: null,
    rectifyDue: null,
    permanentClosure: false,
    operatorBanId: null,
    steps: [],
  }) satisfies Partial<HandlingRow>;

function rowAfter(place: LockedPlace, act: HandlingAct, { outcome, imposed, facts }: After): HandlingRow {
  const before = place.handling ?? firstRow(place, facts);
  return {
    ...before,
    cell: place.cell,
    state: outcome.step.to,
    guidedTo: outcome.guidedTo ?? before.guidedTo,
    rectifyDue: outcome.rectifyDue ?? before.rectifyDue,
    permanentClosure: outcome.permanentClosure || before.permanentClosure,
    operatorBanId: imposed?.id ?? before.operatorBanId,
    decidedAt: facts.now.toISOString(),
    steps: [...before.steps, stepRow(act, outcome.basis, facts)],
  };
}

const trimmed = (texts: readonly string[]): string[] => texts.map((text) => text.trim()).filter((text) => text !== '');

const stepRow = (act: HandlingAct, basis: string | null, { caller, now }: Facts): HandlingStepRow => ({
  act: act.act,
  at: now.toISOString(),
  by: caller.subject,
  basis,
  documentNo: documentOf(act)?.trim() || null,
  officers: 'officers' in act ? trimmed(act.officers) : [],
  recorderIds: 'recorderIds' in act ? trimmed(act.recorderIds) : [],
  evidence: 'evidence' in act ? trimmed(act.evidence) : [],
  note: noteOf(act)?.trim() || null,
});

const documentOf = (act: HandlingAct): string | null =>
  act.act === 'withdrawHandling' ? act.annulmentNo : 'documentNo' in act ? act.documentNo : null;

function noteOf(act: HandlingAct): string | null {
  if (act.act === 'withdrawHandling') return act.reason;
  if (act.act === 'orderToRectify') return act.problems;
  return 'note' in act ? act.note : null;
}

/** A set may act twice on one place: a row is written once, as the last act left it. */
const lastOfEach = (rows: readonly HandlingRow[]): HandlingRow[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

export interface PassRectifyDue {
  readonly handlingId: string;
}

type Overdue = { readonly row: HandlingRow; readonly transition: string } | 'NOT_DUE';

/** Fired by the deadline that the order sets; SYS only. */
export const passRectifyDue: Command<
  PassRectifyDue,
  ReadonlyMap<string, HandlingRow>,
  Overdue,
  null,
  LifecycleRefusal
> = {
  name: 'passRectifyDue',
  refusals: LIFECYCLE_REFUSALS,
  load: (tx, inputs) =>
    lockHandlings(
      tx,
      inputs.map(({ handlingId }) => handlingId),
    ),
  decide(handlings, { handlingId }, facts) {
    const handling = handlings.get(handlingId);
    const decided = decideOverdue(handling, facts);
    if (!decided.ok || decided.value === 'NOT_DUE' || !handling) return decided as never;
    const { to: state, text: transition } = decided.value;
    const row = { ...handling, state, steps: [...handling.steps, overdueStep(facts)] };
    return permit({ row, transition });
  },
  async apply(tx, accepted) {
    await saveHandlings(
      tx,
      accepted.flatMap(({ outcome }) => (outcome === 'NOT_DUE' ? [] : outcome.row)),
    );
    return accepted.map(() => null);
  },
  subject: ({ handlingId: id }, outcome) => ({
    type: 'CertificateHandling',
    id,
    transition: outcome === 'NOT_DUE' ? undefined : outcome.transition,
  }),
  changes: (outcome) => outcome !== 'NOT_DUE',
};

const overdueStep = ({ caller, now }: Facts): HandlingStepRow => ({
  act: 'passRectifyDue',
  at: now.toISOString(),
  by: caller.subject,
  basis: null,
  documentNo: null,
  officers: [],
  recorderIds: [],
  evidence: [],
  note: null,
});
