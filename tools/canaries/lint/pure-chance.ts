// as services/education/src/canary/canary.rules.ts, caught by no-restricted-syntax
export const draw = (size: number): number => Math.floor(Math.random() * size);
