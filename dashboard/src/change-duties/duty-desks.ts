import type { TypedDocumentNode } from '@apollo/client';
import {
  CivilAffairsChangeDutiesDocument,
  CompleteCivilAffairsChangeDutyDocument,
  CompleteMarketRegulationChangeDutyDocument,
  MarketRegulationChangeDutiesDocument,
  OrderCivilAffairsChangeDutyDocument,
  OrderMarketRegulationChangeDutyDocument,
  ProposeCivilAffairsChangeDutyCaseDocument,
  ProposeMarketRegulationChangeDutyCaseDocument,
  WaiveCivilAffairsChangeDutyDocument,
  WaiveMarketRegulationChangeDutyDocument,
  type CivilAffairsChangeDutiesQuery,
  type CivilAffairsChangeDutiesQueryVariables,
  type CompleteCivilAffairsChangeDutyInput,
} from '../gql/graphql';

export type Duty = NonNullable<CivilAffairsChangeDutiesQuery['duties']>['edges'][number]['node'];

type Page = Omit<NonNullable<CivilAffairsChangeDutiesQuery['duties']>, 'edges' | '__typename'> & {
  readonly edges: readonly { readonly node: Omit<Duty, '__typename' | 'registration'> & Pick<Shown, 'registration'> }[];
};

interface Shown {
  readonly registration: { readonly id: string; readonly name: string; readonly scope: string } | null;
}

interface DutyDesk {
  readonly list: TypedDocumentNode<{ readonly duties: Page | null }, CivilAffairsChangeDutiesQueryVariables>;
  readonly complete: typeof CompleteCivilAffairsChangeDutyDocument | typeof CompleteMarketRegulationChangeDutyDocument;
  readonly waive: typeof WaiveCivilAffairsChangeDutyDocument | typeof WaiveMarketRegulationChangeDutyDocument;
  readonly order: typeof OrderCivilAffairsChangeDutyDocument | typeof OrderMarketRegulationChangeDutyDocument;
  readonly propose:
    | typeof ProposeCivilAffairsChangeDutyCaseDocument
    | typeof ProposeMarketRegulationChangeDutyCaseDocument;
  /** The page of a registration. */
  readonly registrations: string;
}

/** The two registers differ in the names of their lists and acts. */
export const DUTY_DESKS: Readonly<Record<string, DutyDesk>> = {
  MARKET_REGULATION: {
    list: MarketRegulationChangeDutiesDocument,
    complete: CompleteMarketRegulationChangeDutyDocument,
    waive: WaiveMarketRegulationChangeDutyDocument,
    order: OrderMarketRegulationChangeDutyDocument,
    propose: ProposeMarketRegulationChangeDutyCaseDocument,
    registrations: '/enterprises',
  },
  CIVIL_AFFAIRS: {
    list: CivilAffairsChangeDutiesDocument,
    complete: CompleteCivilAffairsChangeDutyDocument,
    waive: WaiveCivilAffairsChangeDutyDocument,
    order: OrderCivilAffairsChangeDutyDocument,
    propose: ProposeCivilAffairsChangeDutyCaseDocument,
    registrations: '/non-profits',
  },
};

export interface CompleteValues {
  readonly newName?: string;
  readonly newScope?: string;
  readonly documentNo: string;
}

type Registered = Pick<NonNullable<Shown['registration']>, 'name' | 'scope'>;

/** What the form shows of the register and was left as it is, is no change. */
export function completeInput(
  dutyId: string,
  { newName, newScope, documentNo }: CompleteValues,
  registered: Registered | null,
): Omit<CompleteCivilAffairsChangeDutyInput, 'idempotencyKey'> {
  const changed = (text: string | undefined, before: string | undefined): string | null => {
    const given = text?.trim() ?? '';
    return given === '' || given === before ? null : given;
  };
  return {
    dutyId,
    documentNo,
    reason: '',
    newName: changed(newName, registered?.name),
    newScope: changed(newScope, registered?.scope),
  };
}
