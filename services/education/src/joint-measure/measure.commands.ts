import type { MeasureDesk, MeasureRule } from '@lianguan/joint-measure';
import { permit } from '@lianguan/kernel';
import { EducationMeasureAnsweredSchema } from '@lianguan/proto-events';
import type { Tx } from '@lianguan/service-kit';
import {
  LICENSE_MEASURE_REFUSALS,
  LICENSE_MEASURES,
  lockLicenses,
  saveLicenses,
  type LicenseMeasure,
  type LicensesInHand,
} from '../licensing/index.js';
import { licenseEvents } from './measure.events.js';

type Rule = MeasureRule<LicensesInHand>;

/** The rule, and the events about the licenses that it changes. */
function told(rule: (typeof LICENSE_MEASURES)[LicenseMeasure]): Rule {
  const telling =
    (ask: Rule['execute']): Rule['execute'] =>
    (target, measure, facts) => {
      const decided = ask(target, measure, facts);
      if (!decided.ok || !target) return decided;
      return permit({ ...decided.value, events: licenseEvents(target, decided.value.target) });
    };
  return { execute: telling(rule.execute), compensate: telling(rule.compensate) };
}

export const licenseDesk: MeasureDesk<LicensesInHand> = {
  service: 'education',
  department: 'EDUCATION',
  answer: EducationMeasureAnsweredSchema,
  roles: ['EDU_SUP', 'EDU_LIC'],
  refusals: LICENSE_MEASURE_REFUSALS,
  rules: {
    STOP_ENROLMENT: told(LICENSE_MEASURES.STOP_ENROLMENT),
    SUSPEND_LICENSE: told(LICENSE_MEASURES.SUSPEND_LICENSE),
    REVOKE_LICENSE: told(LICENSE_MEASURES.REVOKE_LICENSE),
  },
  load: loadLicenses,
  save: async (tx, targets) =>
    saveLicenses(
      tx,
      targets.flatMap(({ licenses }) => licenses),
    ),
};

/** One target for all orders of a set: two of them may name registrations that have become one institution. */
async function loadLicenses(
  tx: Tx,
  institutionIds: readonly string[],
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, LicensesInHand>> {
  const pairs = await tx.query<{ institutionId: string; licenseId: string }>(
    `select named.id as "institutionId", l.id as "licenseId"
     from training_institution named
     join training_institution member on member.root_id = named.root_id
     join license l on l.institution_id = member.id
     where named.id = any($1::uuid[])`,
    [institutionIds],
  );
  const licenses = await lockLicenses(
    tx,
    `id = any($1::uuid[]) or id in (
       select id from license
       where measures <> '[]'
         and exists (select from jsonb_array_elements(measures) m where m->>'measureId' = any($2::text[])))`,
    [pairs.map(({ licenseId }) => licenseId), measureIds],
  );
  const holdings = new Map(
    institutionIds.map((id) => [
      id,
      new Set(pairs.filter(({ institutionId }) => institutionId === id).map(({ licenseId }) => licenseId)),
    ]),
  );
  const target = { licenses, holdings };
  return new Map(institutionIds.map((id) => [id, target]));
}
