interface Figure {
  readonly title: string;
  /** PromQL; `$service` is the choice at the top of the page. */
  readonly expr: string;
  readonly legend: string;
  readonly unit?: string;
}

const SERVICE = 'service=~"$service"';
const rate = (metric: string, by: string): string => `sum by (${by}) (rate(${metric}{${SERVICE}}[5m]))`;
const slowest = (metric: string, by: string): string =>
  `histogram_quantile(0.95, sum by (le, ${by}) (rate(${metric}_bucket[5m])))`;

const FIGURES: readonly Figure[] = [
  { title: '网关：每秒操作', expr: 'sum by (outcome) (rate(lianguan_gateway_operations_total[5m]))', legend: '{{outcome}}' },
  {
    title: '网关：操作用时（95%）',
    expr: slowest('lianguan_gateway_operation_seconds', 'outcome'),
    legend: '{{outcome}}',
    unit: 's',
  },
  {
    title: '网关：部门应答用时（95%）',
    expr: slowest('lianguan_gateway_subgraph_fetch_seconds', 'subgraph'),
    legend: '{{subgraph}}',
    unit: 's',
  },
  {
    title: '网关：部门未应答',
    expr: 'sum by (subgraph, outcome) (rate(lianguan_gateway_subgraph_fetch_seconds_count{outcome=~"timeout|unavailable"}[5m]))',
    legend: '{{subgraph}} {{outcome}}',
  },
  { title: '行为：每秒', expr: rate('lianguan_acts_total', 'service, result'), legend: '{{service}} {{result}}' },
  { title: '待发布的事件', expr: `lianguan_outbox_depth{${SERVICE}}`, legend: '{{service}}' },
  { title: '最早待发布事件的等待', expr: `lianguan_outbox_oldest_seconds{${SERVICE}}`, legend: '{{service}}', unit: 's' },
  { title: '发布失败', expr: rate('lianguan_relay_faults_total', 'service'), legend: '{{service}}' },
  { title: '收到的事件', expr: rate('lianguan_events_consumed_total', 'service, result'), legend: '{{service}} {{result}}' },
  { title: '搁置的键', expr: `lianguan_parked_keys{${SERVICE}}`, legend: '{{service}}' },
  { title: '期限：触发', expr: rate('lianguan_deadlines_fired_total', 'service, result'), legend: '{{service}} {{result}}' },
  { title: '期限：未能执行', expr: `lianguan_deadlines_failing{${SERVICE}}`, legend: '{{service}}' },
  { title: 'SQL 语句', expr: rate('lianguan_sql_statements_total', 'service, kind'), legend: '{{service}} {{kind}}' },
  { title: '台账导入', expr: 'sum by (department, status) (rate(lianguan_gateway_imports_total[5m]))', legend: '{{department}} {{status}}' },
  { title: '内存', expr: `process_resident_memory_bytes{${SERVICE}}`, legend: '{{service}}', unit: 'bytes' },
  { title: '事件循环延迟（99%）', expr: `nodejs_eventloop_lag_p99_seconds{${SERVICE}}`, legend: '{{service}}', unit: 's' },
];

const PER_ROW = 2;
const WIDTH = 24 / PER_ROW;
const HEIGHT = 8;
const DATASOURCE = { type: 'prometheus', uid: '${datasource}' };

/** The dashboard of Grafana over the metrics of gateway and services. */
export function grafanaFile(): string {
  const dashboard = {
    uid: 'lianguan',
    title: '联管',
    schemaVersion: 39,
    refresh: '30s',
    time: { from: 'now-6h', to: 'now' },
    templating: { list: [datasourceChoice, serviceChoice] },
    panels: FIGURES.map(panel),
  };
  return `${JSON.stringify(dashboard, null, 2)}\n`;
}

const datasourceChoice = { name: 'datasource', label: '数据源', type: 'datasource', query: 'prometheus' };

const serviceChoice = {
  name: 'service',
  label: '服务',
  type: 'query',
  datasource: DATASOURCE,
  query: 'label_values(process_resident_memory_bytes, service)',
  includeAll: true,
  multi: true,
  refresh: 2,
};

const panel = ({ title, expr, legend, unit = 'short' }: Figure, index: number): object => ({
  id: index + 1,
  title,
  type: 'timeseries',
  datasource: DATASOURCE,
  gridPos: { x: (index % PER_ROW) * WIDTH, y: Math.floor(index / PER_ROW) * HEIGHT, w: WIDTH, h: HEIGHT },
  fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
  targets: [{ refId: 'A', datasource: DATASOURCE, expr, legendFormat: legend }],
});
