import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace-node';
import { PassingTracerProvider } from './passing-tracer.js';

/** Sends spans to the collector at `otlpEndpoint` (OTLP over HTTP); without it nothing is sent. */
export async function createTracerProvider(serviceName: string, otlpEndpoint?: string): Promise<NodeTracerProvider> {
  if (!otlpEndpoint) return new PassingTracerProvider();
  return new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(await exporterTo(otlpEndpoint))],
  });
}

async function exporterTo(otlpEndpoint: string): Promise<SpanExporter> {
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  return new OTLPTraceExporter({ url: `${otlpEndpoint.replace(/\/$/, '')}/v1/traces` });
}
