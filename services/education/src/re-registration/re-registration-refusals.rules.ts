import type { RefusalCatalogue } from '@lianguan/kernel';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import { DIVISION_OF_WORK, DOUBLE_REDUCTION } from './re-registration-lifecycle.rules.js';

export type ReRegistrationRefusal =
  | 'RE_REGISTRATION_UNKNOWN'
  | 'MERGED_INTO_OTHER'
  | 'TEXT_NAMES_PERSON'
  | 'DOCUMENT_MISSING'
  | 'INTERVIEW_INCOMPLETE'
  | 'INTERVIEW_AHEAD'
  | 'WRITTEN_CHOICE_MISSING'
  | 'CHOICE_UNCHANGED'
  | 'NOT_NONPROFIT'
  | 'NOT_NON_ACADEMIC'
  | 'NEW_CODE_UNFIT'
  | 'NEW_CODE_TAKEN'
  | 'NEW_NAME_MISSING'
  | 'LICENSE_NUMBER_TAKEN'
  | 'LICENSE_TERM_UNFIT'
  | 'LINEAGE_MISSING'
  | 'APPRAISAL_UNFIT'
  | 'ACADEMIC_COURSE_LEFT'
  | 'TRANSITION_NOT_AHEAD'
  | 'DECIDED_TOO_LATE'
  | 'DEADLINE_NOT_PASSED'
  | 'REASON_MISSING'
  | 'ANSWER_TOO_EARLY'
  | 'ANSWER_OF_OTHER_ROUTE'
  | 'ANSWER_OF_OTHER_INSTITUTION'
  | LifecycleRefusal;

export const RE_REGISTRATION_REFUSALS = {
  RE_REGISTRATION_UNKNOWN: { message: '没有这条转登记记录，或不在本单位管辖范围内', basis: null },
  MERGED_INTO_OTHER: {
    message: '该登记已并入其他机构，由并入后机构的转登记记录办理；请从该机构档案进入',
    basis: null,
  },
  TEXT_NAMES_PERSON: { message: '文书编号、说明和理由中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  DOCUMENT_MISSING: { message: '请填写文书编号', basis: '行政许可法 第三十八条' },
  INTERVIEW_INCOMPLETE: { message: '请填写约谈对象、参加人员和约谈情况', basis: null },
  INTERVIEW_AHEAD: { message: '约谈日期晚于今天，请核对；约谈后再登记', basis: null },
  WRITTEN_CHOICE_MISSING: {
    message: '工作人员代为登记的，请填写机构书面选择材料的编号；机构也可用自己的账号选择',
    basis: DOUBLE_REDUCTION,
  },
  CHOICE_UNCHANGED: {
    message: '机构现在的去向就是“{choice}”，不必改变；要改变的，请选择另一去向',
    basis: DOUBLE_REDUCTION,
  },
  NOT_NONPROFIT: { message: '该机构没有选择转为非营利性机构，不办理此步骤', basis: DOUBLE_REDUCTION },
  NOT_NON_ACADEMIC: { message: '该机构没有选择转为非学科类，不办理此步骤', basis: DIVISION_OF_WORK },
  NEW_CODE_UNFIT: {
    message: '“{code}”不是民办非企业单位的统一社会信用代码，请民政部门核对',
    basis: 'GB 32100-2015；民办非企业单位登记管理暂行条例 第十二条',
  },
  NEW_CODE_TAKEN: { message: '统一社会信用代码{code}已登记在另一家机构名下，请民政部门核对', basis: 'GB 32100-2015' },
  NEW_NAME_MISSING: {
    message: '登记答复没有写明新的机构名称，请民政部门补充',
    basis: '民办非企业单位登记管理暂行条例 第十条',
  },
  LICENSE_NUMBER_TAKEN: { message: '该办学许可证号已经使用，请核对', basis: '行政许可法 第三十九条' },
  LICENSE_TERM_UNFIT: { message: '有效期止早于有效期起或今天，请核对', basis: '行政许可法 第三十九条' },
  LINEAGE_MISSING: {
    message: '还没有登记转登记后的法人，前后沿革不清，不能办结；请先办理民办非企业单位登记',
    basis: '民办非企业单位登记管理暂行条例 第十二条',
  },
  APPRAISAL_UNFIT: {
    message: '所选鉴别不属于该机构，或没有归档的“非学科类”结论；请先按程序申请鉴别',
    basis: '教监管厅函〔2021〕16号',
  },
  ACADEMIC_COURSE_LEFT: {
    message: '该机构的课程“{course}”鉴别为学科类，停止该课程并重新鉴别后才能转为非学科类',
    basis: '教监管厅函〔2021〕16号',
  },
  TRANSITION_NOT_AHEAD: { message: '过渡期的最后一日应在今天之后，请核对', basis: DIVISION_OF_WORK },
  DECIDED_TOO_LATE: { message: '登记机关的决定晚于转登记期限，不能再办结', basis: DOUBLE_REDUCTION },
  DEADLINE_NOT_PASSED: { message: '转登记期限尚未届满', basis: DOUBLE_REDUCTION },
  REASON_MISSING: { message: '请填写理由', basis: '行政许可法 第三十八条' },
  ANSWER_TOO_EARLY: { message: '转登记为“{state}”，“{action}”还不能办理；前面的步骤完成后重新处理本答复', basis: null },
  ANSWER_OF_OTHER_ROUTE: { message: '机构选择的去向不包括“{action}”，请答复部门核对', basis: DOUBLE_REDUCTION },
  ANSWER_OF_OTHER_INSTITUTION: { message: '答复所指的机构不是该转登记的机构，请答复部门核对', basis: null },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<ReRegistrationRefusal>;
