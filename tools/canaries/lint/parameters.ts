// as services/education/src/canary/canary.rules.ts, caught by max-params
export const fee = (first: number, second: number, third: number, fourth: number): number =>
  first + second + third + fourth;
