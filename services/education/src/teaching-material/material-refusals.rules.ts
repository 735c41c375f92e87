import type { RefusalCatalogue } from '@lianguan/kernel';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import type { IsbnRefusal } from './isbn.rules.js';
import { MATERIAL_BASIS, NO_POST_BASIS, RELIEF, RELIEF_14 } from './material-lifecycle.rules.js';

export type MaterialRefusal =
  | LifecycleRefusal
  | IsbnRefusal
  | 'MATERIAL_INSTITUTION_UNKNOWN'
  | 'MATERIAL_UNKNOWN'
  | 'MATERIAL_FOREIGN'
  | 'MATERIAL_TITLE_MISSING'
  | 'MATERIAL_PUBLISHER_MISSING'
  | 'MATERIAL_SELECTION_MISSING'
  | 'MATERIAL_HASH_WRONG'
  | 'MATERIAL_OUT_OF_SCOPE'
  | 'MATERIAL_PRESCHOOL_SUBJECT'
  | 'MATERIAL_ON_FILE'
  | 'MATERIAL_TEXT_NAMES_PERSON'
  | 'MATERIAL_NOT_PUBLISHED'
  | 'MATERIAL_NOT_SELF_COMPILED'
  | 'MATERIAL_REVIEW_RECORD_MISSING'
  | 'MATERIAL_UNCHANGED'
  | 'MATERIAL_REASON_MISSING'
  | 'MATERIAL_BAN_MISSING'
  | 'MATERIAL_BAN_NOT_OF_MATERIALS'
  | 'MATERIAL_DOCUMENT_MISSING'
  | 'MATERIAL_EXPERTS_TOO_FEW'
  | 'MATERIAL_EXPERT_UNKNOWN'
  | 'MATERIAL_EXPERT_OF_OTHER_SUBJECT'
  | 'MATERIAL_EXPERT_CONFLICTED'
  | 'MATERIAL_EXPERT_SAT'
  | 'MATERIAL_NO_VACANCY'
  | 'MATERIAL_SEAT_UNKNOWN'
  | 'MATERIAL_OPINION_GIVEN'
  | 'MATERIAL_DIMENSION_MISSING'
  | 'MATERIAL_COURSE_UNKNOWN'
  | 'MATERIAL_COURSE_ENDED'
  | 'MATERIAL_COURSE_DIFFERS'
  | 'MATERIAL_COURSE_HAS_IT'
  | 'MATERIAL_PREVIOUS_IN_USE'
  | 'MATERIAL_VERSION_UNDER_WAY'
  | 'MATERIAL_REVIEW_NOT_DUE'
  | 'MATERIAL_RETENTION_RUNNING';

