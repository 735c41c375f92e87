import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import {
  ConfigError,
  eventBusConfig,
  eventBusProblems,
  eventBusShape,
  loadConfig,
  type ConfigProblem,
} from '../src/index.js';

const LOG = 'postgresql://app:x@db.internal/event_log';
const read = (env: Record<string, string>) =>
  eventBusConfig(loadConfig(z.object({ ...eventBusShape }), env, eventBusProblems));

function problemsOf(env: Record<string, string>): readonly ConfigProblem[] {
  try {
    read(env);
  } catch (fault) {
    expect(fault).toBeInstanceOf(ConfigError);
    return (fault as ConfigError).problems;
  }
  return [];
}

describe('the choice of the event bus', () => {
  it('is the log in PostgreSQL', () => {
    expect(read({ EVENT_LOG_URL: LOG, KAFKA_BROKERS: '' })).toEqual({ kind: 'log', url: LOG });
  });

  it('is Kafka, with what its brokers ask for', () => {
    expect(read({ KAFKA_BROKERS: 'a:9092, b:9092' })).toEqual({
      kind: 'kafka',
      brokers: ['a:9092', 'b:9092'],
      ssl: false,
    });
    const sasl = { mechanism: 'scram-sha-512', username: 'education', password: 'secret' };
    expect(
      read({
        KAFKA_BROKERS: 'a:9092',
        KAFKA_SSL: 'true',
        KAFKA_SASL_MECHANISM: sasl.mechanism,
        KAFKA_SASL_USERNAME: sasl.username,
        KAFKA_SASL_PASSWORD: sasl.password,
        KAFKA_REPLICATION: '3',
      }),
    ).toEqual({ kind: 'kafka', brokers: ['a:9092'], ssl: true, sasl, replication: 3 });
  });

  it.each([
    ['neither', {}, ['EVENT_LOG_URL']],
    ['both', { EVENT_LOG_URL: LOG, KAFKA_BROKERS: 'a:9092' }, ['KAFKA_BROKERS']],
    ['a broker without port', { KAFKA_BROKERS: 'a' }, ['KAFKA_BROKERS']],
    ['a URL for a broker', { KAFKA_BROKERS: 'http://a:9092' }, ['KAFKA_BROKERS']],
    ['no broker', { KAFKA_BROKERS: ' , ' }, ['KAFKA_BROKERS']],
    [
      'half a login',
      { KAFKA_BROKERS: 'a:9092', KAFKA_SASL_MECHANISM: 'plain' },
      ['KAFKA_SASL_USERNAME', 'KAFKA_SASL_PASSWORD'],
    ],
    [
      'an unknown login',
      { KAFKA_BROKERS: 'a:9092', KAFKA_SASL_MECHANISM: 'aws', KAFKA_SASL_USERNAME: 'u', KAFKA_SASL_PASSWORD: 'p' },
      ['KAFKA_SASL_MECHANISM'],
    ],
    [
      'a half-truth',
      { KAFKA_BROKERS: 'a:9092', KAFKA_SSL: 'yes', KAFKA_REPLICATION: '0' },
      ['KAFKA_SSL', 'KAFKA_REPLICATION'],
    ],
  ])('refuses %s', (_title, env, keys) => {
    expect(problemsOf(env).map(({ key }) => key)).toEqual(keys);
  });
});
