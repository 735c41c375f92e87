import { permit, refuse, type Decision } from '@lianguan/kernel';

export type IsbnRefusal = 'ISBN_UNREADABLE' | 'ISBN_CHECK_DIGIT_WRONG' | 'PUBLICATION_FOREIGN';

const ISBN_13 = /^97[89]\d{10}$/u;
/** GS1 prefix and registration group of publishers on the mainland. */
const MAINLAND = '9787';

/** The 13 digits of a book number, written with or without hyphens and spaces (ISO 2108). */
export function readIsbn(text: string): Decision<string, IsbnRefusal> {
  const digits = text.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
  if (!ISBN_13.test(digits)) return refuse('ISBN_UNREADABLE');
  if (checkSum(digits) !== 0) return refuse('ISBN_CHECK_DIGIT_WRONG');
  return digits.startsWith(MAINLAND) ? permit(digits) : refuse('PUBLICATION_FOREIGN');
}

/** 0 for a sound number: weights 1 and 3 in turn. */
const checkSum = (digits: string): number =>
  [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10;
