import {
  CALENDAR_DAY_REFUSALS,
  CITIZEN_NUMBER_REFUSALS,
  CREDIT_CODE_REFUSALS,
  DIVISION_REFUSALS,
  MONEY_REFUSALS,
  parseCalendarDay,
  parseCitizenNumber,
  parseCreditCode,
  parseDivisionCode,
  parseYuan,
  permit,
  refuse,
  type Decision,
} from '@lianguan/kernel';
import { worded, type ImportColumn } from '@lianguan/service-kit';

type Parse = ImportColumn['parse'];
type MakeColumn = (header: string, field: string) => ImportColumn;

/** A required column whose filled cells `parse` checks. */
export const checkedColumn =
  (parse: Parse): MakeColumn =>
  (header, field) => ({ header, field, required: true, parse });

/** The same column where offices may leave the cell blank. */
export const optional = (required: ImportColumn): ImportColumn => ({ ...required, required: false });

/** A unified social credit code with its check digit (GB 32100-2015). */
export const creditCodeColumn = checkedColumn(worded(parseCreditCode, CREDIT_CODE_REFUSALS));

/** A division of GB/T 2260. */
export const divisionColumn = checkedColumn(worded(parseDivisionCode, DIVISION_REFUSALS));

/** A citizen number with its check digit and date (GB 11643-1999). */
export const citizenNumberColumn = checkedColumn(worded(parseCitizenNumber, CITIZEN_NUMBER_REFUSALS));

/** A date without time. */
export const dayColumn = checkedColumn(worded(parseCalendarDay, CALENDAR_DAY_REFUSALS));

/** An amount in yuan, kept as bigint fen. */
export const moneyColumn = checkedColumn(worded(parseYuan, MONEY_REFUSALS));

/** Free text of at most `max` characters. */
export const textColumn = (header: string, field: string, max = 200): ImportColumn =>
  checkedColumn((text) =>
    text.length > max ? refuse('TEXT_TOO_LONG', { message: `不得超过${max}个字` }) : permit(text),
  )(header, field);

/** One of the words an office uses, each standing for a value of ours. */
export const wordColumn = (header: string, field: string, words: Readonly<Record<string, unknown>>): ImportColumn =>
  checkedColumn((text): Decision<unknown> => {
    if (Object.hasOwn(words, text)) return permit(words[text]);
    return refuse('WORD_UNKNOWN', { message: `只能填写：${Object.keys(words).join('、')}` });
  })(header, field);
