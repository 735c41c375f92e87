import { advertising } from './advertising/index.js';
import { caseProposal } from './case-proposal/index.js';
import { changeDuty } from './change-duty/index.js';
import { complaint } from './complaint/index.js';
import { contract } from './contract/index.js';
import { evidenceFile } from './evidence-file/index.js';
import { measures, scopeChange } from './joint-measure/index.js';
import { AdCaseProposal1765900000620 } from './migrations/ad-case-proposal-1765900000620.js';
import { Advertising1765300000008 } from './migrations/advertising-1765300000008.js';
import { CaseProposal1765400000063 } from './migrations/case-proposal-1765400000063.js';
import { ChangeDuty1764900000000 } from './migrations/change-duty-1764900000000.js';
import { ChangeDutyCase1765400000012 } from './migrations/change-duty-case-1765400000012.js';
import { Complaint1765100000000 } from './migrations/complaint-1765100000000.js';
import { ComplaintAnswer1765900000610 } from './migrations/complaint-answer-1765900000610.js';
import { Contract1765100000001 } from './migrations/contract-1765100000001.js';
import { EvidenceFile1766100000800 } from './migrations/evidence-file-1766100000800.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';
import { MeasureAttempt1765800000000 } from './migrations/measure-attempt-1765800000000.js';
import { Price1765000000000 } from './migrations/price-1765000000000.js';
import { PriceWatch1765900000600 } from './migrations/price-watch-1765900000600.js';
import { ReRegistration1764500000000 } from './migrations/re-registration-1764500000000.js';
import { Registration1700100000000 } from './migrations/registration-1700100000000.js';
import { RegistrationCertificate1764700000000 } from './migrations/registration-certificate-1764700000000.js';
import { Registrar1764400000000 } from './migrations/registrar-1764400000000.js';
import { ScopeFinding1764900000001 } from './migrations/scope-finding-1764900000001.js';
import { price } from './price/index.js';
import { reRegistration } from './re-registration/index.js';
import { registrar } from './registrar/index.js';
import { registrationCertificate } from './registration-certificate/index.js';
import { directory, registration } from './registration/index.js';
import { scopeCheck } from './scope-check/index.js';

export const name = 'market-regulation';
export const slices = [
  directory,
  registration,
  measures,
  scopeChange,
  registrar,
  scopeCheck,
  reRegistration,
  registrationCertificate,
  changeDuty,
  price,
  complaint,
  contract,
  advertising,
  caseProposal,
  evidenceFile,
];
export const migrations = [
  Registration1700100000000,
  JointMeasure1764000000000,
  Registrar1764400000000,
  ReRegistration1764500000000,
  RegistrationCertificate1764700000000,
  ChangeDuty1764900000000,
  ScopeFinding1764900000001,
  Price1765000000000,
  Complaint1765100000000,
  Contract1765100000001,
  Advertising1765300000008,
  ChangeDutyCase1765400000012,
  CaseProposal1765400000063,
  MeasureAttempt1765800000000,
  PriceWatch1765900000600,
  ComplaintAnswer1765900000610,
  AdCaseProposal1765900000620,
  EvidenceFile1766100000800,
];
