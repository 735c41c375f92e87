import type { RefusalCatalogue, Role } from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';

/** M22, A1: what is supervised before it has any paper. */
export const PLACE_FILE_KINDS = ['UNLICENSED_PLACE', 'CARE_CENTRE'] as const;
export type PlaceFileKindName = (typeof PLACE_FILE_KINDS)[number];

export const FINDING_SOURCES = ['PATROL', 'GRID_REPORT', 'COMPLAINT', 'TRANSFER'] as const;
export type FindingSourceName = (typeof FINDING_SOURCES)[number];

export const PLACE_STATES = ['ON_FILE', 'GUIDED', 'CONVERTED', 'CLOSED'] as const;
export type PlaceStateName = (typeof PLACE_STATES)[number];

/** Who finds places and opens their file; a township as it is delegated. */
export const PLACE_RECORDERS = ['EDU_SUP', 'CEB', 'TOWNSHIP'] as const satisfies readonly Role[];

const APPLY_BASIS = '民办教育促进法 第十二条';

/** A1: the file of a place until it is an institution's, or the place is no more. */
export const placeLifecycle = defineLifecycle({
  name: 'SupervisedPlace',
  states: [...PLACE_STATES],
  initial: 'ON_FILE',
  terminal: ['CONVERTED'],
  transitions: [
    {
      event: 'guidePlace',
      from: ['ON_FILE'],
      to: 'GUIDED',
      roles: ['EDU_SUP', 'EDU_LIC', 'TOWNSHIP'],
      basis: APPLY_BASIS,
    },
    {
      event: 'convertPlace',
      from: ['ON_FILE', 'GUIDED'],
      to: 'CONVERTED',
      roles: ['EDU_SUP', 'EDU_LIC'],
      guard: 'hasPapers',
      basis: APPLY_BASIS,
    },
    {
      event: 'closePlace',
      from: ['ON_FILE', 'GUIDED'],
      to: 'CLOSED',
      roles: ['EDU_SUP', 'CEB'],
      basis: '民办教育促进法 第六十四条',
    },
    { event: 'reopenPlace', from: ['CLOSED'], to: 'ON_FILE', roles: ['EDU_SUP', 'CEB'], basis: null },
  ],
  labels: {
    ON_FILE: '在册',
    GUIDED: '已引导审批',
    CONVERTED: '已转为机构档案',
    CLOSED: '已停办销号',
    guidePlace: '引导审批',
    convertPlace: '转为机构档案',
    closePlace: '停办销号',
    reopenPlace: '恢复在册',
  },
});

export type PlaceActName = (typeof placeLifecycle.transitions)[number]['event'];

export type PlaceRefusal =
  | 'PLACE_NOT_DELEGATED'
  | 'PLACE_OUT_OF_DIVISION'
  | 'PLACE_TEXT_MISSING'
  | 'PLACE_TEXT_NAMES_PERSON'
  | 'FOUND_IN_FUTURE'
  | 'PLACE_ON_FILE'
  | 'PLACE_IN_LEDGER'
  | 'PLACE_UNKNOWN'
  | 'PLACE_DOCUMENT_MISSING'
  | 'SUCCESSOR_UNKNOWN'
  | 'SUCCESSOR_ELSEWHERE'
  | 'SUCCESSOR_WITHOUT_PAPERS'
  | LifecycleRefusal;

export const PLACE_REFUSALS = {
  PLACE_NOT_DELEGATED: {
    message: '该事项今日没有赋权给本乡镇（街道），请报教育部门办理；赋权以公布的承接确认书为准',
    basis: '行政处罚法 第二十四条',
  },
  PLACE_OUT_OF_DIVISION: { message: '区划代码{divisionCode}不在本单位管辖范围内，请移送当地', basis: null },
  PLACE_TEXT_MISSING: { message: '请填写{field}', basis: '行政处罚法 第五十四条' },
  PLACE_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  FOUND_IN_FUTURE: { message: '发现日期晚于今日，请改正', basis: null },
  PLACE_ON_FILE: { message: '该地址的同名场所已于{foundOn}建档，请在原档案中办理；已销号的请恢复在册', basis: null },
  PLACE_IN_LEDGER: {
    message: '该地址的同名机构已在机构台账中，台账编号{ledgerNo}；请在证照处置中办理',
    basis: '民办教育促进法 第六十四条',
  },
  PLACE_UNKNOWN: { message: '没有这处场所的档案，或不在本单位管辖范围内', basis: null },
  PLACE_DOCUMENT_MISSING: { message: '请填写文书编号', basis: '行政处罚法 第五十九条' },
  SUCCESSOR_UNKNOWN: { message: '台账中没有这家机构，或不在本单位管辖范围内', basis: null },
  SUCCESSOR_ELSEWHERE: {
    message: '台账编号{ledgerNo}的机构不在该场所所在的县（市、区），请核对',
    basis: null,
  },
  SUCCESSOR_WITHOUT_PAPERS: {
    message: '台账编号{ledgerNo}的机构证照还不齐全；取得办学许可证和法人登记证照后再转为机构档案',
    basis: '民办教育促进法 第十二条、第十八条',
  },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<PlaceRefusal>;
