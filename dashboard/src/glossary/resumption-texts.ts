import type {
  CompetentDepartment,
  EmergencyState,
  ResumptionAcceptanceState,
  ResumptionWatchState,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const RESUMPTION_STATES = {
  APPLIED: state('待验收', 'WATCH'),
  TOWNSHIP_PASSED: state('乡镇街道已验收', 'WATCH'),
  COMPETENT_PASSED: state('主管部门已验收', 'WATCH'),
  ACCEPTED: state('联合验收合格', 'GOOD'),
  FAILED: state('验收不合格', 'BAD'),
  WITHDRAWN: state('已撤回', 'NEUTRAL'),
} satisfies Record<ResumptionAcceptanceState, StateText>;

export const WATCH_STATES = {
  WATCHING: state('待复查', 'WATCH'),
  OVERDUE: state('逾期未复查', 'BAD'),
  KEPT: state('符合复训方案', 'GOOD'),
  BROKEN: state('超出复训方案', 'BAD'),
} satisfies Record<ResumptionWatchState, StateText>;

export const EMERGENCY_STATES = {
  DECLARED: state('应急管控中', 'WATCH'),
  ENDED: state('已解除', 'NEUTRAL'),
} satisfies Record<EmergencyState, StateText>;

export const COMPETENT_DEPARTMENTS = {
  EDUCATION: '教育部门',
  CULTURE_TOURISM: '文化和旅游部门',
  SPORT: '体育部门',
  SCIENCE_TECHNOLOGY: '科技部门',
  HUMAN_RESOURCES: '人力资源和社会保障部门',
} satisfies Record<CompetentDepartment, string>;
