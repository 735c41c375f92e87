import type { ReactElement } from 'react';
import type { GraphFault } from '../graph/graph-faults';

interface Props {
  /** Such as 未能读取. */
  readonly what: string;
  readonly faults: readonly GraphFault[];
}

/** What went wrong, for the pages without signing in. */
export const PublicFault = ({ what, faults }: Props): ReactElement | null =>
  faults.length === 0 ? null : (
    <p className="landing-fault" role="alert">
      {what}：{faults.map(({ message }) => message).join('；')}
    </p>
  );
