// A1: what acts tell of an institution's file, and which legal person came of which. Acts of other slices write it.
export * from './fact.rules.js';
export { fileRecordsOf, recordFacts, recordLineage, type FactsTold } from './file-record.commands.js';
export * from './lineage.rules.js';
