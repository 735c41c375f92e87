import type { ReactElement } from 'react';
import { Link } from 'react-router';
import type { StateText } from '../glossary/texts';

interface Props {
  readonly label: string;
  /** Of the page. */
  readonly path: string;
  readonly states: Readonly<Record<string, StateText>>;
  /** Null where the list is not that of a state. */
  readonly current: string | null;
}

/** Links to a page's list in each of its states. */
export function StateLinks({ label, path, states, current }: Props): ReactElement {
  return (
    <nav className="state-links" aria-label={label}>
      {Object.entries(states).map(([state, { text }]) => (
        <Link key={state} to={`${path}?state=${state}`} aria-current={state === current ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
