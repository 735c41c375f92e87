import { asAdmin, type TestService } from '@lianguan/testing';

/** Puts teachers, admitted and cleared, into an institution's register; the acts that lead there have their own tests. */
export async function putOnDuty(
  service: TestService,
  institutionId: string,
  teachers: Readonly<Record<string, string>>,
): Promise<void> {
  const values = Object.entries(teachers).map(([staffNo, subject]) => `('${staffNo}', '${subject}')`);
  await asAdmin(service.database.adminUrl, [
    `with hired as (
       insert into staff_member (id, institution_id, division_code, person_id, person_key, staff_no, is_foreign, is_abroad,
         post, subject, degree, major, certificate_subject, other_employer, committed_on, state, filed_on, admitted_on)
       select gen_random_uuid(), t.id, t.division_code, gen_random_uuid(), 'on-duty-' || v.staff_no, v.staff_no, false, false,
         'TEACHING', v.subject, 'BACHELOR', '示例专业', v.subject, 'NONE', '2026-01-04', 'ADMITTED', '2026-01-04', '2026-01-04'
       from training_institution t, (values ${values.join(', ')}) as v(staff_no, subject) where t.id = '${institutionId}'
       returning *)
     insert into staff_check (id, staff_id, institution_id, division_code, person_id, state, verdict_version, listed_on, steps)
     select gen_random_uuid(), id, institution_id, division_code, person_id, 'CLEAR', 2, '2026-01-04', '[]' from hired`,
  ]);
}
