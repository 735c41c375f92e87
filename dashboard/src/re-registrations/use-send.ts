import { useApolloClient } from '@apollo/client/react';
import {
  AdoptReRegistrationAppraisalDocument,
  ApproveReRegistrationDocument,
  CancelLicenseOnReRegistrationDocument,
  ChangeReRegistrationChoiceDocument,
  ChooseReRegistrationDocument,
  ReceiveReRegistrationDocument,
  RecordReRegistrationInterviewDocument,
  ReissueLicenseDocument,
  ReRegistrationFileDocument,
  TerminateReRegistrationDocument,
  type NonAcademicKind,
  type ReRegistrationChoice,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { linesOf } from '../tasks/order-acts';
import type { ReRegistrationAct } from './re-registration-acts';

/** What the forms of the acts hold, each its part of it. */
export interface ActValues {
  readonly documentNo?: string;
  readonly reason?: string;
  readonly choice?: ReRegistrationChoice;
  readonly heldOn?: string;
  readonly principalName?: string;
  readonly officers?: string;
  readonly summary?: string;
  readonly intention?: ReRegistrationChoice;
  readonly number?: string;
  readonly issuedBy?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly appraisalId?: string;
  readonly nonAcademicKind?: NonAcademicKind;
  readonly transitionEndsOn?: string;
}

/** The form has seen to it that what is required is there. */
const text = (value: string | undefined): string => value ?? '';

export function useSend(
  reRegistrationId: string,
  act: ReRegistrationAct,
): (values: ActValues) => Promise<readonly GraphFault[]> {
  const perform = useAct();
  const client = useApolloClient();
  return async (values) => {
    const own = { reRegistrationId };
    const decided = { ...own, documentNo: text(values.documentNo) };
    const interview = {
      ...own,
      heldOn: text(values.heldOn),
      principalName: text(values.principalName),
      officers: [...linesOf(values.officers)],
      summary: text(values.summary),
      intention: values.intention ?? null,
    };
    const license = {
      ...own,
      number: text(values.number),
      issuedBy: text(values.issuedBy),
      validFrom: text(values.validFrom),
      validTo: text(values.validTo),
    };
    const received = {
      ...decided,
      nonAcademicKind: values.nonAcademicKind!,
      transitionEndsOn: text(values.transitionEndsOn),
    };
    const chosen = { ...own, choice: values.choice!, documentNo: values.documentNo?.trim() || null };
    const acts = {
      choose: () => perform(ChooseReRegistrationDocument, chosen),
      changeChoice: () => perform(ChangeReRegistrationChoiceDocument, chosen),
      interview: () => perform(RecordReRegistrationInterviewDocument, interview),
      cancelLicense: () => perform(CancelLicenseOnReRegistrationDocument, decided),
      approve: () => perform(ApproveReRegistrationDocument, decided),
      issueLicense: () => perform(ReissueLicenseDocument, license),
      appraise: () => perform(AdoptReRegistrationAppraisalDocument, { ...own, appraisalId: text(values.appraisalId) }),
      receive: () => perform(ReceiveReRegistrationDocument, received),
      terminate: () => perform(TerminateReRegistrationDocument, { ...decided, reason: text(values.reason) }),
    } satisfies Record<ReRegistrationAct, unknown>;
    const { objections } = await acts[act]();
    // It may come from what somebody else has done meanwhile.
    if (objections.length > 0) await client.refetchQueries({ include: [ReRegistrationFileDocument] });
    return objections;
  };
}
