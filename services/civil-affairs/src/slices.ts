import { application } from './application/index.js';
import { changeDuty } from './change-duty/index.js';
import { jointMeasure } from './joint-measure/index.js';
import { directory, registration } from './registration/index.js';
import { Applicant1764400000001 } from './migrations/applicant-1764400000001.js';
import { ChangeDuty1764900000000 } from './migrations/change-duty-1764900000000.js';
import { ChangeDutyCase1765400000012 } from './migrations/change-duty-case-1765400000012.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';
import { MeasureAttempt1765800000000 } from './migrations/measure-attempt-1765800000000.js';
import { ReRegistration1764500000000 } from './migrations/re-registration-1764500000000.js';
import { Registrar1764400000000 } from './migrations/registrar-1764400000000.js';
import { RegistrationCertificate1764700000000 } from './migrations/registration-certificate-1764700000000.js';
import { Registration1700100000000 } from './migrations/registration-1700100000000.js';
import { reRegistration } from './re-registration/index.js';
import { registrationCertificate } from './registration-certificate/index.js';
import { ScopeFinding1764900000001 } from './migrations/scope-finding-1764900000001.js';
import { registrar } from './registrar/index.js';
import { scopeCheck } from './scope-check/index.js';

export const name = 'civil-affairs';
export const slices = [
  directory,
  registration,
  jointMeasure,
  application,
  registrar,
  reRegistration,
  registrationCertificate,
  changeDuty,
  scopeCheck,
];
export const migrations = [
  Registration1700100000000,
  JointMeasure1764000000000,
  Registrar1764400000000,
  Applicant1764400000001,
  ReRegistration1764500000000,
  RegistrationCertificate1764700000000,
  ChangeDuty1764900000000,
  ScopeFinding1764900000001,
  ChangeDutyCase1765400000012,
  MeasureAttempt1765800000000,
];
