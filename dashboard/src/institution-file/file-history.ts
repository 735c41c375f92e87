import { FACT_SOURCES } from '../glossary/file-texts';
import { dateTimeText } from '../glossary/formats';
import type { FactKind, FileHistoryQuery, RecordFileFactInput } from '../gql/graphql';

export type FileHistory = NonNullable<FileHistoryQuery['institution']>;
export type Fact = FileHistory['history'][number];
export type Link = FileHistory['lineage'][number];

const PERSON_KINDS: readonly FactKind[] = ['OPERATOR', 'LEGAL_REPRESENTATIVE', 'CONTROLLER'];
export const isOfPersons = (kind: FactKind | undefined): boolean => kind !== undefined && PERSON_KINDS.includes(kind);

/** Names are not asked for until a purpose is stated, and may be refused. */
export function valueText({ kind, text, persons }: Pick<Fact, 'kind' | 'text' | 'persons'>): string {
  if (!isOfPersons(kind)) return text ?? '';
  const names = persons.map(({ name }) => name).filter((name) => typeof name === 'string');
  return names.length > 0 ? names.join('、') : '姓名未显示：请先说明查阅目的，或本岗位不能查看';
}

export const termText = ({ validFrom, validTo }: Pick<Fact, 'validFrom' | 'validTo'>): string =>
  validTo === null ? `${validFrom} 起` : `${validFrom} 至 ${validTo}`;

export const sourceText = ({ source, documentNo, recordedBy, recordedAt }: Omit<Fact, 'text'>): string =>
  [FACT_SOURCES[source], documentNo, `${recordedBy} 于 ${dateTimeText(recordedAt)} 登记`]
    .filter((part) => part !== null)
    .join('；');

export interface FactValues {
  readonly kind: FactKind;
  readonly text?: string;
  /** Separated by 、 or a comma. */
  readonly names?: string;
  readonly validFrom: string;
  readonly documentNo: string;
}

export function factInput(institutionId: string, values: FactValues): Omit<RecordFileFactInput, 'idempotencyKey'> {
  const { kind, text = '', names = '', validFrom, documentNo } = values;
  const ofPersons = isOfPersons(kind);
  return {
    institutionId,
    kind,
    text: ofPersons ? null : text.trim(),
    personNames: ofPersons ? names.split(/[、,，;；\s]+/u).filter((name) => name !== '') : [],
    validFrom,
    documentNo,
  };
}
