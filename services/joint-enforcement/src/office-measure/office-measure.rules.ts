import { permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { CalendarDay } from '@lianguan/kernel';
import type { MeasureEffect, MeasureFacts, MeasureRule } from '@lianguan/joint-measure';
import type { Facts } from '@lianguan/service-kit';

/** What the office has published of an institution's joint actions. */
export interface PublicationRow {
  readonly id: string;
  readonly jointActionId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly trigger: string;
  readonly decisionOrgan: string;
  readonly decisionNumber: string;
  readonly publishedOn: CalendarDay;
  readonly retractedOn: CalendarDay | null;
  readonly retractionReason: string | null;
}

export type OfficeTarget = readonly PublicationRow[];

export type OfficeRefusal = 'NOT_PUBLISHED';

export const OFFICE_REFUSALS = {
  NOT_PUBLISHED: { message: '没有可撤回的公布', basis: '行政处罚法 48' },
} satisfies RefusalCatalogue<OfficeRefusal>;

type Effect = Decision<MeasureEffect<OfficeTarget>, OfficeRefusal>;

const publish = (target: OfficeTarget = [], measure: MeasureFacts, facts: Facts): Effect => {
  const { jointActionId, institutionId, divisionCode, trigger, decisionOrgan, decisionNumber } = measure;
  const publication: PublicationRow = {
    // One publication of a measure, whatever comes twice.
    id: measure.measureId,
    jointActionId,
    institutionId,
    divisionCode,
    trigger,
    decisionOrgan,
    decisionNumber,
    publishedOn: facts.today,
    retractedOn: null,
    retractionReason: null,
  };
  const others = target.filter(({ id }) => id !== publication.id);
  return permit({ target: [...others, publication], evidence: [`publication:${publication.id}`] });
};

const retract = (target: OfficeTarget = [], measure: MeasureFacts, facts: Facts): Effect => {
  const publication = target.find(({ id }) => id === measure.measureId);
  if (!publication) return refuse('NOT_PUBLISHED');
  const retractionReason = measure.liftCause === 'ANNULLED' ? '所依据的决定已被撤销' : '机构已整改';
  const retracted = { ...publication, retractedOn: facts.today, retractionReason };
  const others = target.filter(({ id }) => id !== publication.id);
  return permit({ target: [...others, retracted], evidence: [`retraction:${publication.id}`] });
};

/** A referral leaves nothing here but its papers: the officer records what the other department has answered. */
const refer = (target: OfficeTarget = [], { addressee }: MeasureFacts): Effect =>
  permit({ target, evidence: addressee ? [`referral:${addressee}`] : [] });

const notifyLifted = (target: OfficeTarget = [], { addressee }: MeasureFacts): Effect =>
  permit({ target, evidence: addressee ? [`notice-lifted:${addressee}`] : [] });

export const OFFICE_RULES: Readonly<Record<'PUBLISH' | 'REFERRAL', MeasureRule<OfficeTarget>>> = {
  PUBLISH: { execute: publish, compensate: retract },
  REFERRAL: { execute: refer, compensate: notifyLifted },
};
