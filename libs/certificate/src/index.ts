// Feature 90: the code that stands on a certificate, and what anyone may learn by it; each department mounts it over its own register.
export { certificateCodeSql } from './certificate.migration.js';
export { certificateOf, readableCode, type CertificateRegister } from './certificate.loader.js';
export { normalCode, shownState, type CertificateFact, type CertificateStateName } from './certificate.rules.js';
export { VerifiedCertificate } from './certificate.type.js';
