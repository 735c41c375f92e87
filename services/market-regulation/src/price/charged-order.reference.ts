import type { CalendarDay, Fen } from '@lianguan/kernel';
import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';

/** A county over some days; `until` is no more part of them. */
interface Area {
  readonly county: string;
  readonly since: CalendarDay;
  readonly until: CalendarDay;
}
const areaKey = ({ county, since, until }: Area): string => `${county} ${since} ${until}`;

/** What a lesson of no school subject usually cost in a place; null where none was paid. */
export const areaMedianLoader = (op: Operation): DataLoader<Area, Fen | null, string> =>
  op.loader(
    'area-medians',
    (tx) =>
      new DataLoader(
        async (areas) => {
          const rows = await tx.query<Area & { median: string }>(
            `select a.county, a.since::text, a.until::text,
               percentile_disc(0.5) within group (order by o.lesson_fen)::text as median
             from jsonb_to_recordset($1::jsonb) as a(county text, since date, until date)
             join charged_order o on starts_with(o.division_code, a.county) and o.paid_on >= a.since and o.paid_on < a.until
               and o.subject is false
             group by a.county, a.since, a.until`,
            [JSON.stringify(areas)],
          );
          const medians = new Map(rows.map(({ median, ...area }) => [areaKey(area), BigInt(median)]));
          return areas.map((area) => medians.get(areaKey(area)) ?? null);
        },
        { cacheKeyFn: areaKey },
      ),
  );
