import { eventBusProblems, loadConfig, runMain } from '@lianguan/platform';
import { gatewayConfig } from './config.js';
import { startGateway } from './start-gateway.js';

await runMain(async () => startGateway(loadConfig(gatewayConfig, undefined, eventBusProblems)));
