// as services/education/src/canary/canary.commands.ts, caught by no-restricted-properties
export const county = process.env['COUNTY'];
