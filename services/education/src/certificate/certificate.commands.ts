import { newestOf } from '@lianguan/institution-ledger';
import type { Command, Tx } from '@lianguan/service-kit';
import { decidePaper, PAPER_REFUSALS, type PaperFact, type PaperRefusal } from './certificate.rules.js';

interface PapersState {
  readonly institutions: ReadonlySet<string>;
  readonly versions: ReadonlyMap<string, number>;
}

const keyOf = (paper: Pick<PaperFact, 'institutionId' | 'kind' | 'registrationId'>): string =>
  `${paper.institutionId}/${paper.kind}/${paper.registrationId}`;

/** A2: what a register said of an institution, kept by education to judge its certificates. */
export const recordLegalPersonPaper: Command<PaperFact, PapersState, 'RECORDED' | 'STALE', null, PaperRefusal> = {
  name: 'recordLegalPersonPaper',
  refusals: PAPER_REFUSALS,
  async load(tx, papers) {
    const ids = papers.map((paper) => paper.institutionId);
    const institutions = await tx.query<{ id: string }>(
      'select id from training_institution where id = any($1::uuid[]) order by id for share',
      [ids],
    );
    const known = await tx.query<PaperFact>(
      `select institution_id as "institutionId", kind, registration_id as "registrationId", version
       from legal_person_paper where institution_id = any($1::uuid[])`,
      [ids],
    );
    return {
      institutions: new Set(institutions.map(({ id }) => id)),
      versions: new Map(known.map((paper) => [keyOf(paper), paper.version])),
    };
  },
  decide: (state, paper) =>
    decidePaper(paper, {
      institutionKnown: state.institutions.has(paper.institutionId),
      knownVersion: state.versions.get(keyOf(paper)) ?? 0,
    }),
  async apply(tx, accepted) {
    await upsertPapers(
      tx,
      accepted.filter(({ outcome }) => outcome === 'RECORDED').map(({ input }) => input),
    );
    return accepted.map(() => null);
  },
  changes: (outcome) => outcome === 'RECORDED',
};

async function upsertPapers(tx: Tx, papers: readonly PaperFact[]): Promise<void> {
  await tx.query(
    `insert into legal_person_paper (institution_id, kind, registration_id, uscc_code, valid, division_code, version)
     select p."institutionId", p.kind, p."registrationId", p."usccCode", p.valid, t.division_code, p.version
     from jsonb_to_recordset($1::jsonb)
       as p("institutionId" uuid, kind text, "registrationId" uuid, "usccCode" text, valid boolean, version integer)
     join training_institution t on t.id = p."institutionId"
     on conflict (institution_id, kind, registration_id) do update
       set uscc_code = excluded.uscc_code, valid = excluded.valid, version = excluded.version`,
    [JSON.stringify(newestOf(papers, keyOf))],
  );
}
