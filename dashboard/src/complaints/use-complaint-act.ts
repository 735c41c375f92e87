import type { ComplaintActName } from '../glossary/complaint-texts';
import {
  AcceptComplaintDocument,
  BeginMediationDocument,
  DecideReportDocument,
  ExtendVerificationDocument,
  NotifyReporterDocument,
  NotifyTerminationDocument,
  RecordMediationAgreementDocument,
  RecordTransferAnswerDocument,
  RefuseComplaintDocument,
  TerminateMediationDocument,
  TransferComplaintDocument,
  WithdrawComplaintDocument,
  type ComplaintRefuseGround,
  type ComplaintTransfer,
  type MediationTerminateGround,
  type ReportBreach,
  type ReportFinding,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';

/** What the dialog of an act holds; which of them depends on the act. */
export interface ActValues {
  readonly reason: string;
  readonly documentNo?: string;
  readonly ground?: ComplaintRefuseGround | MediationTerminateGround | ReportFinding;
  readonly breach?: ReportBreach;
  readonly bothAgree?: boolean;
  readonly target?: ComplaintTransfer;
  readonly lastDay?: string;
}

const PLAIN = {
  acceptComplaint: AcceptComplaintDocument,
  recordTransferAnswer: RecordTransferAnswerDocument,
  recordMediationAgreement: RecordMediationAgreementDocument,
  extendVerification: ExtendVerificationDocument,
  notifyReporter: NotifyReporterDocument,
  notifyTermination: NotifyTerminationDocument,
} as const;

type Send = (act: ComplaintActName, complaintId: string, values: ActValues) => Promise<readonly GraphFault[]>;

/** Sends an act with the fields that it asks for. */
export function useComplaintAct(): Send {
  const perform = useAct();
  return async (act, complaintId, { reason, documentNo = '', ground, breach, bothAgree = false, target, lastDay }) => {
    const said = { complaintId, reason, documentNo };
    const send = () => {
      switch (act) {
        case 'refuseComplaint':
          return perform(RefuseComplaintDocument, { ...said, ground: ground as ComplaintRefuseGround });
        case 'terminateMediation':
          return perform(TerminateMediationDocument, { ...said, ground: ground as MediationTerminateGround });
        case 'decideReport':
          return perform(DecideReportDocument, { ...said, ground: ground as ReportFinding, breach });
        case 'beginMediation':
          return perform(BeginMediationDocument, { ...said, bothAgree });
        case 'transferComplaint':
          return perform(TransferComplaintDocument, { ...said, target: target!, lastDay: lastDay! });
        case 'withdrawComplaint':
          return perform(WithdrawComplaintDocument, { complaintId, reason });
        default:
          return perform(PLAIN[act], said);
      }
    };
    return (await send()).objections;
  };
}
