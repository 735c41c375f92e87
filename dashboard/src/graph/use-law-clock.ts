import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { LawClockDocument } from '../gql/graphql';

const MINUTE_MS = 60_000;

/** Terms run by the law clock, which a demonstration may have turned; renewed each minute. Milliseconds since 1970. */
export function useLawClock(): number {
  const { data } = useQuery(LawClockDocument, { fetchPolicy: 'cache-and-network' });
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, MINUTE_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now + (data?.lawClock?.offsetMs ?? 0);
}
