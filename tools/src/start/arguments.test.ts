import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { DEPARTMENTS } from '../departments.js';
import { parseStartArguments } from './arguments.js';
import { gatewayProcess, issuerProcess, serviceProcess, type SystemPlan } from './environment.js';
import { externalParts, needsPostgres } from './external.js';

const DATABASE = { app: 'postgres://a', migrator: 'postgres://m' };
const PLAN = {
  dataDir: '',
  addresses: { gatewayPort: 1, issuerPort: 2, issuerUrl: 'http://127.0.0.1:2', servicePorts: {} },
  databases: Object.fromEntries(DEPARTMENTS.map(({ name }) => [name, DATABASE])),
  secrets: { contextPrivateJwk: {} },
  dashboardOrigins: [],
  programs: { args: () => [] },
};

describe('arguments of npm start', () => {
  it('has defaults for everything', () => {
    expect(parseStartArguments([])).toEqual({ dataDir: resolve('.lianguan'), port: 4000, json: false, empty: false });
  });

  it('takes all of them', () => {
    expect(parseStartArguments(['--data', 'somewhere', '--port', '0', '--json', '--empty'])).toEqual({
      dataDir: resolve('somewhere'),
      port: 0,
      json: true,
      empty: true,
    });
  });

  it.each([
    [['--port', 'abc'], '--port 应为 0 到 65535 的整数，收到“abc”'],
    [['--port', '65536'], '--port 应为 0 到 65535 的整数'],
    [['--data', ''], '--data 需要一个目录'],
    [['--wrong'], '无法识别的参数：--wrong'],
    [['surplus'], '无法识别的参数：surplus'],
  ])('refuses %j in Chinese', (argv, message) => {
    expect(() => parseStartArguments(argv)).toThrow(message);
  });
});

describe('parts that the environment replaces', () => {
  it('embeds everything by default', () => {
    expect(needsPostgres(externalParts({}))).toBe(true);
  });

  it('takes a department’s database with both roles', () => {
    const { databases } = externalParts({
      DATABASE_URL_FINANCE: 'postgres://a',
      DATABASE_URL_FINANCE_MIGRATOR: 'postgres://m',
    });
    expect(databases).toEqual({ finance: { app: 'postgres://a', migrator: 'postgres://m' } });
  });

  it('refuses one role without the other', () => {
    expect(() => externalParts({ DATABASE_URL_FINANCE: 'postgres://a' })).toThrow(
      'DATABASE_URL_FINANCE_MIGRATOR 须同时设置',
    );
  });

  it('takes Kafka in the place of the event log, and not beside it', () => {
    const kafka = externalParts({ KAFKA_BROKERS: 'broker:9092' });
    expect(kafka.kafkaBrokers).toBe('broker:9092');
    expect(needsPostgres(kafka)).toBe(true);
    expect(() => externalParts({ KAFKA_BROKERS: 'broker:9092', EVENT_LOG_URL: 'postgres://l' })).toThrow(
      '只能设置其一',
    );
  });

  it('hands the bus on to services and gateway, with all that its brokers ask for', () => {
    const inherited = { KAFKA_BROKERS: 'broker:9092', KAFKA_SSL: 'true', KAFKA_SASL_PASSWORD: 'secret' };
    const plan = { ...PLAN, inherited } as unknown as SystemPlan;
    for (const { env } of [serviceProcess(plan, DEPARTMENTS[0]!), gatewayProcess(plan)]) {
      expect(env).toMatchObject(inherited);
      expect(env['EVENT_LOG_URL']).toBeUndefined();
    }
    const onLog = gatewayProcess({ ...plan, eventLogUrl: 'postgres://l' }).env;
    expect([onLog['EVENT_LOG_URL'], onLog['KAFKA_BROKERS']]).toEqual(['postgres://l', undefined]);
    expect(issuerProcess(plan).env['KAFKA_SASL_PASSWORD']).toBeUndefined();
  });
});
