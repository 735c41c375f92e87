import { setTimeout as pause } from 'node:timers/promises';
import { isSoak } from '@lianguan/testing';
import type { FaultMaker } from '../fault-maker.js';
import type { System } from '../harness.js';
import { killAtGate, type GateName } from './gates.js';

const PAUSE_MS = isSoak ? 4_000 : 500;

export interface Broken {
  readonly gates: readonly GateName[];
  /** How often somebody was killed at each. */
  readonly atGates: Readonly<Record<string, number>>;
  /** Breaks things as long as the work goes on, one after the other, at most so many; one in each work of the short form. */
  while(work: () => Promise<unknown>, most?: number): Promise<void>;
}

/** Services die where it hurts most, the servers under them in between, and any as it comes. */
export function breakThings(system: System, faults: FaultMaker): Broken {
  const atGates: Record<string, number> = {};
  const gates: GateName[] = [];
  const at = (gate: GateName) => {
    gates.push(gate);
    return async (over: () => boolean) => {
      if (await killAtGate(system, gate, { kill: (service) => faults.kill(service), over }))
        atGates[gate] = (atGates[gate] ?? 0) + 1;
    };
  };
  const turns: readonly ((over: () => boolean) => Promise<unknown>)[] = [
    at('办件提交前'),
    () => faults.killPostgres(),
    at('消息写入总线后'),
    at('教育记入消息时'),
    at('办件开始前'),
    at('消息写入总线前'),
    () => faults.killPostgres(),
    () => faults.kill('market-regulation'),
    () => faults.kill('joint-enforcement'),
    () => faults.killAny(),
  ];
  let turn = 0;
  const breakOn = async (over: () => boolean, most: number): Promise<void> => {
    for (let count = 0; count < most && !(count > 0 && over()); count += 1) {
      await turns[turn++ % turns.length]!(over);
      await pause(Math.random() * PAUSE_MS);
    }
  };
  return {
    gates,
    atGates,
    async while(work, most = Infinity) {
      let isOver = false;
      const working = work().finally(() => (isOver = true));
      await Promise.all([working, breakOn(() => isOver, isSoak ? most : 1)]);
    },
  };
}
