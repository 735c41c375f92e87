import { parseCalendarDay } from '@lianguan/kernel';
import type { SimpleType } from './xsd-schema.js';

const ZONE = '(?:Z|[+-]\\d\\d:\\d\\d)?';
const DAY = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)${ZONE}$`);
const INSTANT = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?${ZONE}$`);
const DECIMAL = /^[+-]?(?:(\d+)(?:\.(\d*))?|\.(\d+))$/;

const isDay = (match: RegExpExecArray | null): boolean => match !== null && parseCalendarDay(match[1]!).ok;

const IS_OF_BASE: Readonly<Record<string, (text: string) => boolean>> = {
  string: () => true,
  boolean: (text) => /^(true|false|1|0)$/.test(text),
  decimal: (text) => DECIMAL.test(text),
  date: (text) => isDay(DAY.exec(text)),
  dateTime: (text) => isDay(INSTANT.exec(text)),
  gYearMonth: (text) => new RegExp(`^\\d{4}-(0[1-9]|1[0-2])${ZONE}$`).test(text),
};

/** Why a text is no value of a simple type, in Chinese; null where it is one. */
export function valueObjection(type: SimpleType, written: string): string | null {
  const text = type.base === 'string' ? written : written.trim();
  if (!IS_OF_BASE[type.base]?.(text)) return `内容应为 ${type.base}`;
  if (type.values.size > 0 && !type.values.has(text)) return '内容不在规定的代码之内';
  if (type.patterns.some((pattern) => !pattern.test(text))) return '内容的写法不符合规定';
  return type.base === 'decimal' ? numberObjection(type.facets, text) : lengthObjection(type.facets, text);
}

function lengthObjection({ length, minLength, maxLength }: SimpleType['facets'], text: string): string | null {
  const characters = [...text].length;
  if (length !== undefined && characters !== length) return `内容应为 ${length} 个字符`;
  if (minLength !== undefined && characters < minLength) return `内容不得少于 ${minLength} 个字符`;
  if (maxLength !== undefined && characters > maxLength) return `内容不得超过 ${maxLength} 个字符`;
  return null;
}

const NO_LIMITS = { totalDigits: Infinity, fractionDigits: Infinity, minInclusive: -Infinity };

function numberObjection(facets: SimpleType['facets'], text: string): string | null {
  const { totalDigits, fractionDigits, minInclusive } = { ...NO_LIMITS, ...facets };
  const [, whole = '', decimals = '', onlyDecimals = ''] = DECIMAL.exec(text)!;
  const fraction = (decimals + onlyDecimals).replace(/0+$/, '');
  const digits = whole.replace(/^0+/, '').length + fraction.length;
  if (fraction.length > fractionDigits) return `小数不得超过 ${fractionDigits} 位`;
  if (digits > totalDigits) return `数字不得超过 ${totalDigits} 位`;
  return Number(text) < minInclusive ? `不得小于 ${minInclusive}` : null;
}
