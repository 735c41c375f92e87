import { makeBadLedger } from './bad-ledger.js';
import { makeYingdong } from './county-ledgers.js';

export { dataFile, LEDGER_FILES } from './files.js';
export { manyRows } from './many-rows.js';

const { trueDuplicates, falseFriends } = makeYingdong();

/** The 11 rows to merge away: 一校多址 of S2§12. */
export const TRUE_DUPLICATES = trueDuplicates;

/** Pairs that look like duplicates and are none: to be dismissed. */
export const FALSE_FRIENDS = falseFriends;

/** What is wrong in bad/education-ledger-with-errors.csv. */
export const BAD_CELLS = makeBadLedger().badCells;
