import type { MeasureDesk } from '@lianguan/joint-measure';
import { JointEnforcementMeasureAnsweredSchema } from '@lianguan/proto-events';
import { rowStore } from '@lianguan/service-kit';
import { OFFICE_REFUSALS, OFFICE_RULES, type OfficeTarget, type PublicationRow } from './office-measure.rules.js';

const store = rowStore<PublicationRow>('publication', {
  id: 'id',
  jointActionId: 'joint_action_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  trigger: 'trigger',
  decisionOrgan: 'decision_organ',
  decisionNumber: 'decision_number',
  publishedOn: 'published_on',
  retractedOn: 'retracted_on',
  retractionReason: 'retraction_reason',
});

/** What the office does itself: it refers to those without a service here, and it publishes. */
export const officeDesk: MeasureDesk<OfficeTarget> = {
  service: 'joint-enforcement',
  department: 'JOINT_ENFORCEMENT',
  answer: JointEnforcementMeasureAnsweredSchema as never,
  roles: ['JEO', 'JEO_LEAD'],
  refusals: OFFICE_REFUSALS,
  rules: OFFICE_RULES,
  async load(tx, institutionIds) {
    const rows = await tx.query<PublicationRow>(
      `select ${store.selected} from publication where institution_id = any($1::uuid[]) order by id for update`,
      [institutionIds],
    );
    return new Map(institutionIds.map((id) => [id, rows.filter(({ institutionId }) => institutionId === id)] as const));
  },
  save: (tx, targets) => store.save(tx, targets.flat()),
};
