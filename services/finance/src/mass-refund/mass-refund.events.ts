import { create } from '@bufbuild/protobuf';
import { FundNoticeIssuedSchema, FundNoticeKind, FundNoticeStage } from '@lianguan/proto-events';
import type { EventDraft, Facts } from '@lianguan/service-kit';
import { claimOf, type MassRefundFile } from './mass-refund-rows.commands.js';
import { restOfAll } from './waterfall.rules.js';

/** Where a mass refund stands, told to the joint-enforcement office. */
export const massRefundTold = (
  { refund, claims }: MassRefundFile,
  { today: day }: Pick<Facts, 'today'>,
): EventDraft => ({
  key: refund.institutionId,
  schema: FundNoticeIssuedSchema,
  message: create(FundNoticeIssuedSchema, {
    noticeId: refund.id,
    institutionId: refund.institutionId,
    kind: FundNoticeKind.MASS_REFUND,
    stage: FundNoticeStage[refund.state],
    divisionCode: refund.divisionCode,
    orders: claims.length,
    amountFen: claims.reduce((sum, { claimedFen }) => sum + BigInt(claimedFen), 0n),
    restFen: restOfAll(claims.map(claimOf)),
    day,
    version: BigInt(refund.version),
  }),
});
