import type { ReactElement, ReactNode } from 'react';
import './parts.css';

interface Props {
  readonly label: string;
  readonly headings: readonly string[];
  /** The rows. */
  readonly children: ReactNode;
}

/** A plain table, also for the pages without signing in, which load no others. */
export const CompareTable = ({ label, headings, children }: Props): ReactElement => (
  <table className="compare" aria-label={label}>
    <thead>
      <tr>
        {headings.map((heading) => (
          <th key={heading} scope="col">
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
