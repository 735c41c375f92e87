import { ForwardMigration } from '@lianguan/service-kit';

/** Of what stood in both lists the grounds were told apart by kind in this one alone. */
const KINDS = `update case_proposal p set grounds = a.grounds from ad_case_proposal a
  where p.source = 'AD_VIOLATION' and p.source_id = a.violation_id`;

/** What was proposed before there was one list: the head has it before him, without a term that nobody set. */
const UNLISTED = `insert into case_proposal (id, source, source_id, institution_id, division_code, facts, grounds, document_no, state,
    proposed_by, proposed_at, due, steps)
  select a.id, 'AD_VIOLATION', a.violation_id, a.institution_id, a.division_code, a.facts, a.grounds, a.document_no, 'PROPOSED',
    a.proposed_by, a.proposed_at, null,
    jsonb_build_array(jsonb_build_object('act', 'proposeCase', 'by', a.proposed_by, 'reason', a.facts, 'documentNo', a.document_no,
      'at', to_char(a.proposed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
  from ad_case_proposal a
  where not exists (select from case_proposal p where p.source = 'AD_VIOLATION' and p.source_id = a.violation_id)`;

export class AdCaseProposal1765900000620 extends ForwardMigration {
  protected statements(): string[] {
    return [KINDS, UNLISTED, 'drop table ad_case_proposal'];
  }
}
