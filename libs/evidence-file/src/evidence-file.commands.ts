import { permit } from '@lianguan/kernel';
import { dueOf, type Command, type DeadlineDraft } from '@lianguan/service-kit';
import {
  insertEvidenceFile,
  lockEvidenceFiles,
  lockOwnFiles,
  removeEvidenceFiles,
  type EvidenceFileRow,
} from './evidence-file-rows.commands.js';
import {
  decideKeeping,
  EVIDENCE_KEEPING_REFUSALS,
  EVIDENCE_UNUSED,
  isToBeRemoved,
  UNUSED_TERM,
  type EvidenceKeepingRefusal,
  type EvidenceMediaTypeName,
  type EvidenceOwner,
  type EvidenceStanding,
} from './evidence-file.rules.js';

export interface FileId {
  readonly fileId: string;
}

interface Handed extends EvidenceOwner {
  readonly name: string;
  readonly content: Buffer;
  readonly sha256: string;
  readonly mediaType: EvidenceMediaTypeName | null;
}

interface Kept extends FileId {
  /** Null where the same bytes were there. */
  readonly added: { readonly row: EvidenceFileRow; readonly unused: DeadlineDraft } | null;
}

type Own = readonly (EvidenceStanding & { readonly id: string })[];

/** One file of one caller: never a set. */
export const keepEvidenceFile: Command<Handed, Own, Kept, FileId, EvidenceKeepingRefusal> = {
  name: 'keepEvidenceFile',
  refusals: EVIDENCE_KEEPING_REFUSALS,
  load: (tx, [handed]) => lockOwnFiles(tx, handed!),
  decide(own, handed, { now, today, constants, newId }) {
    const same = own.find(({ sha256 }) => sha256 === handed.sha256);
    const decided = decideKeeping(
      { ...handed, sizeBytes: handed.content.length },
      {
        same: same && { used: same.recordId !== null },
        unused: own.filter(({ recordId }) => recordId === null).length,
      },
    );
    if (!decided.ok) return decided;
    if (decided.value === 'SAME') return permit({ fileId: same!.id, added: null });
    const id = newId();
    const term = constants.get<string>(UNUSED_TERM);
    return permit({
      fileId: id,
      added: {
        row: { ...handed, id, mediaType: handed.mediaType!, uploadedAt: now },
        unused: { name: EVIDENCE_UNUSED, subjectId: id, ...dueOf(today, term, constants), term, startedOn: today },
      },
    });
  },
  async apply(tx, accepted) {
    for (const { outcome } of accepted) if (outcome.added) await insertEvidenceFile(tx, outcome.added.row);
    return accepted.map(({ outcome: { fileId } }) => ({ fileId }));
  },
  subject: (_input, { fileId }) => ({ type: 'EvidenceFile', id: fileId }),
  deadlines: (_input, { added }) => (added ? [added.unused] : []),
  changes: ({ added }) => added !== null,
};

/** The sweeper's act: a file that no act has taken up goes. */
export const passEvidenceFileDue: Command<FileId, Map<string, EvidenceStanding>, boolean, null> = {
  name: 'passEvidenceFileDue',
  refusals: {},
  load: (tx, inputs) =>
    lockEvidenceFiles(
      tx,
      inputs.map(({ fileId }) => fileId),
    ),
  decide: (files, { fileId }) => permit(isToBeRemoved(files.get(fileId))),
  async apply(tx, accepted) {
    await removeEvidenceFiles(
      tx,
      accepted.filter(({ outcome }) => outcome).map(({ input: { fileId } }) => fileId),
    );
    return accepted.map(() => null);
  },
  subject: ({ fileId }) => ({ type: 'EvidenceFile', id: fileId }),
  changes: (removed) => removed,
};
