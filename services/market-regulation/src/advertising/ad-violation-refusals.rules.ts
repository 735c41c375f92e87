import { EVIDENCE_TAKING_REFUSALS, type EvidenceTakingRefusal } from '@lianguan/evidence-file/rules';
import type { RefusalCatalogue } from '@lianguan/kernel';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import { CASE_BASIS, CHECK_BASIS, FIND_BASIS, MINOR_BASIS, STOP_BASIS } from './ad-violation-lifecycle.rules.js';

export type AdViolationRefusal =
  | LifecycleRefusal
  | EvidenceTakingRefusal
  | 'SEEN_AD_INSTITUTION_UNKNOWN'
  | 'SEEN_AD_TEXT_MISSING'
  | 'SEEN_AD_PLACE_MISSING'
  | 'SEEN_AD_DOCUMENT_MISSING'
  | 'SEEN_AD_NAMES_PERSON'
  | 'SEEN_AD_IN_FUTURE'
  | 'AD_VIOLATION_UNKNOWN'
  | 'AD_VIOLATION_REASON_MISSING'
  | 'AD_VIOLATION_DOCUMENT_MISSING'
  | 'AD_VIOLATION_NAMES_PERSON'
  | 'AD_CHECK_EXTENDED'
  | 'AD_CANDIDATES_OPEN'
  | 'AD_CONTENT_CONFIRMED'
  | 'AD_KINDS_MISSING'
  | 'AD_IS_FILED'
  | 'AD_CHANNEL_ALLOWED'
  | 'AD_CONTENT_UNCONFIRMED'
  | 'AD_CONTENT_LEFT_OUT'
  | 'AD_STOP_DAY_PAST'
  | 'AD_SCHOOL_NOTICE_MISSING'
  | 'AD_REPEATED'
  | 'AD_NOT_MINOR'
  | 'AD_REMOVED_LATE'
  | 'AD_PROPOSAL_OPEN'
  | 'AD_REMOVAL_PHOTO_MISSING';

const PERSON_BASIS = '个人信息保护法 第六条';

export const AD_VIOLATION_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ...EVIDENCE_TAKING_REFUSALS,
  SEEN_AD_INSTITUTION_UNKNOWN: { message: '台账中没有这家机构，不在本单位管辖范围内，或已并入其他机构', basis: null },
  SEEN_AD_TEXT_MISSING: { message: '请照录广告的全文', basis: FIND_BASIS },
  SEEN_AD_PLACE_MISSING: { message: '请写明看到广告的地点、媒体或网址', basis: FIND_BASIS },
  SEEN_AD_DOCUMENT_MISSING: { message: '请上传照片或扫描件，或填写照片、扫描件、笔录的编号', basis: FIND_BASIS },
  SEEN_AD_NAMES_PERSON: { message: '不得照录身份证号或手机号，请以×代替', basis: PERSON_BASIS },
  SEEN_AD_IN_FUTURE: { message: '看到广告的日期晚于今日，请核对', basis: null },
  AD_VIOLATION_UNKNOWN: { message: '没有这条记录，或不在本单位管辖范围内', basis: null },
  AD_VIOLATION_REASON_MISSING: { message: '请写明理由和事实', basis: FIND_BASIS },
  AD_VIOLATION_DOCUMENT_MISSING: { message: '请填写文书或照片的编号', basis: FIND_BASIS },
  AD_VIOLATION_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: PERSON_BASIS },
  AD_CHECK_EXTENDED: { message: '核查已延长过一次，不能再延长，请作出认定', basis: CHECK_BASIS },
  AD_CANDIDATES_OPEN: { message: '还有{count}处疑似内容没有核实，请逐处核实后再认定', basis: FIND_BASIS },
  AD_CONTENT_CONFIRMED: { message: '有疑似内容已核实属实，不能认定未违法', basis: FIND_BASIS },
  AD_KINDS_MISSING: { message: '请选择违法的种类', basis: FIND_BASIS },
  AD_IS_FILED: { message: '这条广告与备案一致，不能认定未备案', basis: FIND_BASIS },
  AD_CHANNEL_ALLOWED: { message: '这条广告的发布渠道未被禁止，不能认定渠道违法', basis: FIND_BASIS },
  AD_CONTENT_UNCONFIRMED: { message: '没有核实属实的疑似内容，不能认定内容违法', basis: FIND_BASIS },
  AD_CONTENT_LEFT_OUT: { message: '有核实属实的内容，种类应包括内容违法或虚假广告', basis: FIND_BASIS },
  AD_STOP_DAY_PAST: { message: '请填写停止发布的最后一日，不得早于今日', basis: STOP_BASIS },
  AD_SCHOOL_NOTICE_MISSING: { message: '校园广告应告知学校，请填写告知函的编号', basis: '广告法 第三十九条' },
  AD_REPEATED: { message: '两年内已认定过{count}次广告违法，不是初次，请建议立案', basis: MINOR_BASIS },
  AD_NOT_MINOR: { message: '虚假广告不属轻微，请建议立案', basis: MINOR_BASIS },
  AD_REMOVED_LATE: { message: '没有在{day}前清除，不属及时改正，请建议立案', basis: MINOR_BASIS },
  AD_PROPOSAL_OPEN: {
    message: '立案建议还没有了结；被退回的，请先在“立案建议”中选择不再提出，再重新办理',
    basis: CASE_BASIS,
  },
  AD_REMOVAL_PHOTO_MISSING: { message: '请上传清除后的照片，以照片报告清除', basis: STOP_BASIS },
} satisfies RefusalCatalogue<AdViolationRefusal>;
