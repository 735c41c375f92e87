import type { RefusalCatalogue } from '@lianguan/kernel';
import { LIFECYCLE_REFUSALS, type LifecycleRefusal } from '@lianguan/service-kit/rules';
import { CLOSURE_BASIS } from './mass-refund-lifecycle.rules.js';

export type MassRefundRefusal =
  | LifecycleRefusal
  | 'MASS_REFUND_ACCOUNT_UNKNOWN'
  | 'MASS_REFUND_INSTITUTION_UNKNOWN'
  | 'MASS_REFUND_ACCOUNT_FROZEN'
  | 'MASS_REFUND_ACCOUNT_NOT_RESTRICTED'
  | 'MASS_REFUND_UNDER_WAY'
  | 'MASS_REFUND_MEASURE_MISSING'
  | 'MASS_REFUND_NOTHING_OWED'
  | 'MASS_REFUND_REASON_MISSING'
  | 'MASS_REFUND_DOCUMENT_MISSING'
  | 'MASS_REFUND_TEXT_NAMES_PERSON'
  | 'MASS_REFUND_UNKNOWN'
  | 'MASS_REFUND_SAME_PERSON'
  | 'MASS_REFUND_GROUND_GONE'
  | 'MASS_REFUND_LESSONS_UNDECIDED'
  | 'MASS_REFUND_LIST_CHANGED'
  | 'MASS_REFUND_BANK_UNANSWERED'
  | 'MASS_REFUND_PAYMENT_DISPUTED'
  | 'MASS_REFUND_PAYOUT_UNANSWERED'
  | 'MASS_REFUND_AMOUNT_NOT_POSITIVE'
  | 'MASS_REFUND_MORE_THAN_OWED'
  | 'MASS_REFUND_DEPOSIT_FIRST'
  | 'MASS_REFUND_DEPOSIT_SHORT'
  | 'MASS_REFUND_POLICY_UNKNOWN'
  | 'MASS_REFUND_MORE_THAN_INSURED'
  | 'MASS_REFUND_REFUSAL_PAYS'
  | 'MASS_REFUND_INSURERS_UNANSWERED'
  | 'MASS_REFUND_GUIDANCE_MISSING'
  | 'MASS_REFUND_PAID_BY_REFUND'
  | 'MASS_REFUND_SHARE_PAID'
  | 'MASS_REFUND_REFERENCE_MISSING'
  | 'MASS_REFUND_RECOURSE_UNKNOWN'
  | 'MASS_REFUND_RECOURSE_MORE_THAN_PAID'
  | 'MASS_REFUND_LEARNERS_FIRST'
  | 'MASS_REFUND_RECOURSE_SHORT'
  | 'MASS_REFUND_LIQUIDATION_AMOUNT';

const RECOURSE = '保险法 第六十条';
const INSURANCE = '保险法 第二十三条、第二十四条';

