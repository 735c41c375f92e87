/** `market-regulation` → `marketRegulation`: prefix of the graph fields that every department has. */
export const fieldPrefix = (service: string): string =>
  service.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `market-regulation` → `market_regulation`: its database, and the stem of its two roles. */
export const databaseName = (service: string): string => service.replaceAll('-', '_');

/** `market-regulation` → `MARKET_REGULATION`: suffix of its environment keys, and its agency. */
export const environmentSuffix = (service: string): string => databaseName(service).toUpperCase();

/** `market-regulation` → `MarketRegulation`: stem of class names. */
export const pascalName = (service: string): string => service[0]!.toUpperCase() + fieldPrefix(service).slice(1);
