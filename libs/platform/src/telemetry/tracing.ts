import {
  context,
  propagation,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';

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
const TRACER = 'lianguan';

/** Registers the process-wide tracer with W3C `traceparent` propagation. */
export function startTelemetry({ serviceName, otlpEndpoint }: TelemetryOptions): Telemetry {
  const exporter = otlpEndpoint && new OTLPTraceExporter({ url: `${otlpEndpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: exporter ? [new BatchSpanProcessor(exporter)] : [],
  });
  provider.register();
  return {
    async stop() {
      const limit = new Promise<void>((resolve) => setTimeout(resolve, FLUSH_LIMIT_MS).unref());
      // A collector that is down must not keep the process from ending.
      await Promise.race([provider.shutdown().catch(() => undefined), limit]);
    },
  };
}

/** Runs `work` in a span below the active one; a rejection marks the span and goes on. */
export function withSpan<T>(name: string, attributes: Attributes, work: (span: Span) => Promise<T>): Promise<T> {
  return trace.getTracer(TRACER).startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work(span);
    } catch (fault) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.recordException(fault instanceof Error ? fault : String(fault));
      throw fault;
    } finally {
      span.end();
    }
  });
}

/** Adds `traceparent` of the active span to `headers` and returns them. */
export function injectTraceparent<H extends Record<string, string>>(headers: H): H {
  propagation.inject(context.active(), headers);
  return headers;
}

/** The context that `traceparent` of these headers names; the active one where there is none. */
export function extractTraceparent(headers: Readonly<Record<string, unknown>>): Context {
  return propagation.extract(context.active(), headers);
}

/** Runs `work` as a part of the trace that the headers name. */
export const continueTrace = <T>(headers: Readonly<Record<string, unknown>>, work: () => T): T =>
  context.with(extractTraceparent(headers), work);

/** For error answers, so that what a person reports can be found in the logs. */
export function currentTraceId(): string | undefined {
  return trace.getActiveSpan()?.spanContext().traceId;
}
