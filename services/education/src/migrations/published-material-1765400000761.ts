import { ForwardMigration, ofAllRowsSql } from '@lianguan/service-kit';

/** What is in use, and in which of the published courses; of the institution with all that was merged into it. */
const PUBLISHED = ofAllRowsSql(
  `published_materials_of(institution uuid) returns table (id uuid, title text, version integer, subject text,
     stage text, source text, isbn text, publisher text, filing_no text, used_from date, courses text[])`,
  `select m.id, m.title, m.version, m.subject, m.stage, m.source, m.isbn, m.publisher, m.filing_no, m.used_from,
     array(select c.title from material_use u
       join course_filing c on c.id = u.course_id and c.state = 'PUBLISHED'
       where u.material_id = m.id and u.until is null order by c.title)
   from teaching_material m
   join training_institution owner on owner.id = m.institution_id
   join training_institution asked on asked.root_id = owner.root_id and asked.id = institution
   where m.state = 'IN_USE'`,
);

export class PublishedMaterial1765400000761 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      PUBLISHED,
      'revoke execute on function published_materials_of from public',
      `grant execute on function published_materials_of to ${app}`,
    ];
  }
}
