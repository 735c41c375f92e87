import { z } from 'zod';

/** In production every embedded default is refused: a real database, issuer and key have to be named. */
export const MODES = ['production', 'demonstration', 'test'] as const;
export type Mode = (typeof MODES)[number];

export type Environment = Readonly<Record<string, string | undefined>>;

export interface ConfigProblem {
  readonly key: string;
  /** What is wrong, in Chinese, without the value: it may be a secret. */
  readonly message: string;
}

/** Every wrong key at once, so that an operator corrects them in one go. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(problems.map(({ key, message }) => `配置错误：${key}：${message}`).join('\n'));
    this.name = 'ConfigError';
  }
}

const embedded = new WeakMap<z.ZodType, string>();

/** A key whose default serves only trying out and tests: MODE=production must set it, and to something else than the default. */
export function embeddedDefault<S extends z.ZodType<unknown, string | undefined>>(schema: S, value: string) {
  const withDefault = z.preprocess((given: string | undefined) => given ?? value, schema);
  embedded.set(withDefault, value);
  return withDefault;
}

/** A TCP port; 0 means any free one. */
export const port = z
  .string()
  .regex(/^\d{1,5}$/, '应为 0 至 65535 的整数')
  .transform(Number)
  .refine((value) => value <= 65_535, '应为 0 至 65535 的整数');

export const httpUrl = z.url({ protocol: /^https?$/, error: '应为 http 或 https 网址' });

export const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: '应为 postgresql:// 连接地址' });

/** A JSON text, such as a key set, checked by `schema`. */
export const jsonText = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: '不是有效的 JSON 文本' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** Comma-separated list; empty text is the empty list. */
export const commaList = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);

/** What every process understands; spread into its own schema: `z.object({ ...processShape, PORT: port })`. */
export const processShape = {
  MODE: z.enum(MODES).default('production'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
  METRICS_PORT: port.prefault('0'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
};

/**
 * Reads and validates the environment. A key set to the empty text counts as not set. Throws ConfigError naming every wrong key.
 * `together` says what is wrong between the keys that are set.
 */
export function loadConfig<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  env: Environment = process.env,
  together: (given: Environment) => readonly ConfigProblem[] = () => [],
): z.output<z.ZodObject<Shape>> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).flatMap((key) => (env[key] === undefined || env[key] === '' ? [] : [[key, env[key]]])),
  );
  const parsed = schema.safeParse(given, { error: (issue) => zhMessage(issue, given) });
  const problems = [
    ...(parsed.success
      ? []
      : parsed.error.issues.map((issue) => ({ key: String(issue.path[0] ?? '环境'), message: issue.message }))),
    ...together(given),
    ...embeddedInProduction(schema.shape, given),
  ];
  if (problems.length > 0 || !parsed.success) throw new ConfigError(problems);
  return parsed.data;
}

const chinese = z.locales.zhCN().localeError;

function zhMessage(issue: z.core.$ZodRawIssue, given: Environment): string | undefined {
  const key = String(issue.path?.[0] ?? '');
  if (issue.path?.length === 1 && given[key] === undefined) return '未设置';
  if (issue.code === 'invalid_value') return `只能是 ${issue.values.map(String).join('、')} 之一`;
  const text = chinese(issue);
  return typeof text === 'string' ? text : text?.message;
}

function embeddedInProduction(shape: z.core.$ZodShape, given: Environment): ConfigProblem[] {
  if (given['MODE'] !== undefined && given['MODE'] !== 'production') return [];
  return Object.entries(shape)
    .filter(([key, schema]) => {
      const value = embedded.get(schema as z.ZodType);
      return value !== undefined && (given[key] === undefined || given[key] === value);
    })
    .map(([key]) => ({ key, message: '生产模式不接受内置默认值，请明确设置' }));
}
