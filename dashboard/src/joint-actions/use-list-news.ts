import { useState } from 'react';
import { useLiveSteps } from '../live/live-context';
import type { LiveView } from '../live/live-state';

interface ListNews {
  readonly live: LiveView;
  readonly changed: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Rows of the list change where they stand and are marked; actions that are not in it are counted, and come when they are asked for. */
export function useListNews(shown: readonly string[], refetch: () => void): ListNews {
  const [changed, setChanged] = useState(NONE);
  const [unseen, setUnseen] = useState(NONE);
  const [gap, setGap] = useState(false);
  const readAnew = (): void => {
    setUnseen(NONE);
    refetch();
  };
  const status = useLiveSteps({
    step: ({ jointActionId }) => {
      const add = shown.includes(jointActionId) ? setChanged : setUnseen;
      add((before) => new Set([...before, jointActionId]));
    },
    missed: (lost) => {
      setGap(lost);
      readAnew();
    },
  });
  // One that was told of again while the list was read has come with it.
  const news = [...unseen].filter((id) => !shown.includes(id)).length;
  return { live: { status, gap, news, showNews: readAnew }, changed };
}
