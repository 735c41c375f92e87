export interface Finding {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

// 18 digits (the last may be X) whose middle is a day from 1900 on: a living person's number. Made numbers use birth years before 1900.
const CITIZEN_NUMBER =
  /(?<![0-9A-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;
const MOBILE_NUMBER = /(?<![0-9A-Za-z.])1[3-9]\d{9}(?![0-9A-Za-z])/g;
// 19900000000 to 19900009999 is the range that made data uses.
const MADE_MOBILE = /^1990000\d{4}$/;
// The worked example printed in GB 11643-1999, which every description of the check digit repeats.
const STANDARD_EXAMPLE = ['11010519491231002X'];

/** Citizen numbers and mobile numbers that could be a real person's (个人信息保护法 28). */
export function personalNumbers(path: string, text: string): readonly Finding[] {
  return text.split('\n').flatMap((line, index) => {
    const numbers = [
      ...(line.match(CITIZEN_NUMBER) ?? []).filter((found) => !STANDARD_EXAMPLE.includes(found.toUpperCase())),
      ...(line.match(MOBILE_NUMBER) ?? []).filter((found) => !MADE_MOBILE.test(found)),
    ];
    return numbers.map((found) => ({ path, line: index + 1, text: found }));
  });
}
