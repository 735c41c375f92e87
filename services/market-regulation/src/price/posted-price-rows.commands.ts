import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import { countyOf, decidedGuidePrices } from './guide-price-rows.commands.js';
import type { PostedCourse, Posting, PostingInstitution } from './posted-price.rules.js';

/** Fen as text: JSON has no whole numbers of that size. */
export interface PostedCourseRow extends Omit<PostedCourse, 'price' | 'comparedPrice'> {
  readonly priceFen: string;
  /** Absent from what was posted before there were any. */
  readonly comparedFen?: string | null;
}

export interface PostedPriceRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly version: number;
  readonly effectiveFrom: CalendarDay;
  readonly paymentChannel: string;
  readonly lines: readonly PostedCourseRow[];
  readonly postedAt: string;
}

export const postedPrices = rowStore<PostedPriceRow>('posted_price', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  version: 'version',
  effectiveFrom: 'effective_from',
  paymentChannel: 'payment_channel',
  lines: 'lines',
  postedAt: 'posted_at',
});

export const coursesOf = (rows: readonly PostedCourseRow[]): PostedCourse[] =>
  rows.map(({ priceFen, comparedFen = null, ...course }) => ({
    ...course,
    price: BigInt(priceFen),
    comparedPrice: comparedFen === null ? null : BigInt(comparedFen),
  }));

export interface PricedInstitution extends PostingInstitution {
  readonly postings: readonly Posting[];
}

interface InstitutionRow {
  readonly id: string;
  readonly divisionCode: string;
  readonly academic: boolean;
}

/** Those that are no part of another, each with all that it posted and with its county's guide prices; locked. */
export async function lockPricedInstitutions(tx: Tx, ids: readonly string[]): Promise<Map<string, PricedInstitution>> {
  const institutions = await tx.query<InstitutionRow>(
    `select d.id, d.division_code as "divisionCode",
       exists (select from institution_directory m join institution_class c on c.institution_id = m.id
               where m.root_id = d.id and c.training_class = 'ACADEMIC') as academic
     from institution_directory d where d.id = any($1::uuid[]) and d.root_id = d.id order by d.id for no key update`,
    [ids],
  );
  const rows = await tx.query<PostedPriceRow>(
    `select ${postedPrices.selected.replace('effective_from', 'effective_from::text')} from posted_price
     where institution_id = any($1::uuid[])`,
    [ids],
  );
  const guides = await decidedGuidePrices(
    tx,
    institutions.map(({ divisionCode }) => countyOf(divisionCode)),
  );
  return new Map(
    institutions.map(({ id, ...institution }) => {
      const postings = rows
        .filter(({ institutionId }) => institutionId === id)
        .map(({ id: posted, version, effectiveFrom, lines }) => ({
          id: posted,
          version,
          effectiveFrom,
          courses: coursesOf(lines),
        }));
      const lastVersion = Math.max(0, ...postings.map(({ version }) => version));
      const ofCounty = guides.filter(({ divisionCode }) => divisionCode === countyOf(institution.divisionCode));
      return [id, { ...institution, postings, lastVersion, guides: ofCounty }];
    }),
  );
}
