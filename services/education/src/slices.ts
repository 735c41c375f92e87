import { appraisal } from './appraisal/index.js';
import { appraisalDesk } from './appraisal-desk/index.js';
import { certificate } from './certificate/index.js';
import { classification } from './classification/index.js';
import { duplicate } from './duplicate/index.js';
import { expert } from './expert/index.js';
import { institution } from './institution/index.js';
import { jointMeasure } from './joint-measure/index.js';
import { ledger } from './ledger/index.js';
import { licensing } from './licensing/index.js';
import { Appraisal1764100000000 } from './migrations/appraisal-1764100000000.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';
import { LedgerSearch1764050000000 } from './migrations/ledger-search-1764050000000.js';
import { Ledger1700100000000 } from './migrations/ledger-1700100000000.js';

export const name = 'education';
export const slices = [
  licensing,
  institution,
  certificate,
  duplicate,
  ledger,
  jointMeasure,
  classification,
  expert,
  appraisal,
  appraisalDesk,
];
export const migrations = [
  Ledger1700100000000,
  JointMeasure1764000000000,
  LedgerSearch1764050000000,
  Appraisal1764100000000,
];
