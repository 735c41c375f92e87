export { startIssuer, type Issuer } from './issuer.js';
export { ensureIssuerKeys, issuerKeysFile } from './issuer-keys.js';
export { PERSONS } from './persons.js';
