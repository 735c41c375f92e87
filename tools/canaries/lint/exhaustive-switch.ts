// as services/education/src/canary/canary.rules.ts, caught by @typescript-eslint/switch-exhaustiveness-check
export function route(state: 'BOTH' | 'NONE'): string | undefined {
  switch (state) {
    case 'BOTH':
      return '正常办学';
  }
  return undefined;
}
