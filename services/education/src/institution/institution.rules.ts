import {
  isWithin,
  nameKey,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import type { FactValues } from '../file-record/index.js';
import type { LicenseFact, LicenseRecording } from '../licensing/index.js';

/** A row of education's ledger after its columns were checked. */
export interface InstitutionRow {
  readonly ledgerNo: string;
  readonly name: string;
  readonly divisionCode: string;
  readonly address: string;
  readonly classKind: ClassKind;
  readonly usccCode: string | null;
  readonly operatorName: string;
  readonly operatorCitizenNumber: string | null;
  readonly operatorMobile: string | null;
  readonly licenseNumber: string | null;
  readonly licenseIssuedBy: string | null;
  readonly licenseValidFrom: CalendarDay | null;
  readonly licenseValidTo: CalendarDay | null;
  /** Where the ledger does not say, what is on file stays. */
  readonly stages?: readonly TeachingStageName[] | null;
  readonly importerDivision: string;
}

export type ClassKind = 'ACADEMIC' | 'CULTURE_ART' | 'SPORT' | 'SCI_TECH' | 'VOCATIONAL';

/** The words of the ledger's column 培训类别 (A3, S2§12). */
export const CLASS_WORDS = {
  学科类: 'ACADEMIC',
  艺术类: 'CULTURE_ART',
  体育类: 'SPORT',
  科技类: 'SCI_TECH',
  职业技能类: 'VOCATIONAL',
} as const satisfies Record<string, ClassKind>;

export const trainingClassOf = (kind: ClassKind): 'ACADEMIC' | 'NON_ACADEMIC' =>
  kind === 'ACADEMIC' ? 'ACADEMIC' : 'NON_ACADEMIC';

export const nonAcademicKindOf = (kind: ClassKind): Exclude<ClassKind, 'ACADEMIC'> | null =>
  kind === 'ACADEMIC' ? null : kind;

/** The words of the ledger's column 培训学段. */
const STAGE_WORDS = {
  学龄前: 'PRESCHOOL',
  义务教育: 'COMPULSORY',
  普通高中: 'HIGH_SCHOOL',
  成人: 'ADULT',
} as const satisfies Record<string, string>;
export type TeachingStageName = (typeof STAGE_WORDS)[keyof typeof STAGE_WORDS];

/** The stages that a cell names, each once, in the order of the words above. */
export function parseStages(text: string): Decision<TeachingStageName[]> {
  const named = text.split(/[、，,；;\s]+/u).filter((word) => word !== '');
  const words = Object.keys(STAGE_WORDS) as (keyof typeof STAGE_WORDS)[];
  if (!named.every((name) => words.some((word) => word === name)))
    return refuse('WORD_UNKNOWN', { message: `只能填写：${words.join('、')}；多个学段用顿号分开` });
  return permit(words.filter((word) => named.includes(word)).map((word) => STAGE_WORDS[word]));
}

export type RowRefusal =
  | 'OUT_OF_DIVISION'
  | 'ROW_REPEATED'
  | 'LICENSE_INCOMPLETE'
  | 'LICENSE_TERM_REVERSED'
  | 'LICENSE_OF_ANOTHER';

export const INSTITUTION_REFUSALS = {
  OUT_OF_DIVISION: { message: '区划代码{divisionCode}不在本单位管辖范围内', basis: null },
  ROW_REPEATED: { message: '台账编号{ledgerNo}与本文件中前面的行重复', basis: null },
  LICENSE_INCOMPLETE: {
    message: '填写办学许可证号的，发证机关和有效期起止必须同时填写',
    basis: '民办教育促进法 第十八条',
  },
  LICENSE_TERM_REVERSED: { message: '许可证有效期止早于有效期起', basis: '行政许可法 第三十九条' },
  LICENSE_OF_ANOTHER: { message: '办学许可证号{number}已登记在台账编号{holder}名下', basis: '行政许可法 第九条' },
} satisfies RefusalCatalogue<RowRefusal>;

export interface KnownInstitution {
  readonly id: string;
  readonly ledgerNo: string;
  readonly version: number;
  readonly personId: string;
}

export interface RowContext {
  readonly known: KnownInstitution | undefined;
  /** The row says what is recorded already. */
  readonly unchanged: boolean;
  readonly repeated: boolean;
  /** Ledger number of the institution that holds the row's license number, if any. */
  readonly licenseHolder: string | undefined;
}

export type RowChange = 'CREATED' | 'UPDATED' | 'UNCHANGED';

export interface RowOutcome {
  readonly change: RowChange;
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly license: LicenseRecording;
  /** What the row tells anew. */
  readonly news: FactValues;
}

/** A8, S2§12: what a ledger row does to the file of its institution. */
export function decideRow(row: InstitutionRow, context: RowContext): Decision<RowChange, RowRefusal> {
  if (!isWithin(row.divisionCode, row.importerDivision)) {
    return refuse('OUT_OF_DIVISION', { column: '区划代码', divisionCode: row.divisionCode });
  }
  if (context.repeated) return refuse('ROW_REPEATED', { column: '台账编号', ledgerNo: row.ledgerNo });
  const license = checkLicense(row, context);
  if (!license.ok) return license;
  if (!context.known) return permit('CREATED');
  return permit(context.unchanged ? 'UNCHANGED' : 'UPDATED');
}

function checkLicense(row: InstitutionRow, context: RowContext): Decision<null, RowRefusal> {
  const parts = [row.licenseNumber, row.licenseIssuedBy, row.licenseValidFrom, row.licenseValidTo];
  const filled = parts.filter((part) => part !== null).length;
  if (filled !== 0 && filled !== parts.length) return refuse('LICENSE_INCOMPLETE', { column: '办学许可证号' });
  if (row.licenseValidFrom && row.licenseValidTo && row.licenseValidTo < row.licenseValidFrom) {
    return refuse('LICENSE_TERM_REVERSED', { column: '许可证有效期止' });
  }
  const holder = context.licenseHolder;
  if (row.licenseNumber && holder && holder !== row.ledgerNo) {
    return refuse('LICENSE_OF_ANOTHER', { column: '办学许可证号', number: row.licenseNumber, holder });
  }
  return permit(null);
}

export function licenseOf(row: InstitutionRow): LicenseFact | null {
  const {
    licenseNumber: number,
    licenseIssuedBy: issuedBy,
    licenseValidFrom: validFrom,
    licenseValidTo: validTo,
  } = row;
  return number && issuedBy && validFrom && validTo ? { number, issuedBy, validFrom, validTo } : null;
}

export type DatedFields = Pick<InstitutionRow, 'name' | 'address' | 'usccCode' | 'operatorName'>;

/** What of a row the file keeps the history of. */
export const factsOf = (row: DatedFields, personId: string): FactValues => ({
  NAME: row.name,
  CREDIT_CODE: row.usccCode,
  ADDRESS: row.address,
  OPERATOR: [{ personId, name: row.operatorName }],
});

/** All fields of a row in one text: equal texts say the same. */
export function contentOf(row: InstitutionRow): string {
  const { importerDivision: _importer, stages, ...rest } = row;
  // A ledger that does not tell the stages says what it said before there was the column.
  const content = stages ? { ...rest, stages } : rest;
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** An address as a key: the same place written twice is one key. */
export const addressKey = (address: string): string => nameKey(address);
