/** The columns of each office's ledger, exactly as the first row of its file. */
export const EDUCATION_COLUMNS = [
  '台账编号',
  '机构名称',
  '区划代码',
  '办学地址',
  '培训类别',
  '统一社会信用代码',
  '举办者姓名',
  '举办者身份证号',
  '联系电话',
  '办学许可证号',
  '发证机关',
  '许可证有效期起',
  '许可证有效期止',
] as const;

export const BUSINESS_LICENSE_COLUMNS = [
  '统一社会信用代码',
  '企业名称',
  '主体类型',
  '经营范围',
  '住所',
  '法定代表人',
  '成立日期',
  '登记状态',
  '区划代码',
] as const;

export const NON_PROFIT_COLUMNS = [
  '统一社会信用代码',
  '单位名称',
  '业务范围',
  '住所',
  '法定代表人',
  '登记日期',
  '有效期止',
  '登记状态',
  '区划代码',
] as const;

export const ESCROW_ACCOUNT_COLUMNS = [
  '监管账户账号',
  '机构名称',
  '统一社会信用代码',
  '开户银行',
  '银行代码',
  '监管模式',
  '账户状态',
  '账户余额(元)',
  '最低余额(元)',
  '余额日期',
  '区划代码',
  '协议止付条款',
] as const;

export const BACKGROUND_RESULT_COLUMNS = [
  '核查批次号',
  '机构名称',
  '统一社会信用代码',
  '人员姓名',
  '身份证号',
  '核查结果',
  '答复日期',
  '区划代码',
] as const;

/** One row: the text of every column. */
export type LedgerRow<Columns extends readonly string[]> = Readonly<Record<Columns[number], string>>;
export type EducationRow = LedgerRow<typeof EDUCATION_COLUMNS>;
export type BusinessLicenseRow = LedgerRow<typeof BUSINESS_LICENSE_COLUMNS>;
export type NonProfitRow = LedgerRow<typeof NON_PROFIT_COLUMNS>;
export type EscrowAccountRow = LedgerRow<typeof ESCROW_ACCOUNT_COLUMNS>;
export type BackgroundResultRow = LedgerRow<typeof BACKGROUND_RESULT_COLUMNS>;

export interface Ledger<Columns extends readonly string[]> {
  readonly columns: Columns;
  readonly rows: readonly LedgerRow<Columns>[];
}
