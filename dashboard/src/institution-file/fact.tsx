import type { ReactElement, ReactNode } from 'react';

interface Props {
  readonly name: string;
  readonly children: ReactNode;
}

/** One line of a section's description list. */
export function Fact({ name, children }: Props): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface SectionProps {
  readonly department: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function DepartmentSection({ department, title, children }: SectionProps): ReactElement {
  const name = `${department} · ${title}`;
  return (
    <section className="panel" aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}
