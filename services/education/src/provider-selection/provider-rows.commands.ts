import { riskCodeOn, type CalendarDay, type RecordedRiskCode } from '@lianguan/kernel';
import { rowStore, type RuleConstants, type Tx } from '@lianguan/service-kit';
import type { NonAcademicKindName } from '../classification/index.js';
import { isInForceOn, operatorBansOf, type BanPeriod } from '../operator-ban/index.js';
import type { ActStepRow } from '../school/index.js';
import {
  BELOW_OFF_CAMPUS,
  FEE_STANDARD,
  type PriceTerms,
  type ProviderStanding,
  type ProviderStateName,
} from './provider.rules.js';
import type { SelectionMethodName, SelectionStateName } from './selection.rules.js';

export interface SelectionRow {
  readonly id: string;
  readonly divisionCode: string;
  readonly title: string;
  readonly method: SelectionMethodName;
  readonly kinds: readonly NonAcademicKindName[];
  readonly applyUntil: CalendarDay;
  readonly serviceFrom: CalendarDay;
  readonly serviceTo: CalendarDay;
  readonly state: SelectionStateName;
  readonly steps: readonly ActStepRow[];
}

export const selections = rowStore<SelectionRow>('provider_selection', {
  id: 'id',
  divisionCode: 'division_code',
  title: 'title',
  method: 'method',
  kinds: 'kinds',
  applyUntil: 'apply_until',
  serviceFrom: 'service_from',
  serviceTo: 'service_to',
  state: 'state',
  steps: 'steps',
});
const SELECTION = selections.selected.replace(/(apply_until|service_from|service_to)/gu, '$1::text');

/** A selection is closed by one and taken part in by many at once. */
export async function lockSelections(
  tx: Tx,
  ids: readonly string[],
  strength: 'UPDATE' | 'SHARE' = 'UPDATE',
): Promise<Map<string, SelectionRow>> {
  const rows = await tx.query<SelectionRow>(
    `select ${SELECTION} from provider_selection where id = any($1::uuid[]) order by id for ${strength.toLowerCase()}`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface ProviderRow {
  readonly id: string;
  readonly selectionId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly plan: string;
  /** Fen as text: JSON has no whole numbers of that size. */
  readonly priceFen: string;
  readonly offCampusFen: string;
  readonly state: ProviderStateName;
  readonly steps: readonly ActStepRow[];
}

export const providers = rowStore<ProviderRow>('service_provider', {
  id: 'id',
  selectionId: 'selection_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  plan: 'plan',
  priceFen: 'price_fen',
  offCampusFen: 'off_campus_fen',
  state: 'state',
  steps: 'steps',
});
const PROVIDER = providers.selected.replace(/(price_fen|off_campus_fen)/gu, '$1::text');

export const applicationsOf = (tx: Tx, selectionIds: readonly string[]): Promise<ProviderRow[]> =>
  tx.query<ProviderRow>(
    `select ${PROVIDER} from service_provider where selection_id = any($1::uuid[]) and state <> 'WITHDRAWN' order by id`,
    [selectionIds],
  );

/** A standing whose bans and risk codes have yet to be held against the day. */
interface FiledStanding extends Omit<ProviderStanding, 'bans' | 'risk'> {
  readonly bans: readonly BanPeriod[];
  readonly risks: readonly RecordedRiskCode[];
}

export interface ProviderToJudge extends ProviderRow {
  readonly selection: SelectionRow;
  readonly standing: FiledStanding | undefined;
}

export const standingOn = (filed: FiledStanding | undefined, day: CalendarDay): ProviderStanding | undefined =>
  filed && {
    ...filed,
    bans: filed.bans.filter((ban) => isInForceOn(ban, day)).map(({ article }) => article),
    risk: riskCodeOn(filed.risks, day),
  };

/** With all that they are judged by. */
export async function lockProviders(tx: Tx, ids: readonly string[]): Promise<Map<string, ProviderToJudge>> {
  const rows = await tx.query<ProviderRow>(
    `select ${PROVIDER} from service_provider where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const found = await lockSelections(
    tx,
    rows.map(({ selectionId }) => selectionId),
    'SHARE',
  );
  const standings = await standingsOf(
    tx,
    rows.map(({ institutionId }) => institutionId),
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, selection: found.get(row.selectionId)!, standing: standings.get(row.institutionId) },
    ]),
  );
}

interface StandingRow extends Omit<FiledStanding, 'bans'> {
  readonly id: string;
  readonly citizenNumber: string | null;
  readonly usccCode: string | null;
}

/** By the ledger, the licenses, the joint measures, the bans and the annual inspections of this department, and the office's risk codes. */
export async function standingsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, FiledStanding>> {
  const rows = await tx.query<StandingRow>(
    `select t.id, t.division_code as "divisionCode", t.training_class as "trainingClass",
       t.non_academic_kind as "nonAcademicKind", t.certificate_state as "certificateState",
       t.operator_citizen_number as "citizenNumber", t.uscc_code as "usccCode",
       (select jsonb_build_object('state', l.state, 'validTo', l.valid_to,
                 'measures', jsonb_array_length(coalesce(l.measures, '[]'::jsonb)))
        from training_institution m join license l on l.institution_id = m.id
        where m.root_id = t.id order by (l.state = 'ACTIVE') desc, l.valid_to desc limit 1) as license,
       (select i.state from annual_inspection i where i.institution_id = t.id
        order by i.year desc limit 1) as inspection,
       (select coalesce(jsonb_agg(jsonb_build_object(
                 'value', r.value, 'since', r.since, 'until', r.until, 'version', r.version)), '[]'::jsonb)
        from training_institution m join risk_standing r on r.institution_id = m.id where m.root_id = t.id) as risks
     from training_institution t where t.id = any($1::uuid[]) and t.root_id = t.id order by t.id`,
    [ids],
  );
  const bans = await operatorBansOf(tx, rows);
  return new Map(
    rows.map(({ id, citizenNumber: _number, usccCode: _code, ...standing }, at) => [
      id,
      { ...standing, bans: bans[at]! },
    ]),
  );
}

export function priceTerms(constants: RuleConstants): PriceTerms {
  const { lessonFen } = constants.get<{ readonly lessonFen: number | null }>(FEE_STANDARD);
  return { belowOffCampus: constants.get(BELOW_OFF_CAMPUS), standard: lessonFen === null ? null : BigInt(lessonFen) };
}
