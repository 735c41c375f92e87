// What pure rules of the departments use.
export { allowedScope } from './change-duty/change-duty.rules.js';
