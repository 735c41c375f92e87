// Lifecycle 3, reg.enterpriseChange: registrations that have to follow what education decides of a license.
export type { ChangeDutyDesk } from './change-duty-desk.js';
export { changeDutyCaseMigrationSql, changeDutyMigrationSql } from './change-duty.migration.js';
export { changeDutySlice } from './change-duty.slice.js';
