import { setTimeout as pause } from 'node:timers/promises';
import { isSoak } from '@lianguan/testing';
import type { FaultMaker } from '../fault-maker.js';
import type { System } from '../harness.js';
import { atGate, type GateName } from './gates.js';

const PAUSE_MS = isSoak ? 4_000 : 500;
const BROKER_AWAY_MS = isSoak ? 15_000 : 3_000;

interface Breaking {
  readonly system: System;
  readonly faults: FaultMaker;
  readonly hasBroker: boolean;
}

export interface Broken {
  readonly gates: readonly GateName[];
  /** How often finance was killed at each. */
  readonly atGates: Readonly<Record<string, number>>;
  /** Breaks things as long as the work goes on: all in turn, one of them in each work of the short form. */
  while(work: () => Promise<void>): Promise<void>;
}

/** Finance dies where it hurts most, the servers under it in between, and the others as they come. */
export function breakThings({ system, faults, hasBroker }: Breaking): Broken {
  const atGates: Record<string, number> = {};
  const gates: GateName[] = [
    '办件开始前',
    '办件提交前',
    '消息写入总线后',
    ...(hasBroker ? [] : (['消息写入总线前'] as const)),
  ];
  const killAt = (gate: GateName) => async (over: () => boolean) => {
    if (await atGate(system, gate, { does: () => faults.kill('finance'), over }))
      atGates[gate] = (atGates[gate] ?? 0) + 1;
  };
  const [begun, decided, told, telling] = gates.map(killAt);
  const turns: readonly ((over: () => boolean) => Promise<void>)[] = [
    decided!,
    () => faults.killPostgres(),
    told!,
    () => (hasBroker ? faults.killBroker() : faults.kill('market-regulation')),
    begun!,
    telling ?? (() => Promise.all([faults.takeBroker(BROKER_AWAY_MS), faults.kill('finance')]).then(() => undefined)),
    () => faults.killPostgres(),
    () => faults.killAny(),
    () => faults.kill('joint-enforcement'),
  ];
  let turn = 0;
  const breakOn = async (over: () => boolean): Promise<void> => {
    do {
      await turns[turn++ % turns.length]!(over);
      await pause(Math.random() * PAUSE_MS);
    } while (isSoak && !over());
  };
  return {
    gates,
    atGates,
    async while(work) {
      let isOver = false;
      const working = work().finally(() => (isOver = true));
      await Promise.all([working, breakOn(() => isOver)]);
    },
  };
}
