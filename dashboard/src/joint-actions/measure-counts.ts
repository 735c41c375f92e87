import { JOINT_MEASURE_STATES } from '../glossary/joint-action-texts';
import type { JointMeasureState } from '../gql/graphql';

const PHASES = {
  PENDING: '待发出',
  SENT: '办理中',
  ACKNOWLEDGED: '办理中',
  ACCEPTED: '办理中',
  OVERDUE: '逾期',
  ESCALATED: '逾期',
  OBJECTED: '异议待决',
  EXECUTED: '已执行',
  WITHDRAWN: '未执行',
  DECLINED: '未执行',
  FAILED: '未执行',
  GIVEN_UP: '未执行',
  RECALLING: '恢复中',
  COMPENSATING: '恢复中',
  COMP_FAILED: '恢复失败',
  RECALLED: '已恢复',
  COMPENSATED: '已恢复',
} as const satisfies Record<JointMeasureState, string>;
type Phase = (typeof PHASES)[JointMeasureState];

const ORDER = [...new Set(Object.values(PHASES))] as readonly Phase[];

interface Measure {
  readonly state: JointMeasureState;
}

/** 3 项：2 已执行、1 已谢绝. */
export function countsText(measures: readonly Measure[]): string {
  const counts = Object.entries(JOINT_MEASURE_STATES)
    .map(([state, { text }]) => ({ text, count: measures.filter((measure) => measure.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ text, count }) => `${String(count)} ${text}`);
  return counts.length === 0 ? '0 项' : `${String(measures.length)} 项：${counts.join('、')}`;
}

export interface DepartmentRow {
  readonly department: string;
  readonly counts: readonly number[];
}

export interface DepartmentMatrix {
  readonly phases: readonly Phase[];
  readonly rows: readonly DepartmentRow[];
}

/** Measures by department and by how far they are; phases in which nothing is are left out. */
export function departmentMatrix(measures: readonly (Measure & { readonly department: string })[]): DepartmentMatrix {
  const phases = ORDER.filter((phase) => measures.some(({ state }) => PHASES[state] === phase));
  const departments = [...new Set(measures.map(({ department }) => department))];
  const rows = departments.map((department) => ({
    department,
    counts: phases.map(
      (phase) =>
        measures.filter((measure) => measure.department === department && PHASES[measure.state] === phase).length,
    ),
  }));
  return { phases, rows };
}
