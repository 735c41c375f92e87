import { certificate } from './certificate/index.js';
import { duplicate } from './duplicate/index.js';
import { escrowStanding } from './escrow-standing/index.js';
import { institution } from './institution/index.js';
import { jointMeasure } from './joint-measure/index.js';
import { ledger } from './ledger/index.js';
import { licenseAdmission } from './license-admission/index.js';
import { licenseApplication } from './license-application/index.js';
import { licensePaper } from './license-paper/index.js';
import { licenseProgress } from './license-progress/index.js';
import { licensing } from './licensing/index.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';
import { LicenseApplication1764200000000 } from './migrations/license-application-1764200000000.js';
import { Ledger1700100000000 } from './migrations/ledger-1700100000000.js';
import { OperatorBan1764300000000 } from './migrations/operator-ban-1764300000000.js';
import { operatorBan } from './operator-ban/index.js';
import { operatorConflict } from './operator-conflict/index.js';

export const name = 'education';
export const slices = [
  licensing,
  institution,
  certificate,
  duplicate,
  ledger,
  jointMeasure,
  operatorBan,
  licenseAdmission,
  licensePaper,
  licenseApplication,
  licenseProgress,
  operatorConflict,
  escrowStanding,
];
export const migrations = [
  Ledger1700100000000,
  JointMeasure1764000000000,
  LicenseApplication1764200000000,
  OperatorBan1764300000000,
];
