import { isDivisionCode } from '../glossary/divisions';

/** The value that the address asks for; none for what is none of those that have a text. */
export const oneOf = <T extends string>(
  texts: Readonly<Record<T, unknown>>,
  value: string | null | undefined,
): T | undefined => (typeof value === 'string' && Object.hasOwn(texts, value) ? (value as T) : undefined);

export function divisionIn(params: URLSearchParams): string | undefined {
  const division = params.get('division') ?? '';
  return isDivisionCode(division) ? division : undefined;
}

/** Only what is searched by: whether anything is can then be seen. */
export const givenOf = <Search extends object>(search: Search): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;

/** The address of a page with what is searched by. */
export function pathOf(page: string, search: object): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${page}?${query}` : page;
}
