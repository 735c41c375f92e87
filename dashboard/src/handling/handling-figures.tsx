import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { countText } from '../glossary/formats';
import { HANDLING_DEPARTMENTS, HANDLING_STATES } from '../glossary/handling-texts';
import { HandlingFiguresDocument, type HandlingFiguresQuery } from '../gql/graphql';
import { handlingPath, scopeOf, type HandlingSearch } from './handling-search';

type Figure = NonNullable<HandlingFiguresQuery['handlingFigures']>['figures'][number];

const nameOf = ({ state, guidedTo }: Figure): string =>
  HANDLING_STATES[state].text + (guidedTo ? `（${HANDLING_DEPARTMENTS[guidedTo]}）` : '');

interface FigureProps {
  readonly name: string;
  readonly count: number;
  readonly to: HandlingSearch;
}

function FigureLink({ name, count, to }: FigureProps): ReactElement {
  return (
    <div className="figure">
      <dt>{name}</dt>
      <dd className="figure-count">
        <Link to={handlingPath(to)} aria-label={`查看${name}机构 ${String(count)} 家`}>
          {countText(count)}
        </Link>
      </dd>
    </div>
  );
}

/** The outcomes within the searched place, cell and class; each figure opens its records, and all of them make the total. */
export function HandlingFigures({ search }: { readonly search: HandlingSearch }): ReactElement | null {
  const { data, previousData } = useQuery(HandlingFiguresDocument, {
    variables: { filter: scopeOf(search) },
    fetchPolicy: 'cache-and-network',
  });
  const sums = (data ?? previousData)?.handlingFigures;
  if (!sums) return null;
  const { state: _state, guidedTo: _guidedTo, ...scope } = search;
  return (
    <div role="status" aria-label="处置合计">
      <dl className="figures">
        <FigureLink name="应处置" count={sums.total} to={{ ...scope, state: 'ALL' }} />
        {sums.figures.map((figure) => (
          <FigureLink
            key={figure.state + (figure.guidedTo ?? '')}
            name={nameOf(figure)}
            count={figure.count}
            to={{ ...scope, state: figure.state, guidedTo: figure.guidedTo ?? undefined }}
          />
        ))}
      </dl>
    </div>
  );
}
