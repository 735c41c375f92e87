import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { JointActionFileDocument, type JointActionFileQuery } from '../gql/graphql';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useLiveSteps } from '../live/live-context';
import type { LiveView } from '../live/live-state';
import { freshIn, lastStepOf, type Fresh } from './fresh';

export type ActionFile = NonNullable<JointActionFileQuery['jointAction']>;
export type ActionMeasure = NonNullable<ActionFile['measures']>[number];

export interface ActionReading {
  readonly file: ActionFile | null;
  readonly loading: boolean;
  readonly faults: readonly GraphFault[];
  readonly live: LiveView;
  readonly fresh: Fresh;
  readonly reload: () => void;
}

/** Steps that come in one go, as when an action is issued, are read with one query. */
const TOGETHER_MS = 200;

/** Reads a joint action, and again with each of its steps; what has come since the page was opened is told apart. */
export function useActionFile(id: string): ActionReading {
  const { data, error, loading, refetch } = useQuery(JointActionFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.jointAction ?? null;
  const [gap, setGap] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  const reload = (): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refetch(), TOGETHER_MS);
  };
  const status = useLiveSteps({
    step: (step) => {
      if (step.jointActionId === id) reload();
    },
    missed: (lost) => {
      setGap(lost);
      reload();
    },
  });
  // The first answer from the network; what the cache had may be older than the page.
  const [seen, setSeen] = useState<number | null>(null);
  if (seen === null && !loading && file) setSeen(lastStepOf(file.history));
  return {
    file,
    loading,
    faults: faultsOf(error),
    live: { status, gap, news: 0, showNews: reload },
    fresh: freshIn(file?.history, seen),
    reload,
  };
}
