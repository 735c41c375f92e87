/** The bundled face first; antd and the chart engine each need it said, since neither takes the page's. */
export const FONT_FAMILY = "'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
