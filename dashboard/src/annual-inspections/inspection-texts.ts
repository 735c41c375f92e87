import { oneOf, pathOf } from '../app/address';
import { HANDLING_STATES } from '../glossary/handling-texts';
import { LICENSE_STATES } from '../glossary/texts';
import type { AnnualInspectionsQuery, AnnualInspectionState } from '../gql/graphql';
import type { StateText } from '../glossary/texts';

export const INSPECTION_STATES = {
  OPENED: { text: '待检查', tone: 'WATCH' },
  RECTIFYING: { text: '限期整改', tone: 'WATCH' },
  RECTIFY_OVERDUE: { text: '整改逾期', tone: 'BAD' },
  PASSED: { text: '合格', tone: 'GOOD' },
  FAILED: { text: '不合格', tone: 'BAD' },
} satisfies Record<AnnualInspectionState, StateText>;

export type Inspection = NonNullable<AnnualInspectionsQuery['annualInspections']>['edges'][number]['node'];
type Facts = Inspection['facts'];

/** The year's records in a few words, what is lacking first. */
export function factsText(facts: Facts): string {
  const { licenseState, registered, accountActive, handlingState, staffListed, staffClear } = facts;
  const handling = HANDLING_STATES[handlingState as keyof typeof HANDLING_STATES] as StateText | undefined;
  return [
    licenseState !== 'ACTIVE' && `许可证${LICENSE_STATES[licenseState].text}`,
    !registered && '无有效法人登记',
    !accountActive && '监管账户未生效',
    handling && `证照处置：${handling.text}`,
    facts.measures > 0 && `联合惩戒 ${facts.measures} 项`,
    facts.appraisals > 0 && `课程鉴别 ${facts.appraisals} 次，学科类 ${facts.academicFindings} 次`,
    staffListed !== null && `人员核查 ${staffClear ?? 0}/${staffListed} 通过`,
  ]
    .filter(Boolean)
    .join('；');
}

export interface InspectionSearch {
  readonly year?: number;
  readonly state?: AnnualInspectionState;
}

export function readSearch(search: URLSearchParams): InspectionSearch {
  const year = /^\d{4}$/u.test(search.get('year') ?? '') ? Number(search.get('year')) : undefined;
  return { year, state: oneOf(INSPECTION_STATES, search.get('state')) };
}

export const inspectionsPath = ({ year, state }: InspectionSearch): string =>
  pathOf('/annual-inspections', { year, state });
