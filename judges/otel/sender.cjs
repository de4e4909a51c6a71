// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sends spans of model calls with the real SDK: node sender.cjs URL json|protobuf none|gzip SERVICE TRACES PAUSE_MS
// Its last line is what it made: {"calls": {id: input tokens}, "failed": exports that the SDK gave up}.
const {trace, context, SpanStatusCode} = require('@opentelemetry/api');
const {resourceFromAttributes} = require('@opentelemetry/resources');
const {BasicTracerProvider, BatchSpanProcessor} = require('@opentelemetry/sdk-trace-base');
const {MeterProvider, PeriodicExportingMetricReader} = require('@opentelemetry/sdk-metrics');
const {OTLPTraceExporter: JsonExporter} = require('@opentelemetry/exporter-trace-otlp-http');
const {OTLPTraceExporter: ProtobufExporter} = require('@opentelemetry/exporter-trace-otlp-proto');
const {OTLPMetricExporter} = require('@opentelemetry/exporter-metrics-otlp-proto');

const [url, encoding, compression, service, traces, pause] = process.argv.slice(2);
const options = {url: `${url}/v1/traces`, compression, timeoutMillis: 30_000};
const exporter = new (encoding === 'json' ? JsonExporter : ProtobufExporter)(options);
let failed = 0;
const exported = exporter.export.bind(exporter);
exporter.export = (spans, done) => exported(spans, result => {
  failed += result.code === 0 ? 0 : 1;
  done(result);
});
const resource = resourceFromAttributes({'service.name': service, 'deployment.environment.name': 'production'});
const provider = new BasicTracerProvider({
  resource,
  spanProcessors: [new BatchSpanProcessor(exporter, {
    maxQueueSize: 100_000, maxExportBatchSize: 64, scheduledDelayMillis: 50, exportTimeoutMillis: 40_000})],
});
const metrics = new MeterProvider({
  resource,
  readers: [new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter({url: `${url}/v1/metrics`, compression}), exportIntervalMillis: 3_600_000})],
});
const tracer = provider.getTracer('judge');
const usage = metrics.getMeter('judge').createHistogram('gen_ai.client.token.usage', {unit: '{token}'});

async function main() {
  const calls = {};
  for (let i = 0; i < Number(traces); ++i) {
    const root = tracer.startSpan('invoke_agent', {attributes: {
      'gen_ai.operation.name': 'invoke_agent', 'gen_ai.conversation.id': `${service}-${i}`, 'user.id': `u-${i % 7}`}});
    const inside = trace.setSpan(context.active(), root);
    for (let n = 0; n < 3; ++n) {
      const call = tracer.startSpan('chat', {kind: 2, attributes: {
        'gen_ai.operation.name': 'chat', 'gen_ai.provider.name': 'openai', 'gen_ai.request.model': 'gpt-4o',
        'gen_ai.usage.input_tokens': i * 3 + n, 'gen_ai.usage.output_tokens': 5,
        'gen_ai.response.finish_reasons': ['stop']}}, inside);
      if (i % 10 === 0)
        call.setStatus({code: SpanStatusCode.ERROR, message: 'too late'});
      call.end();
      const {traceId, spanId} = call.spanContext();
      calls[`${traceId}/${spanId}`] = i * 3 + n;
      usage.record(i * 3 + n, {
        'gen_ai.token.type': 'input', 'gen_ai.request.model': 'gpt-4o', 'gen_ai.provider.name': 'openai'});
    }
    tracer.startSpan('GET /', {attributes: {'http.request.method': 'GET'}}, inside).end();
    root.end();
    if (Number(pause) > 0)
      await new Promise(resolve => setTimeout(resolve, Number(pause)));
  }
  await provider.forceFlush();
  await provider.shutdown();
  await metrics.shutdown();
  console.log(JSON.stringify({calls, failed}));
}
main().catch(error => {
  console.error(error);
  process.exit(1);
});
