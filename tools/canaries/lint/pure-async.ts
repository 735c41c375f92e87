// as services/joint-enforcement/src/canary/canary.process.ts, caught by no-restricted-syntax
export async function decide(): Promise<boolean> {
  return Promise.resolve(true);
}
