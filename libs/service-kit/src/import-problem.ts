interface ProblemText {
  /** Chinese text; `{name}` is filled from the detail. */
  readonly message: string;
  readonly status: 400 | 403 | 404 | 409 | 413 | 422 | 503;
  readonly basis: string | null;
}

const text = (status: ProblemText['status'], message: string, basis: string | null = null): ProblemText => ({
  status,
  message,
  basis,
});

/** Why a file is not taken as a whole, at the door (HTTP status) or, once it is a job, as the job's failure. */
export const IMPORT_PROBLEMS = {
  BAD_IMPORT_KIND: text(400, '本部门没有“{kind}”这种台账格式'),
  IDEMPOTENCY_KEY_REQUIRED: text(400, '缺少请求编号（idempotency-key，1 至 200 个字符），无法保证重复提交只导入一次'),
  FORBIDDEN: text(403, '您的部门或岗位无权导入或查看“{title}”', '个人信息保护法 34'),
  JOB_NOT_FOUND: text(404, '没有这项导入任务，或它不属于您的部门和辖区'),
  NO_CORRECTIONS: text(404, '这项导入任务没有需要更正的行'),
  IDEMPOTENCY_KEY_REUSED: text(409, '该请求编号已用于另一个文件；导入另一个文件请换一个请求编号'),
  FILE_TOO_LARGE: text(413, '文件超过 {limit}，请拆成几个文件分别导入'),
  NOT_A_SPREADSHEET: text(422, '文件不是可读的表格：{reason}。请上传 .xlsx 或 .csv 文件'),
  XLS_UNSUPPORTED: text(
    422,
    '文件是旧版 .xls 或加了打开密码。请用 Excel 或 WPS 打开，取消密码，选择“文件→另存为”，类型选“Excel 工作簿（*.xlsx）”，再导入',
  ),
  ENCODING_UNKNOWN: text(422, '无法识别文件的文字编码。请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”，再导入'),
  CSV_BROKEN: text(422, '第 {line} 行附近的引号不成对或一行过长，无法分列。请检查该处的引号后再导入'),
  ZIP_BOMB: text(
    422,
    '文件解压后异常庞大或内部结构异常，已拒绝。请用 Excel 或 WPS 打开后另存为新的 .xlsx 文件，再导入',
  ),
  XML_UNSAFE: text(
    422,
    'XML 文件含文档类型或实体声明，或嵌套过深、内容过长，存在安全风险，已拒绝。请由银行系统按标准重新生成，再导入',
  ),
  XML_INVALID: text(
    422,
    'XML 文件第 {line} 行不符合 {format}：{reason}。本次没有导入任何一行，请由银行系统按标准重新生成，再导入',
    'ISO 20022',
  ),
  REPORT_WITHOUT_PAYMENTS: text(
    422,
    '报告对整批或一个账户的付款给出终态 {status}，没有逐笔列出。本次没有导入任何一行，请银行逐笔报告；整批没有受理的，请在“付款指令”中退回批次',
    'ISO 20022',
  ),
  HEADER_MERGED: text(422, '表头含合并单元格（{ranges}）。请取消合并，删去标题行，使第一行就是列名，再导入'),
  HEADER_DUPLICATED: text(422, '表头有重复的列：{columns}。请只保留一列，再导入'),
  COLUMN_MISSING: text(422, '缺少列：{columns}。请在第一张工作表的第一行补上这些列名，再导入'),
  TOO_MANY_ROWS: text(422, '数据超过 {limit} 行，请拆成几个文件分别导入；本次没有导入任何一行'),
  ACCESS_RECORD_FAILED: text(503, '查阅记录未能保存，待更正的行不予提供，请稍后重试', '个人信息保护法 54'),
  INTERNAL: text(
    422,
    '系统多次处理失败，已停止。已处理的行已经保存，请联系系统管理员（任务编号 {job}），修复后重新导入即可',
  ),
  TASK_FAILED: text(422, '系统多次处理失败，已停止。请联系系统管理员（任务编号 {job}），修复后重新发起'),
} satisfies Record<string, ProblemText>;

export type ImportProblem = keyof typeof IMPORT_PROBLEMS;

export interface RenderedProblem {
  readonly code: ImportProblem;
  readonly message: string;
  readonly basis: string | null;
}

/** Thrown from wherever in the reading of a file the reason shows; answered as `{ error }` or kept as the job's failure. */
export class ImportRefused extends Error {
  constructor(
    readonly code: ImportProblem,
    detail: Readonly<Record<string, string>> = {},
  ) {
    super(IMPORT_PROBLEMS[code].message.replace(/\{(\w+)\}/g, (_, name: string) => detail[name] ?? ''));
  }

  get status(): number {
    return IMPORT_PROBLEMS[this.code].status;
  }

  rendered(): RenderedProblem {
    return { code: this.code, message: this.message, basis: IMPORT_PROBLEMS[this.code].basis };
  }
}
