import { useApolloClient } from '@apollo/client/react';
import {
  AcceptLicenseApplicationDocument,
  ActivateLicenseDocument,
  AnnulLicenseApprovalDocument,
  ApproveLicenseApplicationDocument,
  ConsultOnLicenseApplicationDocument,
  ExtendLicenseDecisionDocument,
  IssueLicenseDocument,
  LicenseApplicationFileDocument,
  RecordSiteCheckDocument,
  RefuseFalseApplicationDocument,
  RefuseLicenseApplicationDocument,
  RequestLicenseCorrectionDocument,
  ResubmitLicenseApplicationDocument,
  SubmitLicenseApplicationDocument,
  WithdrawLicenseApplicationDocument,
  type PremisesInput,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { linesOf } from '../tasks/order-acts';
import type { ApplicationAct } from './application-acts';
import type { ApplicationFile } from './application-file';

/** What the forms of the acts hold, each its part of it. */
export interface ActValues {
  readonly reason?: string;
  readonly documentNo?: string;
  readonly items?: string;
  readonly checkedOn?: string;
  readonly officers?: string;
  readonly premises?: PremisesInput;
  readonly note?: string;
  readonly number?: string;
  readonly issuedBy?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly staffDocumentNo?: string;
  readonly staffAnsweredOn?: string;
  readonly staffListed?: number;
  readonly staffClear?: number;
}

/** The form has seen to it that what is required is there. */
const text = (value: string | undefined): string => value ?? '';

/** The input of each act has what its form asks for, and no more. */
export function useSend(
  file: Pick<ApplicationFile, 'id' | 'mode'>,
  act: ApplicationAct,
): (values: ActValues) => Promise<readonly GraphFault[]> {
  const perform = useAct();
  const client = useApolloClient();
  return async (values) => {
    const own = { applicationId: file.id };
    const reason = text(values.reason);
    const documentNo = text(values.documentNo);
    const decided = { ...own, documentNo, reason };
    const site = {
      ...own,
      checkedOn: text(values.checkedOn),
      officers: [...linesOf(values.officers)],
      premises: file.mode === 'OFFLINE' ? values.premises : null,
      note: text(values.note),
    };
    const license = {
      ...own,
      number: text(values.number),
      issuedBy: text(values.issuedBy),
      validFrom: text(values.validFrom),
      validTo: text(values.validTo),
    };
    const staff = {
      ...own,
      staffDocumentNo: text(values.staffDocumentNo),
      staffAnsweredOn: text(values.staffAnsweredOn),
      staffListed: Number(values.staffListed),
      staffClear: Number(values.staffClear),
    };
    const acts = {
      submit: () => perform(SubmitLicenseApplicationDocument, own),
      resubmit: () => perform(ResubmitLicenseApplicationDocument, own),
      withdraw: () => perform(WithdrawLicenseApplicationDocument, { ...own, reason }),
      requestCorrection: () => perform(RequestLicenseCorrectionDocument, { ...own, items: [...linesOf(values.items)] }),
      accept: () => perform(AcceptLicenseApplicationDocument, own),
      consult: () => perform(ConsultOnLicenseApplicationDocument, own),
      siteCheck: () => perform(RecordSiteCheckDocument, site),
      extendDecision: () => perform(ExtendLicenseDecisionDocument, { ...own, reason }),
      approve: () => perform(ApproveLicenseApplicationDocument, { ...own, documentNo }),
      refuse: () => perform(RefuseLicenseApplicationDocument, decided),
      refuseFalse: () => perform(RefuseFalseApplicationDocument, decided),
      annul: () => perform(AnnulLicenseApprovalDocument, decided),
      issue: () => perform(IssueLicenseDocument, license),
      activate: () => perform(ActivateLicenseDocument, staff),
    } satisfies Record<ApplicationAct, unknown>;
    const { objections } = await acts[act]();
    // A refusal may be on record now, or come from what somebody else has done meanwhile.
    if (objections.length > 0) await client.refetchQueries({ include: [LicenseApplicationFileDocument] });
    return objections;
  };
}
