import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import {
  approverOf,
  LEGAL_ROUTES,
  mustBeHandled,
  type ApproverName,
  type CertificateStateName,
} from '../certificate/index.js';
import { operatorBansOf, operatorsOf, type LedgerOperator } from '../operator-ban/index.js';
import { delegationLetters, townshipOf, type DelegationLetter } from '../power-delegation/index.js';
import type { HandlingStateName } from './handling-lifecycle.rules.js';
import type { HandlingAct, PlaceFile } from './handling.rules.js';

/** One act on a place, as its file keeps it. Instants as text. */
export interface HandlingStepRow {
  readonly act: HandlingAct['act'] | 'passRectifyDue';
  readonly at: string;
  readonly by: string;
  readonly basis: string | null;
  readonly documentNo: string | null;
  readonly officers: readonly string[];
  readonly recorderIds: readonly string[];
  readonly evidence: readonly string[];
  readonly note: string | null;
}

export interface HandlingRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  /** The cell of the matrix in which the place was found. */
  readonly cell: CertificateStateName;
  readonly state: HandlingStateName;
  readonly guidedTo: ApproverName | null;
  readonly rectifyDue: CalendarDay | null;
  readonly permanentClosure: boolean;
  readonly operatorBanId: string | null;
  readonly decidedAt: string;
  readonly steps: readonly HandlingStepRow[];
}

const store = rowStore<HandlingRow>('certificate_handling', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  cell: 'cell',
  state: 'state',
  guidedTo: 'guided_to',
  rectifyDue: 'rectify_due',
  permanentClosure: 'permanent_closure',
  operatorBanId: 'operator_ban_id',
  decidedAt: 'decided_at',
  steps: 'steps',
});

export const saveHandlings = store.save;

export async function lockHandlings(
  tx: Tx,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, HandlingRow>> {
  const rows = await tx.query<HandlingRow>(
    `select ${store.selected} from certificate_handling where id = any($1::uuid[]) order by id for update`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** What depends on day and caller is not known before the act is decided. */
export interface LockedPlace extends Omit<PlaceFile, 'delegated'> {
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly handling: HandlingRow | null;
  readonly operator: LedgerOperator;
  readonly letters: readonly DelegationLetter[];
}

/** Where a place stands with this handling; without one it is in the queue. */
export const standingOf = (
  handling: HandlingRow | null,
): Pick<LockedPlace, 'state' | 'permanentClosure' | 'rectifyDue' | 'handling'> => ({
  state: handling?.state ?? 'OPEN',
  permanentClosure: handling?.permanentClosure ?? false,
  rectifyDue: handling?.rectifyDue ?? null,
  handling,
});

interface FileRow {
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly cell: CertificateStateName;
  readonly vocational: boolean;
  readonly handlingId: string | null;
}

/** The places by institution; their institutions are locked, so that two officers handle a place one after the other. */
export async function lockPlaces(tx: Tx, institutionIds: readonly string[]): Promise<Map<string, LockedPlace>> {
  await tx.query('select 1 from training_institution where id = any($1::uuid[]) order by id for update', [
    institutionIds,
  ]);
  const files = await tx.query<FileRow>(
    `select institution_id as "institutionId", division_code as "divisionCode", cell, vocational, handling_id as "handlingId"
     from handling_file where institution_id = any($1::uuid[])`,
    [institutionIds],
  );
  const ids = files.map(({ institutionId }) => institutionId);
  const handlings = await lockHandlings(
    tx,
    files.map(({ handlingId }) => handlingId),
  );
  const operators = await operatorsOf(tx, ids);
  const bans = await operatorBansOf(
    tx,
    ids.map((id) => operators.get(id)!),
  );
  const letters = await delegationLetters(
    tx,
    files.map(({ divisionCode }) => townshipOf(divisionCode)),
  );
  return new Map(
    files.map(({ handlingId, vocational, ...file }, index) => {
      const handling = handlingId === null ? null : handlings.get(handlingId)!;
      const place: LockedPlace = {
        ...file,
        toBeHandled: mustBeHandled({ cell: file.cell, vocational }),
        article: LEGAL_ROUTES[file.cell].article,
        approver: approverOf(vocational),
        ...standingOf(handling),
        bans: bans[index]!,
        letters,
        operator: operators.get(file.institutionId)!,
      };
      return [file.institutionId, place];
    }),
  );
}
