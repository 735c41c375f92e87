import pino, { type DestinationStream, type Logger } from 'pino';
import { maskSecrets } from './redaction.js';

export type { Logger } from 'pino';

export interface LoggerOptions {
  readonly name: string;
  readonly level?: string;
  /** Tests read what was written; processes write to stderr. */
  readonly destination?: DestinationStream;
}

const SECRET_KEYS = [
  'authorization',
  'cookie',
  'token',
  'access_token',
  'id_token',
  'refresh_token',
  'password',
  'x-lianguan-context',
];

/** JSON on stderr. Secrets by name are removed, and tokens, citizen numbers and mobiles inside any text are masked (个人信息保护法 51). */
export function createLogger({ name, level = 'info', destination }: LoggerOptions): Logger {
  const paths = SECRET_KEYS.flatMap((key) => [`["${key}"]`, `*["${key}"]`, `*.*["${key}"]`]);
  return pino(
    { name, level, redact: { paths, censor: '[已隐去]' }, hooks: { streamWrite: maskSecrets } },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
}
