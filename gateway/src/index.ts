export { gatewayConfig, type GatewayConfig } from './config.js';
export { readSupergraph, startGateway, type GatewaySettings, type RunningGateway } from './start-gateway.js';
