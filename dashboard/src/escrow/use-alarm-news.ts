import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useLiveAlarms } from '../live/live-context';
import type { LiveView } from '../live/live-state';

/** Counts the steps of alarms that have come; they are shown when asked for, so that no row moves under the cursor. */
export function useAlarmNews(): LiveView {
  const client = useApolloClient();
  const [news, setNews] = useState(0);
  const [gap, setGap] = useState(false);
  const readAnew = (): void => {
    setNews(0);
    void client.refetchQueries({ include: 'active' });
  };
  const status = useLiveAlarms({
    step: () => {
      setNews((count) => count + 1);
    },
    missed: (lost) => {
      setGap(lost);
      readAnew();
    },
  });
  return { status, gap, news, showNews: readAnew };
}
