/** Something the person at the keyboard can mend: printed in Chinese without a stack, exit 1. */
export class Problem extends Error {}
