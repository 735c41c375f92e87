import type { Command } from '@lianguan/service-kit';
import { appraisalLifecycle } from './appraisal-lifecycle.rules.js';

export interface FollowCompetence {
  readonly institutionId: string;
  readonly department: string;
}

/** A change of class re-routes the appraisals that are open: the department competent now sees to them. */
export const followCompetence: Command<FollowCompetence, null, null, null> = {
  name: 'followCompetence',
  refusals: {},
  load: async () => null,
  decide: () => ({ ok: true, value: null }),
  async apply(tx, accepted) {
    // Of several changes of one institution the last holds.
    const last = new Map(accepted.map(({ input }) => [input.institutionId, input.department]));
    await tx.query(
      `update appraisal a set competent_department = changed.department, version = a.version + 1
       from unnest($1::uuid[], $2::text[]) as changed(institution_id, department)
       where a.institution_id = changed.institution_id and a.state <> all($3::text[])`,
      [[...last.keys()], [...last.values()], appraisalLifecycle.terminal],
    );
    return accepted.map(() => null);
  },
};
