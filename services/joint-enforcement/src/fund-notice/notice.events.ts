import { calendarDay } from '@lianguan/kernel';
import { FundNoticeKind, FundNoticeStage, type FundNoticeIssued } from '@lianguan/proto-events';
import { NOTICE_KINDS, NOTICE_STAGES, type NoticeFact } from './notice.rules.js';

/** Throws for a kind or a stage that this version does not know: the message is kept aside until one does. */
export function noticeFact(message: FundNoticeIssued): NoticeFact {
  const kind = NOTICE_KINDS.find((name) => FundNoticeKind[name] === message.kind);
  const stage = NOTICE_STAGES.find((name) => FundNoticeStage[name] === message.stage);
  if (!kind || !stage) throw new Error(`notice of kind ${message.kind}, stage ${message.stage} is not known here`);
  return {
    id: message.noticeId,
    institutionId: message.institutionId,
    kind,
    stage,
    divisionCode: message.divisionCode,
    orders: message.orders,
    amountFen: message.amountFen.toString(),
    restFen: message.restFen.toString(),
    day: calendarDay(message.day),
    version: Number(message.version),
  };
}
