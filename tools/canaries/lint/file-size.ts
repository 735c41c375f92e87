// as services/education/src/canary/canary.rules.ts, caught by max-lines, line repeated 300 times
export const filler = true;
