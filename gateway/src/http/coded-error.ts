/** A no of the HTTP layer, as it goes out: `{ error: { code, message, basis } }` on plain routes, a GraphQL error on /graphql. */
export interface CodedError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export const ERRORS = {
  UNAUTHENTICATED: { status: 401, code: 'UNAUTHENTICATED', message: '登录凭证无效或已过期，请重新登录' },
  SIGN_IN_FIRST: { status: 401, code: 'UNAUTHENTICATED', message: '请先登录' },
  ISSUER_UNAVAILABLE: { status: 503, code: 'ISSUER_UNAVAILABLE', message: '身份认证系统暂时无法访问，请稍后再试' },
  BAD_PURPOSE: {
    status: 400,
    code: 'BAD_PURPOSE',
    message: '查看用途（extensions.purpose）或案号（extensions.caseNo）不在规定范围内',
  },
  JSON_TOO_DEEP: { status: 400, code: 'BAD_REQUEST', message: '请求内容嵌套过深' },
  JSON_INVALID: { status: 400, code: 'BAD_REQUEST', message: '请求内容不是有效的 JSON' },
  BODY_TOO_LARGE: { status: 413, code: 'BODY_TOO_LARGE', message: '请求内容超过 1 MB' },
  MEDIA_TYPE: { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: '不支持此内容类型' },
  METHOD: { status: 405, code: 'METHOD_NOT_ALLOWED', message: '此地址只接受 POST 请求' },
  NOT_FOUND: { status: 404, code: 'NOT_FOUND', message: '没有此地址' },
  STOPPING: { status: 503, code: 'STOPPING', message: '系统正在停止，请稍后再试' },
  INTERNAL: { status: 500, code: 'INTERNAL', message: '系统内部错误，请将追踪编号告知管理员' },
  STREAM_REQUEST: { status: 400, code: 'BAD_REQUEST', message: '订阅请求格式不正确' },
  NOT_EVENT_STREAM: { status: 406, code: 'NOT_ACCEPTABLE', message: '请求头 accept 须含 text/event-stream' },
  TOO_MANY_STREAMS: { status: 429, code: 'TOO_MANY_STREAMS', message: '订阅数量已达上限，请先关闭不用的订阅' },
  NOT_MULTIPART: { status: 400, code: 'BAD_USER_INPUT', message: '请以 multipart/form-data 提交 kind 和 file' },
  KIND_FIRST: { status: 400, code: 'BAD_USER_INPUT', message: '表单中 kind 须在 file 之前' },
  KIND_UNKNOWN: { status: 400, code: 'BAD_USER_INPUT', message: '没有此类台账（kind）' },
  FILE_MISSING: { status: 400, code: 'BAD_USER_INPUT', message: '表单中缺少文件（file）' },
  KEY_MISSING: { status: 400, code: 'BAD_USER_INPUT', message: '请求头 idempotency-key 须为 1 至 200 个字符' },
  FILE_TOO_LARGE: { status: 413, code: 'FILE_TOO_LARGE', message: '文件超过 50 MB' },
  EVIDENCE_MULTIPART: {
    status: 400,
    code: 'BAD_USER_INPUT',
    message: '请以 multipart/form-data 提交 department，然后 file',
  },
  DEPARTMENT_UNKNOWN: {
    status: 400,
    code: 'BAD_USER_INPUT',
    message: '此部门（department）不接收文件，或它在 file 之后',
  },
  EVIDENCE_TOO_LARGE: {
    status: 413,
    code: 'EVIDENCE_FILE_TOO_LARGE',
    message: '文件超过 8 MB，请压缩图片或分成几份再上传',
  },
  IMPORT_FORBIDDEN: { status: 403, code: 'FORBIDDEN', message: '您所在的部门不能导入此类台账' },
  EXPORT_REQUEST: {
    status: 400,
    code: 'BAD_USER_INPUT',
    message: '导出请求须有 query、fileName 和 1 至 60 个 columns（header、path）',
  },
  EXPORT_QUERY: {
    status: 400,
    code: 'BAD_USER_INPUT',
    message:
      '导出的查询须只有一个列表字段，声明 $first 与 $after，并取 edges、pageInfo.hasNextPage 与 pageInfo.endCursor',
  },
  NO_CERTIFICATE: {
    status: 404,
    code: 'NO_CERTIFICATE',
    message: '没有可出具的证书：机构没有该证、证已失效，或不由您所在的单位出具',
  },
  CERTIFICATE_CHARACTER: {
    status: 422,
    code: 'CERTIFICATE_CHARACTER',
    message: '证书中有字库未收录的字，不能出具，请联系系统管理员',
  },
  EXPORTS_BUSY: { status: 429, code: 'EXPORTS_BUSY', message: '正在进行的导出较多，请稍后再试' },
  DEPARTMENT_UNAVAILABLE: {
    status: 503,
    code: 'SUBGRAPH_UNAVAILABLE',
    message: '有关部门的系统暂时无法访问，请稍后再试',
  },
  DEPARTMENT_TIMEOUT: { status: 504, code: 'SUBGRAPH_TIMEOUT', message: '有关部门的系统未能及时答复，请稍后再试' },
} as const satisfies Record<string, CodedError>;

export const errorBody = ({ code, message }: CodedError, traceId?: string) => ({
  error: { code, message, basis: null, ...(traceId ? { traceId } : {}) },
});
