import type { ImposeOperatorBanInput, OperatorBanGround } from '../gql/graphql';

export interface BanValues {
  readonly citizenNumber?: string;
  readonly operatorName?: string;
  readonly usccCode?: string;
  readonly ground: OperatorBanGround;
  readonly years?: number | null;
  readonly permanent?: boolean;
  readonly documentNo: string;
  readonly decidedOn: string;
}

const orNull = (text: string | undefined): string | null => text?.trim() || null;

/** Only a violation has years to choose; for the other grounds the law itself says how long. */
export const yearsAreChosen = (ground: OperatorBanGround | undefined): boolean => ground === 'VIOLATION';

export function banInput(values: BanValues): Omit<ImposeOperatorBanInput, 'idempotencyKey'> {
  const { ground, documentNo, decidedOn, years = null } = values;
  const permanent = yearsAreChosen(ground) && (values.permanent ?? false);
  return {
    citizenNumber: orNull(values.citizenNumber),
    operatorName: orNull(values.operatorName),
    usccCode: orNull(values.usccCode),
    ground,
    years: yearsAreChosen(ground) && !permanent ? years : null,
    permanent,
    documentNo,
    decidedOn,
  };
}
