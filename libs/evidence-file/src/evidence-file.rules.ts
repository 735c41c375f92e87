import { permit, refuse, type Caller, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { RuleConstant } from '@lianguan/service-kit';

export const EVIDENCE_MEDIA_TYPES = ['JPEG', 'PNG', 'WEBP', 'PDF'] as const;
export type EvidenceMediaTypeName = (typeof EVIDENCE_MEDIA_TYPES)[number];

interface Format {
  readonly mime: string;
  readonly extensions: readonly string[];
  /** What stands where in every such file. */
  readonly signature: readonly (readonly [offset: number, hex: string])[];
}

export const FORMATS: Readonly<Record<EvidenceMediaTypeName, Format>> = {
  JPEG: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg'], signature: [[0, 'ffd8ff']] },
  PNG: { mime: 'image/png', extensions: ['png'], signature: [[0, '89504e470d0a1a0a']] },
  WEBP: {
    mime: 'image/webp',
    extensions: ['webp'],
    signature: [
      [0, '52494646'],
      [8, '57454250'],
    ],
  },
  PDF: { mime: 'application/pdf', extensions: ['pdf'], signature: [[0, '255044462d']] },
};

export const LARGEST_EVIDENCE_BYTES = 8 * 1024 * 1024;
/** Files of one owner that no act has taken up yet. */
export const MOST_UNUSED = 20;

export const EVIDENCE_UNUSED = 'evidenceFile.unused';
export const UNUSED_TERM = 'evidence.unusedTerm';

export const EVIDENCE_CONSTANTS: readonly RuleConstant[] = [
  {
    key: UNUSED_TERM,
    value: '1d',
    scope: '',
    effectiveFrom: '2021-11-01',
    effectiveTo: null,
    source: '个人信息保护法 第十九条',
    mark: 'K',
  },
];

/** By the content alone, whatever the file is called. */
export function mediaTypeOf(content: Uint8Array): EvidenceMediaTypeName | null {
  const stands = ([offset, hex]: readonly [number, string]): boolean =>
    Buffer.from(content.subarray(offset, offset + hex.length / 2)).toString('hex') === hex;
  return EVIDENCE_MEDIA_TYPES.find((type) => FORMATS[type].signature.every(stands)) ?? null;
}

const EVIDENCE = '行政处罚法 第四十六条';
const OTHER_RECORD = '这份文件已用于其他记录，一份文件只证明一条记录；请另拍或另选文件';

export type EvidenceTakingRefusal = 'EVIDENCE_FILE_GONE' | 'EVIDENCE_FILE_NOT_YOURS' | 'EVIDENCE_FILE_USED';

/** For the refusals of an act that takes files up. */
export const EVIDENCE_TAKING_REFUSALS = {
  EVIDENCE_FILE_GONE: {
    message: '没有这份文件，或上传后逾期未使用、已经删除；请重新上传',
    basis: '个人信息保护法 第十九条',
  },
  EVIDENCE_FILE_NOT_YOURS: { message: '这份文件不是您上传的，请由您本人上传', basis: EVIDENCE },
  EVIDENCE_FILE_USED: { message: OTHER_RECORD, basis: EVIDENCE },
} satisfies RefusalCatalogue<EvidenceTakingRefusal>;

export type EvidenceKeepingRefusal =
  | 'EVIDENCE_FILE_EMPTY'
  | 'EVIDENCE_FILE_TOO_LARGE'
  | 'EVIDENCE_FILE_KIND_UNKNOWN'
  | 'EVIDENCE_FILE_NAME_DIFFERS'
  | 'EVIDENCE_FILE_USED'
  | 'EVIDENCE_FILES_WAITING';

export const EVIDENCE_KEEPING_REFUSALS = {
  EVIDENCE_FILE_EMPTY: { message: '文件是空的，请重新选择', basis: null },
  EVIDENCE_FILE_TOO_LARGE: { message: '文件超过 8 MB，请压缩图片或分成几份再上传', basis: null },
  EVIDENCE_FILE_KIND_UNKNOWN: {
    message: '只接受 JPEG、PNG、WebP 图片或 PDF，文件内容不是其中一种；请另存为这些格式再上传',
    basis: EVIDENCE,
  },
  EVIDENCE_FILE_NAME_DIFFERS: {
    message: '文件名的后缀与内容不符（内容是 {kind}）；请核对是否选错，或改正后缀再上传',
    basis: EVIDENCE,
  },
  EVIDENCE_FILE_USED: EVIDENCE_TAKING_REFUSALS.EVIDENCE_FILE_USED,
  EVIDENCE_FILES_WAITING: {
    message: '您已上传 {count} 份尚未使用的文件；请先办理，或等逾期未使用的自动删除后再上传',
    basis: '个人信息保护法 第十九条',
  },
} satisfies RefusalCatalogue<EvidenceKeepingRefusal>;

export interface GivenFile {
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: EvidenceMediaTypeName | null;
}

/** What an owner has handed in before. */
export interface OwnFiles {
  /** The same bytes. */
  readonly same: { readonly used: boolean } | undefined;
  readonly unused: number;
}

/** The same bytes of one owner are one file: they change nothing. */
export function decideKeeping(
  { name, sizeBytes, mediaType }: GivenFile,
  { same, unused }: OwnFiles,
): Decision<'NEW' | 'SAME', EvidenceKeepingRefusal> {
  if (sizeBytes === 0) return refuse('EVIDENCE_FILE_EMPTY');
  if (sizeBytes > LARGEST_EVIDENCE_BYTES) return refuse('EVIDENCE_FILE_TOO_LARGE');
  if (mediaType === null) return refuse('EVIDENCE_FILE_KIND_UNKNOWN');
  if (!isNamedAs(name, mediaType)) return refuse('EVIDENCE_FILE_NAME_DIFFERS', { kind: mediaType });
  if (same?.used) return refuse('EVIDENCE_FILE_USED');
  if (same) return permit('SAME');
  if (unused >= MOST_UNUSED) return refuse('EVIDENCE_FILES_WAITING', { count: String(unused) });
  return permit('NEW');
}

const isNamedAs = (name: string, type: EvidenceMediaTypeName): boolean =>
  FORMATS[type].extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`));

export interface EvidenceOwner {
  readonly ownerAgency: Caller['agency'];
  readonly ownerSubject: string;
}

export interface EvidenceStanding extends EvidenceOwner {
  readonly sha256: string;
  /** The record that it proves; null as long as no act has taken it up. */
  readonly recordId: string | null;
}

const isOwner = (
  { ownerAgency, ownerSubject }: EvidenceOwner,
  { agency, subject }: Pick<Caller, 'agency' | 'subject'>,
): boolean => ownerAgency === agency && ownerSubject === subject;

/** What stands against an act that takes these files up; undefined when nothing does. */
export function takingFault(
  fileIds: readonly string[],
  files: ReadonlyMap<string, EvidenceStanding>,
  caller: Pick<Caller, 'agency' | 'subject'>,
): EvidenceTakingRefusal | undefined {
  const known = fileIds.map((id) => files.get(id));
  if (known.includes(undefined)) return 'EVIDENCE_FILE_GONE';
  if (known.some((file) => !isOwner(file!, caller))) return 'EVIDENCE_FILE_NOT_YOURS';
  if (known.some((file) => file!.recordId !== null)) return 'EVIDENCE_FILE_USED';
  return undefined;
}

export type EvidenceReadingRefusal = 'EVIDENCE_FILE_UNKNOWN' | 'PURPOSE_REQUIRED';

export const EVIDENCE_READING_REFUSALS = {
  EVIDENCE_FILE_UNKNOWN: { message: '没有这份文件，或您不能查看它所证明的记录', basis: null },
  PURPOSE_REQUIRED: { message: '文件可能含个人信息，读取须说明目的', basis: '个人信息保护法 第六条' },
} satisfies RefusalCatalogue<EvidenceReadingRefusal>;

interface Reader {
  readonly caller: Pick<Caller, 'agency' | 'subject'>;
  /** May read the record that the file proves. */
  readonly readsRecord: boolean;
  /** Is to state a purpose, and states none. */
  readonly purposeMissing: boolean;
}

/** Its owner's as long as nothing has taken it up; then of who may read the record. What is in a picture nobody knows: it counts as personal data. */
export function decideReading(
  file: EvidenceStanding | undefined,
  { caller, readsRecord, purposeMissing }: Reader,
): Decision<null, EvidenceReadingRefusal> {
  if (!file) return refuse('EVIDENCE_FILE_UNKNOWN');
  if (file.recordId === null && !isOwner(file, caller)) return refuse('EVIDENCE_FILE_UNKNOWN');
  if (file.recordId !== null && !readsRecord) return refuse('EVIDENCE_FILE_UNKNOWN');
  if (purposeMissing) return refuse('PURPOSE_REQUIRED');
  return permit(null);
}

/** When the term is over: removed if nothing has taken it up. */
export const isToBeRemoved = (file: Pick<EvidenceStanding, 'recordId'> | undefined): boolean => file?.recordId === null;
