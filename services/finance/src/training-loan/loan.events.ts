import { create } from '@bufbuild/protobuf';
import { FundNoticeIssuedSchema, FundNoticeKind, FundNoticeStage, type FundNoticeIssued } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';

interface ConfirmedLoan extends Pick<FundNoticeIssued, 'institutionId' | 'divisionCode'> {
  readonly id: string;
  readonly amountFen: string | null;
  readonly decidedOn: string | null;
}

/** A loan that was pushed is told to the joint-enforcement office once it is confirmed; who spoke of it is not. */
export const loanConfirmed = ({
  id,
  institutionId,
  divisionCode,
  amountFen,
  decidedOn,
}: ConfirmedLoan): EventDraft => ({
  key: institutionId,
  schema: FundNoticeIssuedSchema,
  message: create(FundNoticeIssuedSchema, {
    noticeId: id,
    institutionId,
    kind: FundNoticeKind.TRAINING_LOAN,
    stage: FundNoticeStage.CONFIRMED,
    divisionCode,
    amountFen: BigInt(amountFen ?? 0),
    day: decidedOn!,
    version: 1n,
  }),
});
