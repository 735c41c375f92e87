import { permit } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import {
  decidePaper,
  PAPER_DESKS,
  PAPER_REFUSALS,
  type AnswerPaper,
  type PaperRefusal,
  type PaperRow,
} from './paper.rules.js';

type StoredPaper = PaperRow & { readonly agencies: readonly string[] };

const store = rowStore<StoredPaper>('license_paper', {
  id: 'id',
  applicationId: 'application_id',
  changeId: 'change_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  agencies: 'agencies',
  kind: 'kind',
  owner: 'owner',
  state: 'state',
  number: 'number',
  expiresOn: 'expires_on',
  reason: 'reason',
  askedAt: 'asked_at',
  answeredAt: 'answered_at',
});

/** Locks the papers of applications; these are locked before. */
export const lockPapersOf = (tx: Tx, applicationIds: readonly string[]): Promise<PaperRow[]> =>
  tx.query<PaperRow>(
    `select ${store.selected} from license_paper where application_id = any($1::uuid[]) order by id for update`,
    [applicationIds],
  );

/** The same of changes of premises. */
export const lockPapersOfChanges = (tx: Tx, changeIds: readonly string[]): Promise<PaperRow[]> =>
  tx.query<PaperRow>(
    `select ${store.selected} from license_paper where change_id = any($1::uuid[]) order by id for update`,
    [changeIds],
  );

export const savePapers = (tx: Tx, papers: readonly PaperRow[]): Promise<void> =>
  store.save(
    tx,
    papers.map((paper) => ({ ...paper, agencies: [PAPER_DESKS[paper.owner].agency] })),
  );

type PaperFile = PaperRow & { readonly underReview: boolean };
type Papers = ReadonlyMap<string, PaperFile>;

/** M9: a department gives its paper, or changes it. */
export const answerLicensePaper: Command<AnswerPaper, Papers, PaperRow, { readonly paperId: string }, PaperRefusal> = {
  name: 'answerLicensePaper',
  refusals: PAPER_REFUSALS,
  load: loadPapers,
  decide(papers, input, facts) {
    const found = papers.get(input.paperId);
    if (!found) return decidePaper(undefined, input, facts);
    const { underReview, ...paper } = found;
    const decision = decidePaper({ paper, underReview }, input, facts);
    return decision.ok ? permit(decision.value) : decision;
  },
  async apply(tx, accepted) {
    await savePapers(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome }) => ({ paperId: outcome.id }));
  },
  subject: (input, paper) => ({
    type: 'LicensePaper',
    id: paper.id,
    documentNo: paper.number ?? undefined,
    reason: paper.reason ?? undefined,
    basis: '行政许可法 第二十六条',
    transition: `-${input.verdict}-> ${paper.state}`,
  }),
};

/** What they are of is locked first, as the acts on it do: a decision and an answer to it come one after the other. */
async function loadPapers(tx: Tx, inputs: readonly AnswerPaper[]): Promise<Papers> {
  const ids = inputs.map(({ paperId }) => paperId);
  const open = await tx.query<{ id: string }>(
    `select id from license_application where state in ('IN_REVIEW', 'CHECKED')
       and id in (select application_id from license_paper where id = any($1::uuid[])) order by id for share`,
    [ids],
  );
  const moving = await tx.query<{ id: string }>(
    `select id from premises_change where state in ('ACCEPTED', 'CHECKED')
       and id in (select change_id from license_paper where id = any($1::uuid[])) order by id for share`,
    [ids],
  );
  const papers = await tx.query<PaperRow>(
    `select ${store.selected} from license_paper where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const underReview = new Set([...open, ...moving].map(({ id }) => id));
  return new Map(
    papers.map((paper) => {
      const subject = paper.applicationId ?? paper.changeId!;
      return [paper.id, { ...paper, underReview: underReview.has(subject) }];
    }),
  );
}
