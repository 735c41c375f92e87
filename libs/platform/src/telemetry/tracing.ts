import {
  context,
  propagation,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span,
} from '@opentelemetry/api';

const TRACER = 'lianguan';

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
