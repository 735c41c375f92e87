import {
  ApplyForNonProfitDocument,
  BeginNonProfitLiquidationDocument,
  CancelBusinessRegistrationDocument,
  ChangeNonProfitDocument,
  DeregisterNonProfitDocument,
  EndNonProfitLiquidationDocument,
  LiftNonProfitRestrictionDocument,
  ListAbnormalOperationDocument,
  ListSeriousViolationDocument,
  RecordEnterpriseAnnualReportDocument,
  RecordNonProfitAnnualCheckDocument,
  RecordNonProfitChangeConsentDocument,
  RecordScopeChangeDocument,
  RefuseNonProfitApplicationDocument,
  RegisterNonProfitDocument,
  RemoveAbnormalOperationDocument,
  RemoveSeriousViolationDocument,
  RestrictNonProfitDocument,
  RevokeBusinessLicenseDocument,
  RevokeNonProfitDocument,
  WarnNonProfitDocument,
  WithdrawNonProfitApplicationDocument,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct, type ActDocument, type ActOutcome } from '../graph/use-act';
import type { RegisterAct } from './register-acts';

const DOCUMENTS = {
  applyForNonProfit: ApplyForNonProfitDocument,
  registerNonProfit: RegisterNonProfitDocument,
  refuseNonProfitApplication: RefuseNonProfitApplicationDocument,
  withdrawNonProfitApplication: WithdrawNonProfitApplicationDocument,
  recordNonProfitChangeConsent: RecordNonProfitChangeConsentDocument,
  changeNonProfit: ChangeNonProfitDocument,
  recordNonProfitAnnualCheck: RecordNonProfitAnnualCheckDocument,
  warnNonProfit: WarnNonProfitDocument,
  restrictNonProfit: RestrictNonProfitDocument,
  liftNonProfitRestriction: LiftNonProfitRestrictionDocument,
  beginNonProfitLiquidation: BeginNonProfitLiquidationDocument,
  endNonProfitLiquidation: EndNonProfitLiquidationDocument,
  deregisterNonProfit: DeregisterNonProfitDocument,
  revokeNonProfit: RevokeNonProfitDocument,
  recordEnterpriseAnnualReport: RecordEnterpriseAnnualReportDocument,
  listAbnormalOperation: ListAbnormalOperationDocument,
  removeAbnormalOperation: RemoveAbnormalOperationDocument,
  listSeriousViolation: ListSeriousViolationDocument,
  removeSeriousViolation: RemoveSeriousViolationDocument,
  revokeBusinessLicense: RevokeBusinessLicenseDocument,
  cancelBusinessRegistration: CancelBusinessRegistrationDocument,
  recordScopeChange: RecordScopeChangeDocument,
} satisfies Record<RegisterAct, unknown>;

/** What the form of an act asks for, by the names of the act's input. */
export type ActValues = Readonly<Record<string, unknown>>;
type Keyed = ActValues & { readonly idempotencyKey: string };

export function useRegisterAct(): (act: RegisterAct, given: ActValues) => Promise<readonly GraphFault[]> {
  const perform = useAct();
  return async (act, given) => {
    // The form is made from a table, so that its values are checked by the service alone.
    const document = DOCUMENTS[act] as unknown as ActDocument<ActOutcome, Keyed>;
    return (await perform(document, given)).objections;
  };
}
