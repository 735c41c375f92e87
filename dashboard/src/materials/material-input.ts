import { oneOf } from '../app/address';
import type { CourseStage, MaterialSource, MaterialState, Subject, TeachingMaterialInput } from '../gql/graphql';
import { MATERIAL_STATES } from '../glossary/material-texts';

export interface MaterialValues {
  readonly title: string;
  readonly subject: Subject;
  readonly stage: CourseStage;
  readonly isbn?: string | null;
  readonly publisher?: string | null;
  readonly selectionNo?: string | null;
  readonly sha256?: string | null;
  readonly foreignCurriculum: boolean;
}

/** What a form of this source asks for; what another one asked for stays out. */
export function materialIn(source: MaterialSource, values: MaterialValues): TeachingMaterialInput {
  const { title, subject, stage, foreignCurriculum, isbn = '', publisher = '', selectionNo = '', sha256 = '' } = values;
  const own = source === 'PUBLISHED' ? { isbn, publisher, selectionNo } : { sha256 };
  return { title, subject, stage, source, foreignCurriculum, ...own };
}

export const readMaterialState = (search: URLSearchParams): MaterialState | undefined =>
  oneOf(MATERIAL_STATES, search.get('state'));

/** 978-7-… is easier to compare with a book's back. */
export const isbnText = (isbn: string): string =>
  `${isbn.slice(0, 3)}-${isbn.slice(3, 4)}-${isbn.slice(4, 12)}-${isbn.slice(12)}`;

interface Origin {
  readonly isbn: string | null;
  readonly publisher: string | null;
  readonly filingNo: string | null;
}

/** By what everyone can tell the edition: the book by its number, what was compiled by the number of its filing. */
export const originText = ({ isbn, publisher, filingNo }: Origin): string =>
  isbn ? `${isbnText(isbn)} ${publisher ?? ''}`.trim() : `备案编号 ${filingNo ?? '—'}`;

interface Edition {
  readonly title: string;
  readonly version: number;
  readonly sha256: string | null;
}

/** What a file that was seen in a class is. */
export function comparisonText(seen: string, filed: readonly Edition[]): string {
  const same = filed.filter(({ sha256 }) => sha256 === seen);
  if (same.length === 0) return '没有校验值相同的备案材料：与备案版本不一致，或未备案。';
  return `与备案材料一致：${same.map(({ title, version }) => `${title} 第 ${String(version)} 版`).join('、')}。`;
}