export const MATERIAL_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ISBN_UNREADABLE: { message: '书号应为 13 位，以 978 或 979 开头；请按版权页填写', basis: 'GB/T 5795-2006' },
  ISBN_CHECK_DIGIT_WRONG: { message: '书号校验码不符；请按版权页核对', basis: 'GB/T 5795-2006' },
  PUBLICATION_FOREIGN: {
    message: '不是境内出版单位的书号（978-7 开头）；不得使用境外课程教材，请选用境内正式出版物',
    basis: RELIEF_14,
  },
  MATERIAL_INSTITUTION_UNKNOWN: { message: '您的账号没有对应的机构，不能备案培训材料', basis: null },
  MATERIAL_UNKNOWN: { message: '没有该培训材料，或不在您的范围内', basis: null },
  MATERIAL_FOREIGN: { message: '不得使用境外教育课程；请改用境内课程的材料', basis: RELIEF_14 },
  MATERIAL_TITLE_MISSING: { message: '请填写材料名称', basis: null },
  MATERIAL_PUBLISHER_MISSING: { message: '请填写出版单位', basis: MATERIAL_BASIS },
  MATERIAL_SELECTION_MISSING: {
    message: '请填写选用记录的编号；没有的，先按本机构选用办法审定',
    basis: MATERIAL_BASIS,
  },
  MATERIAL_HASH_WRONG: { message: '请选择材料文件，以登记其 SHA-256 校验值（64 位十六进制）', basis: MATERIAL_BASIS },
  MATERIAL_OUT_OF_SCOPE: {
    message: '非学科类机构不得使用{subject}等学科类培训材料；课程类别不明确的，可申请鉴别',
    basis: RELIEF_14,
  },
  MATERIAL_PRESCHOOL_SUBJECT: { message: '不得面向学龄前儿童开展学科类培训；请调整材料', basis: RELIEF },
  MATERIAL_ON_FILE: { message: '本机构已有同一材料（同一书号或同一文件）；请在原记录上办理', basis: null },
  MATERIAL_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  MATERIAL_NOT_PUBLISHED: { message: '自编材料须经内部审核和教育部门审核，不能直接备案', basis: MATERIAL_BASIS },
  MATERIAL_NOT_SELF_COMPILED: { message: '正式出版物以书号和选用记录备案，不经此审核', basis: MATERIAL_BASIS },
  MATERIAL_REVIEW_RECORD_MISSING: { message: '请填写内部审核记录的编号和审核意见', basis: MATERIAL_BASIS },
  MATERIAL_UNCHANGED: { message: '文件与上一版相同；没有修改的不需新版本', basis: null },
  MATERIAL_REASON_MISSING: { message: '请写明理由', basis: null },
  MATERIAL_BAN_MISSING: { message: '请选择发现的问题', basis: MATERIAL_BASIS },
  MATERIAL_BAN_NOT_OF_MATERIALS: { message: '“{ban}”不是培训材料的问题；请另行记录', basis: null },
  MATERIAL_DOCUMENT_MISSING: { message: '请填写备案文件的编号', basis: null },
  MATERIAL_EXPERTS_TOO_FEW: { message: '至少指派 {needed} 名专家，现为 {given} 名', basis: MATERIAL_BASIS },
  MATERIAL_EXPERT_UNKNOWN: { message: '所选专家不在专家库中、已退出，或由其他地方的专家库管理', basis: MATERIAL_BASIS },
  MATERIAL_EXPERT_OF_OTHER_SUBJECT: { message: '所选专家的学科与材料不符；请选{subject}专家', basis: MATERIAL_BASIS },
  MATERIAL_EXPERT_CONFLICTED: {
    message: '专家在校外培训机构任职或者举办机构，应当回避；请另选专家',
    basis: NO_POST_BASIS,
  },
  MATERIAL_EXPERT_SAT: { message: '所选专家重复，或已在本次审核中指派过、已回避', basis: null },
  MATERIAL_NO_VACANCY: { message: '需补派 {needed} 名专家，所选为 {given} 名', basis: null },
  MATERIAL_SEAT_UNKNOWN: { message: '不是本次审核的专家，或已经回避', basis: MATERIAL_BASIS },
  MATERIAL_OPINION_GIVEN: { message: '审核意见已提交并封存，不能更改或回避', basis: MATERIAL_BASIS },
  MATERIAL_DIMENSION_MISSING: { message: '请填写对“{dimension}”的意见', basis: MATERIAL_BASIS },
  MATERIAL_COURSE_UNKNOWN: { message: '没有该课程备案，或不是本机构的', basis: null },
  MATERIAL_COURSE_ENDED: { message: '该课程已退回、撤下或撤回；请先备案课程', basis: RELIEF_14 },
  MATERIAL_COURSE_DIFFERS: { message: '材料的学科或对象与课程不一致；请选用相符的材料', basis: MATERIAL_BASIS },
  MATERIAL_COURSE_HAS_IT: { message: '该课程已在使用此材料', basis: null },
  MATERIAL_PREVIOUS_IN_USE: { message: '第{version}版仍在使用；停用后再启用这一版', basis: MATERIAL_BASIS },
  MATERIAL_VERSION_UNDER_WAY: { message: '第{version}版正在办理；办结后再编写新版本', basis: null },
  MATERIAL_REVIEW_NOT_DUE: { message: '审核期限未满', basis: null },
  MATERIAL_RETENTION_RUNNING: { message: '材料保管期限未满，不能归档', basis: MATERIAL_BASIS },
} satisfies RefusalCatalogue<MaterialRefusal>;
