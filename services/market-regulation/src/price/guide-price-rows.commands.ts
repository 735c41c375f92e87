import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type {
  ClassBandName,
  GivenGuidePrice,
  GuidePriceActName,
  GuidePriceStateName,
  LessonModeName,
} from './guide-price.rules.js';

/** Instants as text. */
export interface GuidePriceStepRow {
  readonly act: GuidePriceActName | 'draftGuidePrice';
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly documentNo: string;
}

/** Fen as text: JSON has no whole numbers of that size. */
export interface GuidePriceLineRow {
  readonly band: ClassBandName;
  readonly mode: LessonModeName;
  readonly priceFen: string;
}

export interface GuidePriceRow {
  readonly id: string;
  readonly divisionCode: string;
  readonly state: GuidePriceStateName;
  readonly lines: readonly GuidePriceLineRow[];
  readonly upFloatPercent: number;
  readonly effectiveFrom: CalendarDay | null;
  readonly repealedFrom: CalendarDay | null;
  readonly draftedAt: string;
  readonly steps: readonly GuidePriceStepRow[];
}

export const guidePrices = rowStore<GuidePriceRow>('guide_price', {
  id: 'id',
  divisionCode: 'division_code',
  state: 'state',
  lines: 'lines',
  upFloatPercent: 'up_float_percent',
  effectiveFrom: 'effective_from',
  repealedFrom: 'repealed_from',
  draftedAt: 'drafted_at',
  steps: 'steps',
});
const SELECTED = guidePrices.selected.replace(/(effective_from|repealed_from)/gu, '$1::text');

export const linesOf = (rows: readonly GuidePriceLineRow[]): GivenGuidePrice['lines'] =>
  rows.map(({ priceFen, ...line }) => ({ ...line, price: BigInt(priceFen) }));

/** One after the other in a county: two decisions for one day do not pass each other. */
export async function lockGuidePrices(tx: Tx, ids: readonly string[]): Promise<Map<string, GuidePriceRow>> {
  const rows = await tx.query<GuidePriceRow>(
    `select ${SELECTED} from guide_price
     where division_code in (select division_code from guide_price where id = any($1::uuid[])) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface CountyGuidePrice extends Pick<GuidePriceRow, 'divisionCode' | 'effectiveFrom' | 'repealedFrom'> {
  readonly lines: GivenGuidePrice['lines'];
  readonly upFloatPercent: number;
}

/** What was ever decided for these counties. */
export async function decidedGuidePrices(tx: Tx, counties: readonly string[]): Promise<CountyGuidePrice[]> {
  const rows = await tx.query<GuidePriceRow>(
    `select ${SELECTED} from guide_price where division_code = any($1::text[]) and effective_from is not null`,
    [counties],
  );
  return rows.map(({ divisionCode, effectiveFrom, repealedFrom, upFloatPercent, lines }) => ({
    divisionCode,
    effectiveFrom,
    repealedFrom,
    upFloatPercent,
    lines: linesOf(lines),
  }));
}

const COUNTY_DIGITS = 6;
export const countyOf = (division: string): string => division.slice(0, COUNTY_DIGITS);
