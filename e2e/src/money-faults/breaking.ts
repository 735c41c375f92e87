import { setTimeout as pause } from 'node:timers/promises';
import { isSoak } from '@lianguan/testing';
import type { FaultMaker } from '../fault-maker.js';
import type { System } from '../harness.js';
import { killAtGate, type GateName } from './gates.js';

const PAUSE_MS = isSoak ? 4_000 : 500;
const BROKER_AWAY_MS = isSoak ? 15_000 : 3_000;

interface Breaking {
  readonly system: System;
  readonly faults: FaultMaker;
  readonly hasBroker: boolean;
}

export interface Broken {
  readonly gates: readonly GateName[];
  /** How often somebody was killed at each. */
  readonly atGates: Readonly<Record<string, number>>;
  /** Breaks things as long as the work goes on: all in turn, one of them in each work of the short form. */
  while(work: () => Promise<void>): Promise<void>;
}

/** Services die where it hurts most, the servers under them in between, and any as it comes. */
export function breakThings({ system, faults, hasBroker }: Breaking): Broken {
  const atGates: Record<string, number> = {};
  const gates: GateName[] = [];
  const at = (gate: GateName) => {
    gates.push(gate);
    return async (over: () => boolean) => {
      if (await killAtGate(system, gate, { kill: (service) => faults.kill(service), over }))
        atGates[gate] = (atGates[gate] ?? 0) + 1;
    };
  };
  /** Without its broker finance tells nobody; when both are back it has to. */
  const brokerAway = () => Promise.all([faults.takeBroker(BROKER_AWAY_MS), faults.kill('finance')]);
  const turns: readonly ((over: () => boolean) => Promise<unknown>)[] = [
    at('办件提交前'),
    () => faults.killPostgres(),
    at('消息写入总线后'),
    at('教育记入消息时'),
    at('办件开始前'),
    hasBroker ? brokerAway : at('消息写入总线前'),
    () => faults.killPostgres(),
    () => (hasBroker ? faults.killBroker() : faults.kill('market-regulation')),
    () => faults.kill('joint-enforcement'),
    () => faults.killAny(),
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