export const MASS_REFUND_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  MASS_REFUND_ACCOUNT_UNKNOWN: { message: '没有这个监管账户，或不在可办理的范围内，请核对', basis: null },
  MASS_REFUND_INSTITUTION_UNKNOWN: {
    message: '监管账户没有对应台账中的机构，不能确定是谁停办；请先核对账户的户名和统一社会信用代码',
    basis: null,
  },
  MASS_REFUND_ACCOUNT_FROZEN: {
    message: '监管账户被司法冻结，资金不能退付；请先商请冻结机关解除冻结或同意退付学费',
    basis: '行政强制法 第二十九条；民事诉讼法 第一百零六条',
  },
  MASS_REFUND_ACCOUNT_NOT_RESTRICTED: {
    message: '监管账户未止付、也未限为仅退费，不能启动集体退费；机构停办的，请先限为仅退费',
    basis: CLOSURE_BASIS,
  },
  MASS_REFUND_UNDER_WAY: { message: '该账户已有未办结的集体退费，请在原件上办理', basis: null },
  MASS_REFUND_MEASURE_MISSING: {
    message: '该账户没有联合处置的止付或仅退费措施，请改选“部门决定”并填写决定文号，或先发起联合处置',
    basis: CLOSURE_BASIS,
  },
  MASS_REFUND_NOTHING_OWED: { message: '账户中没有未消课的订单，无须集体退费；可直接销户', basis: CLOSURE_BASIS },
  MASS_REFUND_REASON_MISSING: { message: '请写明理由和事实', basis: CLOSURE_BASIS },
  MASS_REFUND_DOCUMENT_MISSING: { message: '请填写所依据文书的编号', basis: CLOSURE_BASIS },
  MASS_REFUND_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  MASS_REFUND_UNKNOWN: { message: '没有这件集体退费，或不在可办理的范围内，请核对', basis: null },
  MASS_REFUND_SAME_PERSON: { message: '固定名单的人不能批准，请由另一人批准', basis: CLOSURE_BASIS },
  MASS_REFUND_GROUND_GONE: {
    message:
      '固定名单的依据已不在：账户不再止付或仅退费，或联合处置的措施已撤销、解除；请撤回名单，仍停办的限为仅退费后重新固定',
    basis: CLOSURE_BASIS,
  },
  MASS_REFUND_LESSONS_UNDECIDED: {
    message: '名单内有{count}次课待确认或有异议，应退金额还不能确定；请家长确认、教育部门裁决后再批准',
    basis: '教监管函〔2021〕2号',
  },
  MASS_REFUND_LIST_CHANGED: {
    message: '名单固定后，订单{order}的未消课金额有变动；请撤回后重新固定名单',
    basis: CLOSURE_BASIS,
  },
  MASS_REFUND_BANK_UNANSWERED: {
    message: '名单内有{count}笔退费已通知银行付款、还没有答复；请待银行答复后再批准',
    basis: '教监管函〔2021〕2号',
  },
  MASS_REFUND_PAYMENT_DISPUTED: {
    message: '账户有{count}笔银行称已付款、账簿未入账的付款；请先查明对账差异，再批准',
    basis: '教监管函〔2021〕2号',
  },
  MASS_REFUND_PAYOUT_UNANSWERED: {
    message: '已通知银行向机构划款{amount}元、还没有答复，账户资金先用于退还学费；请待银行答复或答复期满后再批准',
    basis: CLOSURE_BASIS,
  },
  MASS_REFUND_AMOUNT_NOT_POSITIVE: { message: '金额应大于零，请按入账凭证填写', basis: null },
  MASS_REFUND_MORE_THAN_OWED: {
    message: '尚欠家长{rest}元，登记的金额超出；多出的请退回来源，按实际留用的金额登记',
    basis: CLOSURE_BASIS,
  },
  MASS_REFUND_DEPOSIT_SHORT: {
    message: '账上可动用的风险保证金只有{deposit}元；已缴存而未登记的，先登记缴存，再分配',
    basis: CLOSURE_BASIS,
  },
  MASS_REFUND_DEPOSIT_FIRST: {
    message: '账上还有风险保证金{deposit}元没有动用；先按来源“风险保证金”登记分配，再登记保险答复、后到资金或办结',
    basis: CLOSURE_BASIS,
  },
  MASS_REFUND_POLICY_UNKNOWN: {
    message: '这张保单在固定名单之日没有承保名单内的订单，或已有答复；请核对保单号',
    basis: INSURANCE,
  },
  MASS_REFUND_MORE_THAN_INSURED: {
    message: '赔付应大于零，不超过{most}元（保险金额和该订单尚欠金额中的较小者），请核对赔付通知',
    basis: INSURANCE,
  },
  MASS_REFUND_REFUSAL_PAYS: { message: '拒赔的不填赔付金额；部分赔付的，请选“赔付”并填写实际金额', basis: INSURANCE },
  MASS_REFUND_INSURERS_UNANSWERED: {
    message: '还有{count}张保单未得到保险公司答复；请催告后逐张登记赔付或拒赔，再办结',
    basis: INSURANCE,
  },
  MASS_REFUND_GUIDANCE_MISSING: {
    message: '尚有余额的，请写明家长向哪里申报债权、向哪个法院起诉',
    basis: `${CLOSURE_BASIS}；民事诉讼法 第一百二十二条`,
  },
  MASS_REFUND_PAID_BY_REFUND: { message: '平台上的订单由退费单付款，请在“退费”中登记银行的答复', basis: null },
  MASS_REFUND_SHARE_PAID: { message: '该订单的份额已付清，或还没有分配到资金，没有可登记的付款', basis: null },
  MASS_REFUND_REFERENCE_MISSING: { message: '请填写银行付款的流水号', basis: '教监管函〔2021〕2号' },
  MASS_REFUND_RECOURSE_UNKNOWN: {
    message: '这张保单没有赔付名单内的订单，或追偿已经了结；请核对保单号',
    basis: RECOURSE,
  },
  MASS_REFUND_RECOURSE_MORE_THAN_PAID: {
    message: '付给保险公司的应在零和它赔付的{most}元之间；全部放弃追偿的填零，请核对',
    basis: RECOURSE,
  },
  MASS_REFUND_LEARNERS_FIRST: {
    message: '账户还有{amount}元待退家长，先退清家长，再付保险公司；放弃追偿的可以先登记',
    basis: `${CLOSURE_BASIS}；${RECOURSE}`,
  },
  MASS_REFUND_RECOURSE_SHORT: {
    message:
      '监管账户和风险保证金可动用{available}元，不够支付；请按实际支付的登记，其余由保险公司向机构追偿或放弃的，凭其文书一并了结',
    basis: RECOURSE,
  },
  MASS_REFUND_LIQUIDATION_AMOUNT: {
    message: '清算中直接付给家长的应在零和尚欠的{rest}元之间，没有付的填零；付进监管账户的按后到资金登记',
    basis: CLOSURE_BASIS,
  },
} satisfies RefusalCatalogue<MassRefundRefusal>;
