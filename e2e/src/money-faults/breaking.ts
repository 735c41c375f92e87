import { setTimeout as pause } from 'node:timers/promises';
import { isSoak } from '@lianguan/testing';
import type { FaultMaker } from '../fault-maker.js';
import type { System } from '../harness.js';
import { killAtGate, killWithoutBroker, type GateName } from './gates.js';

const PAUSE_MS = isSoak ? 4_000 : 500;

/** Breaks something once; false where what it waited for has not come. */
type Turn = (over: () => boolean) => Promise<unknown>;

export interface Breaking {
  readonly system: System;
  readonly faults: FaultMaker;
  readonly hasBroker: boolean;
}

export interface Broken {
  readonly gates: readonly GateName[];
  /** How often somebody was killed at each. */
  readonly atGates: Readonly<Record<string, number>>;
  /** Breaks things as long as the work goes on, one after the other, at most so many; one in each work of the short form. */
  while(work: () => Promise<unknown>, most?: number): Promise<void>;
}

/** Services die where it hurts most, the servers under them in between, and any as it comes. */
export function breakThings({ system, faults, hasBroker }: Breaking): Broken {
  const atGates: Record<string, number> = {};
  const gates: GateName[] = [];
  const counted = (gate: GateName, kill: (over: () => boolean) => Promise<boolean>): Turn => {
    gates.push(gate);
    return async (over) => {
      const isKilled = await kill(over);
      if (isKilled) atGates[gate] = (atGates[gate] ?? 0) + 1;
      return isKilled;
    };
  };
  const at = (gate: GateName): Turn =>
    counted(gate, (over) => killAtGate(system, gate, { kill: (service) => faults.kill(service), over }));
  const beforeTheBus = (): Turn =>
    hasBroker ? counted('消息写入总线前', (over) => killWithoutBroker(system, faults, over)) : at('消息写入总线前');
  const all = (): readonly Turn[] => [
    at('办件提交前'),
    () => faults.killPostgres(),
    at('消息写入总线后'),
    at('教育记入消息时'),
    at('办件开始前'),
    beforeTheBus(),
    () => faults.killPostgres(),
    () => (hasBroker ? faults.killBroker() : faults.kill('market-regulation')),
    () => faults.kill('joint-enforcement'),
    () => faults.killAny(),
  ];
  // After each death a group of Kafka's stands still for 8 s: the short form has finance, the broker and PostgreSQL die once.
  const isFew = hasBroker && !isSoak;
  const turns = isFew ? [beforeTheBus(), () => faults.killPostgres()] : all();
  let turn = 0;
  /** A gate that nobody came to before the work was over is the next one's first. */
  const takeTurn = async (over: () => boolean): Promise<void> => {
    if (isFew && turn === turns.length) return;
    if ((await turns[turn % turns.length]!(over)) !== false) turn += 1;
  };
  const breakOn = async (over: () => boolean, most: number): Promise<void> => {
    for (let count = 0; count < most && !(count > 0 && over()); count += 1) {
      await takeTurn(over);
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
