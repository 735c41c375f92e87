import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace-node';

/** Sends spans to the collector at `otlpEndpoint` (OTLP over HTTP); without it nothing is sent. */
export async function createTracerProvider(serviceName: string, otlpEndpoint?: string): Promise<NodeTracerProvider> {
  const exporter = otlpEndpoint && (await exporterTo(otlpEndpoint));
  return new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: exporter ? [new BatchSpanProcessor(exporter)] : [],
  });
}

async function exporterTo(otlpEndpoint: string): Promise<SpanExporter> {
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  return new OTLPTraceExporter({ url: `${otlpEndpoint.replace(/\/$/, '')}/v1/traces` });
}
