import { permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';

/** Lifecycle 16 and F8: size, accounts, insurance, complaints (S4); ratio, rectification, staff, wages (S3); look-back. */
export const RISK_INPUTS = [
  'SIZE',
  'ACCOUNT',
  'FINANCIAL_STATEMENT',
  'INSURANCE',
  'VALID_COMPLAINTS',
  'LIABILITY_RATIO',
  'OVERDUE_RECTIFICATION',
  'STAFF_LOSS',
  'WAGE_CLAIMS',
  'LOOK_BACK',
  // Weights and thresholds are local and no county has confirmed any: without them nothing can be judged.
  'WEIGHTS',
] as const;
export type RiskInputName = (typeof RISK_INPUTS)[number];

export interface RiskAssessment {
  readonly value: 'UNKNOWN';
  readonly missingInputs: readonly RiskInputName[];
  readonly knownInputs: readonly RiskInputName[];
}

/** Missing data never gives GREEN: while an input is missing, the code is unknown, and says what is missing. */
export function assessRisk(known: ReadonlySet<RiskInputName>): RiskAssessment {
  return {
    value: 'UNKNOWN',
    missingInputs: RISK_INPUTS.filter((input) => !known.has(input)),
    knownInputs: RISK_INPUTS.filter((input) => known.has(input)),
  };
}

export interface RiskInputFact {
  readonly institutionId: string;
  readonly input: RiskInputName;
  readonly sourceId: string;
  readonly known: boolean;
  readonly version: number;
}

export type RiskInputRefusal = 'INSTITUTION_UNKNOWN';

export const RISK_INPUT_REFUSALS = {
  INSTITUTION_UNKNOWN: { message: '事件所指的机构{institutionId}不在机构名录中', basis: null },
} satisfies RefusalCatalogue<RiskInputRefusal>;

/** The department that knows an institution's account learnt of the institution first; here the two may cross. */
export function decideRiskInput(
  fact: RiskInputFact,
  state: { readonly institutionKnown: boolean; readonly knownVersion: number },
): Decision<'RECORDED' | 'STALE', RiskInputRefusal> {
  if (!state.institutionKnown) return refuse('INSTITUTION_UNKNOWN', { institutionId: fact.institutionId });
  return permit(fact.version > state.knownVersion ? 'RECORDED' : 'STALE');
}
