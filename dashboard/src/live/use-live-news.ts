import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { isOffice } from '../glossary/duties';
import { useSignedIn } from '../session/session-context';
import { useLiveSteps } from './live-context';
import type { LiveView } from './live-state';
import { isTaskNews } from './task-news';

/** Counts what has come to be done; it is shown when asked for, so that no card moves under the cursor. */
export function useLiveNews(): LiveView {
  const client = useApolloClient();
  const who = useSignedIn();
  const [news, setNews] = useState(0);
  const [gap, setGap] = useState(false);
  const readAnew = (): void => {
    setNews(0);
    void client.refetchQueries({ include: 'active' });
  };
  const status = useLiveSteps({
    step: (step) => {
      if (isTaskNews(step, { agency: who.agency, office: isOffice(who) })) setNews((count) => count + 1);
    },
    missed: (lost) => {
      setGap(lost);
      readAnew();
    },
  });
  return { status, gap, news, showNews: readAnew };
}
