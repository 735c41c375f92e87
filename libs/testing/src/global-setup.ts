import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

// Jest loads this file by itself, without the way that resolves `./x.js` to sources: it imports nothing of ours.

const DOCKER_LIMIT_MS = 2_000;
const COMMAND_LIMIT_MS = 10_000;

/** What can run a broker that a test may stop and kill. */
export type KafkaRuntime = 'docker' | 'maven' | 'none';

/**
 * jest globalSetup: names the folder of the run's servers for its workers, and what a Kafka broker can be had from, which the suites must know while
 * they are defined. A run without tests that need a server starts none.
 */
export default async function globalSetup(): Promise<void> {
  process.env['LIANGUAN_TEST_CLUSTER'] = await mkdtemp(join(tmpdir(), 'lianguan-test-'));
  process.env['LIANGUAN_TEST_KAFKA'] = await kafkaRuntime();
}

async function kafkaRuntime(): Promise<KafkaRuntime> {
  if (await dockerAnswers()) return 'docker';
  return (await Promise.all([runs('java', ['-version']), runs('mvn', ['--version'])])).every(Boolean)
    ? 'maven'
    : 'none';
}

/** A client alone is no engine: the engine has to answer. */
function dockerAnswers(): Promise<boolean> {
  const host = process.env['DOCKER_HOST'];
  const address = host?.startsWith('tcp://')
    ? { host: new URL(host).hostname, port: new URL(host).port || '2375' }
    : { socketPath: host?.replace(/^unix:\/\//, '') ?? '/var/run/docker.sock' };
  return new Promise((answer) => {
    const ping = request({ ...address, path: '/_ping', timeout: DOCKER_LIMIT_MS }, (response) => {
      response.resume();
      answer(response.statusCode === 200);
    });
    ping.on('timeout', () => ping.destroy());
    ping.on('error', () => answer(false));
    ping.on('close', () => answer(false));
    ping.end();
  });
}

const runs = (command: string, args: readonly string[]): Promise<boolean> =>
  promisify(execFile)(command, args, { timeout: COMMAND_LIMIT_MS }).then(
    () => true,
    () => false,
  );
