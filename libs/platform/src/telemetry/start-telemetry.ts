import { context, propagation, trace } from '@opentelemetry/api';

export interface TelemetryOptions {
  readonly serviceName: string;
  /** Base address of an OTLP/HTTP collector; without it spans only carry the trace through, nothing is sent. */
  readonly otlpEndpoint?: string;
}

export interface Telemetry {
  /** Sends what is left, for at most 3 s. */
  stop(): Promise<void>;
}

const FLUSH_LIMIT_MS = 3_000;

/** Registers the process-wide tracer with W3C `traceparent` propagation. */
export async function startTelemetry({ serviceName, otlpEndpoint }: TelemetryOptions): Promise<Telemetry> {
  // The SDK and the exporter are loaded where a process sends or continues traces, not by all who use the API.
  const { createTracerProvider } = await import('./tracer-provider.js');
  const provider = await createTracerProvider(serviceName, otlpEndpoint);
  // Of several in one process the last one counts, not the first.
  for (const registered of [trace, context, propagation]) registered.disable();
  provider.register();
  return {
    async stop() {
      const limit = new Promise<void>((resolve) => setTimeout(resolve, FLUSH_LIMIT_MS).unref());
      // A collector that is down must not keep the process from ending.
      await Promise.race([provider.shutdown().catch(() => undefined), limit]);
    },
  };
}
