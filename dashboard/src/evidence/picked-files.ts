import type { EvidenceMediaType } from '../gql/graphql';
import { sizeText } from '../imports/upload-check';

/** A file that was chosen in a dialog, on its way or at the department. */
export interface PickedFile {
  readonly key: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly percent: number;
  /** Once the department has it. */
  readonly id: string | null;
  /** Why it has not, in words. */
  readonly objection: string | null;
}

const MOST_BYTES = 8 * 1024 * 1024;
const NAMES = /\.(jpe?g|png|webp|pdf)$/i;
export const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';

/** What is wrong with a file before it is sent; null when nothing is. The department looks at the content. */
export function evidenceObjection({ name, size }: { readonly name: string; readonly size: number }): string | null {
  if (!NAMES.test(name)) return '只接受 JPEG、PNG、WebP 图片或 PDF。';
  if (size === 0) return '文件是空的，请重新选择。';
  return size > MOST_BYTES ? `文件 ${sizeText(size)}，超过上限 8 MB。` : null;
}

/** What stands against sending the form; null when nothing does. */
export function pickingObjection(
  files: readonly PickedFile[],
  { required, most }: { readonly required: boolean; readonly most: number },
): string | null {
  if (files.some(({ objection }) => objection !== null)) return '请先移除没有传上的文件。';
  if (files.some(({ id }) => id === null)) return '文件还在上传，请稍候。';
  if (files.length > most) return `最多 ${String(most)} 份文件，请移除多余的。`;
  return required && files.length === 0 ? '请选择文件。' : null;
}

/** The same bytes are one file. */
export const fileIdsOf = (files: readonly PickedFile[] = []): string[] => [
  ...new Set(files.flatMap(({ id }) => id ?? [])),
];

const KINDS = { JPEG: 'JPEG 图片', PNG: 'PNG 图片', WEBP: 'WebP 图片', PDF: 'PDF' } satisfies Record<
  EvidenceMediaType,
  string
>;

export const fileText = (file: { readonly mediaType: EvidenceMediaType; readonly sizeBytes: number }): string =>
  `${KINDS[file.mediaType]}，${sizeText(file.sizeBytes)}`;

/** What a reader of files reads them for: those outside the offices the own. */
export const purposeOf = (agency: string): 'OWN_DATA' | 'SUPERVISION' =>
  agency === 'INSTITUTION' || agency === 'GUARDIAN' ? 'OWN_DATA' : 'SUPERVISION';
