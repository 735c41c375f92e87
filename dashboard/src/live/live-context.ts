import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { LiveListener, LiveStatus, LiveSteps } from './live-steps';
import type { EscrowAlarmStep, JointActionStep, LiveStreams } from './step-source';

const LiveContext = createContext<LiveStreams | null>(null);

export const LiveProvider = LiveContext.Provider;

function useLiveStreams(): LiveStreams {
  const live = useContext(LiveContext);
  if (!live) throw new Error('LiveProvider is missing');
  return live;
}

/** Follows the steps of joint actions as long as the page is open. */
export const useLiveSteps = (listener: LiveListener<JointActionStep>): LiveStatus =>
  useFollowed(useLiveStreams().jointActions, listener);

/** Follows the steps of alarms on escrow accounts as long as the page is open. */
export const useLiveAlarms = (listener: LiveListener<EscrowAlarmStep>): LiveStatus =>
  useFollowed(useLiveStreams().escrowAlarms, listener);

function useFollowed<Step>(live: LiveSteps<Step>, listener: LiveListener<Step>): LiveStatus {
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
