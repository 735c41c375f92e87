import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef, type ReactElement } from 'react';
import { chartSummary, matrixChart, type StateCount } from './matrix-chart';

echarts.use([BarChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

interface Props {
  readonly cells: readonly StateCount[];
}

/** A picture beside the table that holds the same figures. */
export default function StateChart({ cells }: Props): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    const chart = echarts.init(element.current, null, { renderer: 'svg' });
    chart.setOption(matrixChart(cells));
    const observer = new ResizeObserver(() => {
      chart.resize();
    });
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [cells]);
  return <div ref={element} className="chart" role="img" aria-label={chartSummary(cells)} />;
}
