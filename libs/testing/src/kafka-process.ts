import { execFile, spawn } from 'node:child_process';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './free-port.js';
import { endBrokerIn } from './global-teardown.js';
import { kafkaJars } from './kafka-jars.js';

const START_LIMIT_MS = 60_000;
const CLUSTER_ID = 'MkU3OEVBNTcwNTJENDM2Qg';
// Small and quick to start: it serves a test run, not a county.
const JVM = [
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn',
  '-Dorg.slf4j.simpleLogger.log.kafka.server.KafkaRaftServer=info',
];
const SERVES = 'Kafka Server started';

/** Apache Kafka as one process in KRaft mode on 127.0.0.1, in a folder of its own. */
export class KafkaProcess {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly classpath: string,
  ) {}

  /** Makes a broker's storage in `folder` and starts it. It outlives the process that started it, unless it is stopped. */
  static async create(folder: string): Promise<KafkaProcess> {
    const classpath = join(await kafkaJars(), '*');
    await mkdir(folder, { recursive: true });
    const port = await freePort();
    await writeFile(join(folder, 'server.properties'), properties(folder, { port, controllerPort: await freePort() }));
    const broker = new KafkaProcess(folder, port, classpath);
    const format = ['kafka.tools.StorageTool', 'format', '-t', CLUSTER_ID, '-c', join(folder, 'server.properties')];
    await promisify(execFile)('java', [...JVM, '-cp', classpath, ...format]);
    await broker.start();
    return broker;
  }

  get brokers(): string {
    return `127.0.0.1:${this.port}`;
  }

  /** Starts it, or starts it again on the same port with the same data; resolves when it serves. */
  async start(): Promise<void> {
    const logFile = join(this.folder, 'log');
    const log = await open(logFile, 'w');
    const args = [...JVM, '-cp', this.classpath, 'kafka.Kafka', join(this.folder, 'server.properties')];
    const server = spawn('java', args, { cwd: this.folder, stdio: ['ignore', log.fd, log.fd], detached: true });
    server.unref();
    await log.close();
    await writeFile(join(this.folder, 'pid'), String(server.pid));
    const until = performance.now() + START_LIMIT_MS;
    for (;;) {
      const said = await readFile(logFile, 'utf8');
      if (said.includes(SERVES)) return;
      if (server.exitCode !== null || performance.now() > until)
        throw new Error(`the test Kafka did not start:\n${said}`);
      await pause(30);
    }
  }

  /** Lets it close its files. */
  stop(): Promise<void> {
    return endBrokerIn(this.folder, 'SIGTERM');
  }

  kill(): Promise<void> {
    return endBrokerIn(this.folder, 'SIGKILL');
  }

  async destroy(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const properties = (folder: string, { port, controllerPort }: { port: number; controllerPort: number }): string =>
  Object.entries({
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: `PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': join(folder, 'data'),
    'num.partitions': 3,
    'offsets.topic.replication.factor': 1,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'transaction.state.log.num.partitions': 2,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'group.initial.rebalance.delay.ms': 0,
    // After a kill it may register again only when its former session has ended.
    'broker.session.timeout.ms': 1_500,
    'broker.heartbeat.interval.ms': 300,
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
