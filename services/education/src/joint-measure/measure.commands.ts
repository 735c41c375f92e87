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
import {
  acceptancePapers,
  checkLifting,
  LIFTING_REFUSALS,
  type AcceptancePaper,
} from '../resumption-acceptance/index.js';
import { licenseEvents } from './measure.events.js';

/** With the papers on which each institution may open again (M46). */
interface LicensesOnFile extends LicensesInHand {
  readonly papers: ReadonlyMap<string, readonly AcceptancePaper[]>;
}

type Rule = MeasureRule<LicensesOnFile>;

/** The rule, and the events about the licenses that it changes. */
function told(rule: (typeof LICENSE_MEASURES)[LicenseMeasure]): Rule {
  const telling =
    (ask: (typeof rule)['execute']): Rule['execute'] =>
    (target, measure, facts) => {
      const decided = ask(target, measure, facts);
      if (!decided.ok) return decided;
      // A rule that permits had a target.
      const { papers } = target!;
      const after = { ...decided.value.target, papers };
      return permit({ ...decided.value, target: after, events: licenseEvents(target!, after) });
    };
  return { execute: telling(rule.execute), compensate: telling(rule.compensate) };
}

/** The suspension, lifted after repair on a joint acceptance that is on record. */
function lifted(rule: Rule): Rule {
  return {
    ...rule,
    compensate(target, measure, facts) {
      const borne = target?.licenses.flatMap(({ measures }) => measures) ?? [];
      const suspension = borne.find(({ measureId }) => measureId === measure.measureId);
      const papers = target?.papers.get(measure.institutionId) ?? [];
      const accepted = suspension ? checkLifting(measure, papers, suspension.since) : permit(null);
      return accepted.ok ? rule.compensate(target, measure, facts) : accepted;
    },
  };
}

export const licenseDesk: MeasureDesk<LicensesOnFile> = {
  service: 'education',
  department: 'EDUCATION',
  answer: EducationMeasureAnsweredSchema,
  roles: ['EDU_SUP', 'EDU_LIC'],
  refusals: { ...LICENSE_MEASURE_REFUSALS, ...LIFTING_REFUSALS },
  rules: {
    STOP_ENROLMENT: told(LICENSE_MEASURES.STOP_ENROLMENT),
    SUSPEND_LICENSE: lifted(told(LICENSE_MEASURES.SUSPEND_LICENSE)),
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
): Promise<ReadonlyMap<string, LicensesOnFile>> {
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
  const target = { licenses, holdings, papers: await acceptancePapers(tx, institutionIds) };
  return new Map(institutionIds.map((id) => [id, target]));
}
