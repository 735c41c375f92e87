import type { Registry } from '@lianguan/platform';
import { Counter, Histogram } from 'prom-client';

export type FetchOutcome = 'ok' | 'errors' | 'timeout' | 'unavailable';
export type OperationOutcome = 'ok' | 'partial' | 'refused' | 'failed';

export interface GatewayMetrics {
  /** Starts the clock of one call to a subgraph; the answer ends it. */
  subgraphFetch(subgraph: string): (outcome: FetchOutcome) => void;
  operation(name: string | null, outcome: OperationOutcome, seconds: number): void;
  imported(department: string, status: number): void;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 8];
// The name is the client's choice: a label for each would let anyone fill the registry.
const NAMES_KEPT = 200;

export function createGatewayMetrics(registry: Registry): GatewayMetrics {
  const registers = [registry];
  const operations = new Counter({
    name: 'lianguan_gateway_operations_total',
    help: 'GraphQL operations by name and outcome',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const latency = new Histogram({
    name: 'lianguan_gateway_operation_seconds',
    help: 'Time from request to answer',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers,
  });
  const fetches = new Histogram({
    name: 'lianguan_gateway_subgraph_fetch_seconds',
    help: 'Time of one call to a subgraph',
    labelNames: ['subgraph', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const imports = new Counter({
    name: 'lianguan_gateway_imports_total',
    help: 'Ledger files handed to departments, by status',
    labelNames: ['department', 'status'],
    registers,
  });
  const known = new Set<string>();
  const label = (name: string | null): string => {
    if (name === null) return 'anonymous';
    if (known.size < NAMES_KEPT) known.add(name);
    return known.has(name) ? name : 'other';
  };
  return {
    subgraphFetch(subgraph) {
      const startedAt = performance.now();
      return (outcome) => fetches.observe({ subgraph, outcome }, (performance.now() - startedAt) / 1000);
    },
    operation(name, outcome, seconds) {
      operations.inc({ operation: label(name), outcome });
      latency.observe({ outcome }, seconds);
    },
    imported: (department, status) => imports.inc({ department, status: String(status) }),
  };
}
