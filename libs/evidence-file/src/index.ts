// C1, M17, feature 54: files as evidence. A department keeps what its people hand in, lets an act take it up, and shows it to who may read the record.
export { evidenceFileMigrationSql } from './evidence-file.migration.js';
export { lockEvidenceFiles, takeUpEvidenceFiles } from './evidence-file-rows.commands.js';
export { evidenceFilesLoader } from './evidence-file.loader.js';
export { evidenceFileSlice, type EvidenceReader } from './evidence-file.slice.js';
export { EvidenceFile } from './evidence-file.type.js';
