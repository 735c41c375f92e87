// caught by typescript(switch-exhaustiveness-check)
export function route(state: 'BOTH' | 'NONE'): string | undefined {
  switch (state) {
    case 'BOTH':
      return '正常办学';
  }
  return undefined;
}
