import { newestOf } from '@lianguan/institution-ledger';
import type { CalendarDay } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import {
  fileRecordsOf,
  recordFacts,
  sameValue,
  timelineOf,
  type FactSourceName,
  type FactsTold,
  type FactValue,
  type FileRecord,
} from '../file-record/index.js';
import { decidePaper, PAPER_REFUSALS, standingCode, type PaperFact, type PaperRefusal } from './certificate.rules.js';

export interface PaperTold extends PaperFact {
  /** The day of the register's act. */
  readonly on: CalendarDay;
  /** What an officer recorded it from; events name none. */
  readonly documentNo?: string;
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
    const recorded = accepted.filter(({ outcome }) => outcome === 'RECORDED').map(({ input }) => input);
    await recordPapers(tx, recorded, { facts, source: 'REGISTER' });
    return accepted.map(() => null);
  },
  changes: (outcome) => outcome === 'RECORDED',
};

interface Recording {
  readonly facts: Pick<Facts, 'caller' | 'now'>;
  readonly source: FactSourceName;
}

/** Keeps papers for the matrix and tells the files of them, in the act's own transaction. */
export async function recordPapers(tx: Tx, papers: readonly PaperTold[], { facts, source }: Recording): Promise<void> {
  await recordFacts(tx, await papersTold(tx, papers, source), facts);
  await upsertPapers(tx, newestOf(papers, keyOf));
}

/** What each event changes of the code that a kind of paper gives, one after the other; one that is told again changes nothing. */
async function papersTold(tx: Tx, recorded: readonly PaperTold[], source: FactSourceName): Promise<FactsTold[]> {
  const ids = recorded.map(({ institutionId }) => institutionId);
  const known = await tx.query<PaperFact>(
    `select institution_id as "institutionId", kind, registration_id as "registrationId", uscc_code as "usccCode", valid
     from legal_person_paper where institution_id = any($1::uuid[])`,
    [ids],
  );
  const divisions = await tx.query<{ id: string; division: string }>(
    'select id, division_code as division from training_institution where id = any($1::uuid[])',
    [ids],
  );
  const divisionOf = new Map(divisions.map(({ id, division }) => [id, division]));
  const records = await fileRecordsOf(tx, ids);
  const papers = new Map(known.map((paper) => [keyOf(paper), paper]));
  const told = new Map<string, string | null>();
  return recorded
    .toSorted((a, b) => a.version - b.version)
    .map((paper): FactsTold => {
      const { institutionId, kind, on } = paper;
      papers.set(keyOf(paper), paper);
      const ofKind = `${institutionId}/${kind}`;
      const code = standingCode([...papers.values()].filter((one) => `${one.institutionId}/${one.kind}` === ofKind));
      const before = told.has(ofKind) ? told.get(ofKind) : codeOn(records, paper);
      told.set(ofKind, code);
      return {
        institutionId,
        divisionCode: divisionOf.get(institutionId)!,
        facts: sameValue(before, code) ? {} : { [kind]: code },
        validFrom: on,
        source,
        documentNo: paper.documentNo ?? null,
      };
    });
}

function codeOn(records: readonly FileRecord[], { institutionId, kind, on }: PaperTold): FactValue | undefined {
  const ofFile = records.filter((record) => record.institutionId === institutionId);
  return timelineOf(ofFile, { asOf: on, kinds: [kind] })[0]?.value;
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
