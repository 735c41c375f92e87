// as services/education/src/canary/canary.rules.ts, caught by no-restricted-syntax
export const isLate = (due: Date): boolean => due < new Date();
