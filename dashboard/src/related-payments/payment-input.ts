import {
  ClearInstitutionPaymentDocument,
  ConfirmProfitDistributionDocument,
  FlagInstitutionPaymentDocument,
  RecordPaymentReturnDocument,
  ReopenInstitutionPaymentDocument,
  type PaymentPurpose,
  type PaymentSource,
  type RecordInstitutionPaymentInput,
} from '../gql/graphql';
import type { PaymentActName } from '../glossary/payment-texts';

export const PAYMENT_DOCUMENTS = {
  flagInstitutionPayment: FlagInstitutionPaymentDocument,
  clearInstitutionPayment: ClearInstitutionPaymentDocument,
  confirmProfitDistribution: ConfirmProfitDistributionDocument,
  recordPaymentReturn: RecordPaymentReturnDocument,
  reopenInstitutionPayment: ReopenInstitutionPaymentDocument,
} satisfies Record<PaymentActName, unknown>;

const YEAR = new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' });
const YEARS_SHOWN = 5;

/** This year, as in Shanghai, and those before it. */
export function yearsBack(now: Date): readonly number[] {
  const year = Number(YEAR.format(now));
  return Array.from({ length: YEARS_SHOWN }, (_, back) => year - back);
}

export type PayeeKind = 'ORGANISATION' | 'PERSON';

export interface PaymentValues {
  readonly payeeKind: PayeeKind;
  readonly payeeCode?: string;
  readonly payeeName?: string;
  readonly payeeCitizenNumber?: string;
  readonly amount: string;
  readonly paidOn: string;
  readonly purpose: PaymentPurpose;
  readonly source: PaymentSource;
  readonly documentNo: string;
}

/** What was typed for the other kind of payee before it was changed is left out. */
export function paymentInput(
  institutionId: string,
  { payeeKind, payeeCode, payeeName, payeeCitizenNumber, amount, ...given }: PaymentValues,
): Omit<RecordInstitutionPaymentInput, 'idempotencyKey'> {
  const payee =
    payeeKind === 'PERSON'
      ? { payeeCitizenNumber: payeeCitizenNumber ?? null, payeeCode: null, payeeName: '' }
      : { payeeCitizenNumber: null, payeeCode: payeeCode ?? null, payeeName: payeeName ?? '' };
  return { ...given, ...payee, institutionId, amount: amount.replaceAll(/[,，\s]/g, '') };
}
