import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { countText } from '../glossary/formats';
import { LicenseRefusalFiguresDocument } from '../gql/graphql';
import { useLawClock } from '../graph/use-law-clock';
import { yearOf } from './year-of';

/** What the law refused this year, by its reason; nothing for a duty that is not shown the figures. */
export function RefusalFigures(): ReactElement | null {
  const variables = yearOf(useLawClock());
  const { data, previousData } = useQuery(LicenseRefusalFiguresDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const figures = (data ?? previousData)?.licenseRefusalFigures;
  if (!figures || figures.length === 0) return null;
  return (
    <section aria-label="本年依法未准的申请">
      <h2 className="list-heading">本年依法未准</h2>
      <dl className="figures">
        {figures.map(({ code, title, basis, count }) => (
          <div className="figure" key={code}>
            <dt title={basis ?? undefined}>{title}</dt>
            <dd className="figure-count">{countText(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
