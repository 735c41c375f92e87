import { newestOf } from '@lianguan/institution-ledger';
import type { CalendarDay } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import {
  fileRecordsOf,
  recordFacts,
  sameValue,
  timelineOf,
  type FactsTold,
  type FileRecord,
} from '../file-record/index.js';
import { decidePaper, PAPER_REFUSALS, standingCode, type PaperFact, type PaperRefusal } from './certificate.rules.js';

interface PaperTold extends PaperFact {
  /** The day of the register's act. */
  readonly on: CalendarDay;
}

interface PapersState {
  readonly institutions: ReadonlySet<string>;
  readonly versions: ReadonlyMap<string, number>;
}

const keyOf = (paper: Pick<PaperFact, 'institutionId' | 'kind' | 'registrationId'>): string =>
  `${paper.institutionId}/${paper.kind}/${paper.registrationId}`;

/** A2: what a register said of an institution, kept by education to judge its certificates. */
export const recordLegalPersonPaper: Command<PaperTold, PapersState, 'RECORDED' | 'STALE', null, PaperRefusal> = {
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
  async apply(tx, accepted, facts) {
    const recorded = newestOf(
      accepted.filter(({ outcome }) => outcome === 'RECORDED').map(({ input }) => input),
      keyOf,
    );
    await upsertPapers(tx, recorded);
    await recordFacts(tx, await papersTold(tx, recorded), facts);
    return accepted.map(() => null);
  },
  changes: (outcome) => outcome === 'RECORDED',
};

/** Which code a register's paper gives each institution now, where the file does not say so yet: an event that is told again tells nothing. */
async function papersTold(tx: Tx, recorded: readonly PaperTold[]): Promise<FactsTold[]> {
  const ids = recorded.map(({ institutionId }) => institutionId);
  const papers = await tx.query<Omit<PaperFact, 'registrationId' | 'version'> & { readonly divisionCode: string }>(
    `select institution_id as "institutionId", kind, uscc_code as "usccCode", valid, division_code as "divisionCode"
     from legal_person_paper where institution_id = any($1::uuid[])`,
    [ids],
  );
  const records = await fileRecordsOf(tx, ids);
  return recorded.map(({ institutionId, kind, on }) => {
    const ofKind = papers.filter((paper) => paper.institutionId === institutionId && paper.kind === kind);
    const code = standingCode(ofKind);
    const ofFile = records.filter((record) => record.institutionId === institutionId);
    const [known] = timelineOf(ofFile, { asOf: on, kinds: [kind] });
    return {
      institutionId,
      divisionCode: ofKind[0]!.divisionCode,
      facts: sameValue(known?.value, code) ? {} : { [kind]: code },
      validFrom: on,
      source: 'REGISTER',
      documentNo: null,
    };
  });
}

async function upsertPapers(tx: Tx, papers: readonly PaperFact[]): Promise<void> {
  await tx.query(
    `insert into legal_person_paper (institution_id, kind, registration_id, uscc_code, valid, division_code, version)
     select p."institutionId", p.kind, p."registrationId", p."usccCode", p.valid, t.division_code, p.version
     from jsonb_to_recordset($1::jsonb)
       as p("institutionId" uuid, kind text, "registrationId" uuid, "usccCode" text, valid boolean, version integer)
     join training_institution t on t.id = p."institutionId"
     on conflict (institution_id, kind, registration_id) do update
       set uscc_code = excluded.uscc_code, valid = excluded.valid, version = excluded.version`,
    [JSON.stringify(papers)],
  );
}
