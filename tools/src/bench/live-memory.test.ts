import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { probeProcess } from './live-memory.js';

const HELD_MB = 20;

/** Holds some memory in objects and as much in a buffer, and makes garbage all the time; with each line it holds as much again. */
const HOLDER = `
  const held = [];
  const hold = () => {
    held.push(Array.from({ length: ${(HELD_MB * 1024 * 1024) / 8} / 8 }, (_none, at) => [at + 0.5, at + 0.25]));
    held.push(Buffer.alloc(${HELD_MB} * 1024 * 1024, 1));
    console.log('held');
  };
  hold();
  setInterval(() => Array.from({ length: 5_000 }, (_none, at) => ({ at })), 1);
  process.stdin.on('data', hold);`;

describe('live memory of a process', () => {
  let child: ChildProcess;
  afterEach(() => void child.kill('SIGKILL'));
  const nextLine = () => once(child.stdout!, 'data');

  it('is what it holds, without its garbage, and grows by what is held further', async () => {
    child = spawn(process.execPath, ['-e', HOLDER], { stdio: ['pipe', 'pipe', 'ignore'] });
    await nextLine();
    const probe = await probeProcess(child.pid!);
    const readings = [await probe.collect(), await probe.collect(), await probe.collect()].map(({ liveMb }) => liveMb);
    // Node's own, and the garbage since the collection.
    expect(Math.min(...readings)).toBeGreaterThan(2 * HELD_MB);
    expect(Math.max(...readings)).toBeLessThan(2.5 * HELD_MB);
    child.stdin!.write('more');
    await nextLine();
    const more = await probe.collect();
    expect(more.liveMb - readings.at(-1)!).toBeGreaterThan(1.5 * HELD_MB);
    expect(more.rssMb).toBeGreaterThan(more.liveMb);
    await probe.close();
    const again = await probeProcess(child.pid!);
    expect((await again.collect()).liveMb).toBeGreaterThan(3.5 * HELD_MB);
    await again.close();
    expect(child.exitCode).toBeNull();
  });
});
