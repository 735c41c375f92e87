const MOST_BYTES = 50 * 1024 * 1024;
const NAMES = /\.(xlsx|csv)$/i;
const XML = /\.xml$/i;

interface ChosenFile {
  readonly name: string;
  readonly size: number;
}

/** What is wrong with a file before it is sent, in words; null when nothing is. The service checks the content. */
export function fileObjection(file: ChosenFile | null, { message }: { readonly message?: string } = {}): string | null {
  if (!file) return '请先选择台账文件。';
  if (!NAMES.test(file.name) && !(message && XML.test(file.name))) return wrongKind(message);
  if (file.size === 0) return '文件是空的，请检查后重新选择。';
  if (file.size > MOST_BYTES) return `文件 ${sizeText(file.size)}，超过上限 50 MB，请分批导入。`;
  return null;
}

const wrongKind = (message: string | undefined): string =>
  message ? `只接受 .xlsx、.csv 或 .xml（${message}）文件。` : '只接受 .xlsx 或 .csv 文件；.xls 请先另存为 .xlsx。';

export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
