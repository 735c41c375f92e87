import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { LiveListener, LiveStatus, LiveSteps } from './live-steps';
import type { JointActionStep } from './step-source';

const LiveContext = createContext<LiveSteps<JointActionStep> | null>(null);

export const LiveProvider = LiveContext.Provider;

/** Follows the steps of joint actions as long as the page is open. */
export function useLiveSteps(listener: LiveListener<JointActionStep>): LiveStatus {
  const live = useContext(LiveContext);
  if (!live) throw new Error('LiveProvider is missing');
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () =>
      live.follow({
        step: (step) => {
          latest.current.step(step);
        },
        missed: (gap) => {
          latest.current.missed(gap);
        },
      }),
    [live],
  );
  return useSyncExternalStore(live.subscribe, live.status);
}
