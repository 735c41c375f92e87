import {
  commaList,
  createLogger,
  createRegistry,
  httpUrl,
  loadConfig,
  port,
  processShape,
  runMain,
  startMetricsServer,
} from '@lianguan/platform';
import { z } from 'zod';
import { startIssuer } from './issuer.js';

const schema = z.object({
  ...processShape,
  // An identity provider without passwords must not be started by mistake.
  MODE: z.enum(['demonstration', 'test'], {
    error: '演示身份服务只能在 demonstration 或 test 模式下运行，生产环境请接入 OIDC_ISSUER',
  }),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port,
  DATA_DIR: z.string().min(1),
  /** One or more, separated by commas. */
  DASHBOARD_URL: commaList.pipe(z.array(httpUrl).min(1)),
  OIDC_ISSUER: httpUrl.optional(),
  OIDC_AUDIENCE: z.string().min(1).default('lianguan'),
  OIDC_CLIENT_ID: z.string().min(1).default('lianguan-dashboard'),
});

await runMain(async () => {
  const config = loadConfig(schema);
  const logger = createLogger({ name: 'issuer', level: config.LOG_LEVEL });
  const issuer = await startIssuer({
    port: config.PORT,
    host: config.HOST,
    dataDir: config.DATA_DIR,
    dashboardOrigins: config.DASHBOARD_URL,
    audience: config.OIDC_AUDIENCE,
    clientId: config.OIDC_CLIENT_ID,
    ...(config.OIDC_ISSUER ? { issuer: config.OIDC_ISSUER } : {}),
    onFault: (fault) => logger.error({ err: fault }, 'issuer fault'),
  });
  const metrics = await startMetricsServer({
    registry: createRegistry('issuer'),
    host: config.METRICS_HOST,
    port: config.METRICS_PORT,
  });
  return {
    url: issuer.url,
    metricsUrl: metrics.url,
    stop: async () => void (await Promise.all([issuer.stop(), metrics.stop()])),
  };
});
