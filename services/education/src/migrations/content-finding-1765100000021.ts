import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table content_finding (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     code text not null,
     form text,
     subject text not null,
     subject_id uuid,
     place text,
     facts text not null,
     found_on date not null,
     document_no text not null,
     state text not null,
     answer_until timestamptz not null,
     answer text,
     decision_reason text,
     referred_to text[] not null,
     check ((subject = 'PLACE') = (place is not null)),
     check ((subject = 'PLACE') = (subject_id is null))
   )`,
  'create index content_finding_institution on content_finding (institution_id, id)',
  'create index content_finding_state on content_finding (state, id)',
];

export class ContentFinding1765100000021 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      // A department that may punish what was confirmed sees it; until then it is between education and the institution.
      ...rowSecuritySql('content_finding', {
        division: 'division_code',
        institution: 'institution_id',
        agencies: { column: 'referred_to', all: ['EDUCATION', 'INSTITUTION', 'JOINT_ENFORCEMENT', 'TOWNSHIP'] },
      }),
      grantAppSql(app, 'content_finding', 'select, insert, update'),
    ];
  }
}
