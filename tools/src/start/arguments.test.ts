import { describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { parseStartArguments } from './arguments.js';
import { externalParts, needsPostgres } from './external.js';

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

  it('does not pretend to speak Kafka', () => {
    expect(() => externalParts({ KAFKA_BROKERS: 'broker:9092' })).toThrow('KAFKA_BROKERS');
  });
});
