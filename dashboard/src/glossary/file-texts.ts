import type {
  DataOwner,
  FactKind,
  FactSource,
  FindingSource,
  LineageKind,
  PlaceFileKind,
  PlaceState,
  QualityDimension,
  QualityProblem,
} from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const FACT_KINDS = {
  NAME: '名称',
  CREDIT_CODE: '统一社会信用代码',
  ADDRESS: '办学地址',
  PREMISES: '办学场所',
  OPERATOR: '举办者',
  LEGAL_REPRESENTATIVE: '法定代表人',
  CONTROLLER: '实际控制人',
  BUSINESS_LICENSE: '营业执照',
  NON_PROFIT_REGISTRATION: '民办非企业单位登记证书',
  PUBLIC_INSTITUTION_CERTIFICATE: '事业单位法人证书',
} satisfies Record<FactKind, string>;

export const FACT_SOURCES = {
  LEDGER: '台账',
  REGISTER: '登记机关',
  APPLICATION: '办学许可申请',
  OFFICER: '经办人登记',
} satisfies Record<FactSource, string>;

export const LINEAGE_KINDS = {
  RE_REGISTRATION: '转登记',
  MERGE: '合并',
  SPLIT: '分立',
} satisfies Record<LineageKind, string>;

export const PLACE_KINDS = { UNLICENSED_PLACE: '无证场所', CARE_CENTRE: '托管机构' } satisfies Record<
  PlaceFileKind,
  string
>;

export const FINDING_SOURCES = {
  PATROL: '巡查',
  GRID_REPORT: '网格上报',
  COMPLAINT: '投诉举报',
  TRANSFER: '部门移送',
} satisfies Record<FindingSource, string>;

export const PLACE_STATES = {
  ON_FILE: state('在册', 'WATCH'),
  GUIDED: state('已引导审批', 'WATCH'),
  CONVERTED: state('已转为机构档案', 'GOOD'),
  CLOSED: state('已停办销号', 'NEUTRAL'),
} satisfies Record<PlaceState, StateText>;

export const QUALITY_DIMENSIONS = { TIMELY: '及时性', COMPLETE: '完整性', CORRECT: '准确性' } satisfies Record<
  QualityDimension,
  string
>;

export const QUALITY_PROBLEMS = {
  RECORD_STALE: '超期未更新',
  CODE_MISSING: '有照而缺信用代码',
  OPERATOR_NUMBER_MISSING: '缺举办者身份证号',
  OPERATOR_MOBILE_MISSING: '缺联系电话',
  CODE_INVALID: '信用代码校验不符',
  CODE_DIFFERS: '信用代码与登记不一致',
  EXPIRED_YET_ACTIVE: '许可证过期仍为有效',
  ADDRESS_WITHOUT_DISTRICT: '地址未写区县乡镇',
  DUPLICATE_OPEN: '疑似重复未核对',
  REGISTER_CODE_INVALID: '登记的信用代码校验不符',
} satisfies Record<QualityProblem, string>;

export const DATA_OWNERS = {
  EDUCATION: '教育',
  CULTURE_TOURISM: '文化和旅游',
  SPORT: '体育',
  SCIENCE_TECHNOLOGY: '科技',
  HUMAN_RESOURCES: '人社',
  MARKET_REGULATION: '市场监管',
  CIVIL_AFFAIRS: '民政',
} satisfies Record<DataOwner, string>;
