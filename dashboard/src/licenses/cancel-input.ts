export interface CancelValues {
  readonly documentNo: string;
  readonly reason: string;
  readonly planOrgan?: string;
  readonly planDocumentNo?: string;
  readonly planApprovedOn?: string;
}

/** A plan is one when any part of it is filled; what is missing of it the law's no names. */
export function cancelInput(licenseId: string, values: CancelValues) {
  const { documentNo, reason, planOrgan = '', planDocumentNo = '', planApprovedOn = '' } = values;
  const none = planOrgan.trim() === '' && planDocumentNo.trim() === '' && planApprovedOn === '';
  const plan = none ? null : { organ: planOrgan, documentNo: planDocumentNo, approvedOn: planApprovedOn };
  return { licenseId, documentNo, reason, plan };
}
