import type { ReactElement, ReactNode } from 'react';
import { dateTimeText } from '../glossary/formats';

interface Step {
  readonly at: string;
  readonly id?: string;
  readonly act?: string;
  readonly transition?: string | null;
}

interface Props<S extends Step> {
  readonly label?: string;
  readonly steps: readonly S[];
  /** What was done, behind when. */
  readonly children: (step: S) => ReactNode;
}

/** What was done, step by step. */
export function Timeline<S extends Step>({ label, steps, children }: Props<S>): ReactElement {
  return (
    <ol className="timeline" aria-label={label}>
      {steps.map((step) => (
        <li key={step.id ?? [step.at, step.act, step.transition].join(' ')}>
          <time dateTime={step.at}>{dateTimeText(step.at)}</time> {children(step)}
        </li>
      ))}
    </ol>
  );
}

/** What has happened to a file, the newest first. */
export const HistoryPanel = <S extends Step>({
  title,
  steps,
  children,
}: Omit<Props<S>, 'label'> & { readonly title: string }): ReactElement => (
  <section className="panel" aria-label={title}>
    <h2>{title}</h2>
    <Timeline steps={steps.toReversed()}>{children}</Timeline>
  </section>
);
