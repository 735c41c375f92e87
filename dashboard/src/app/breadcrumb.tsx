import type { ReactElement } from 'react';
import { Link } from 'react-router';

export interface BreadcrumbProps {
  /** The list that the page is reached from; without a path where the duty has no such list. */
  readonly list: { readonly name: string; readonly path?: string };
  readonly here: string;
}

export const Breadcrumb = ({ list: { name, path }, here }: BreadcrumbProps): ReactElement => (
  <nav className="breadcrumb" aria-label="面包屑">
    {path ? <Link to={path}>{name}</Link> : name} / {here}
  </nav>
);
