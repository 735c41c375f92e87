import type { TypedDocumentNode } from '@apollo/client';
import {
  CivilAffairsJobDocument,
  CivilAffairsJobsDocument,
  EducationJobDocument,
  EducationJobsDocument,
  FinanceJobDocument,
  FinanceJobsDocument,
  MarketRegulationJobDocument,
  MarketRegulationJobsDocument,
  PublicSecurityJobDocument,
  PublicSecurityJobsDocument,
  type EducationJobQuery,
  type EducationJobQueryVariables,
  type EducationJobsQuery,
  type EducationJobsQueryVariables,
} from '../gql/graphql';

export type Job = NonNullable<EducationJobQuery['job']>;

/** A ledger that one department hands in; jobs are kept, and so asked for, in that department's own service. */
export interface LedgerKind {
  readonly kind: string;
  readonly agency: string;
  /** Of the agency only these; without it whoever imports its ledgers. */
  readonly roles?: readonly string[];
  readonly title: string;
  readonly columns: string;
  /** The ISO 20022 message that is taken as well. */
  readonly message?: string;
  readonly job: TypedDocumentNode<EducationJobQuery, EducationJobQueryVariables>;
  readonly jobs: TypedDocumentNode<EducationJobsQuery, EducationJobsQueryVariables>;
}

const LEDGER_KINDS: readonly LedgerKind[] = [
  {
    kind: 'EDUCATION_LEDGER',
    agency: 'EDUCATION',
    title: '校外培训机构台账',
    columns:
      '台账编号、机构名称、区划代码、办学地址、培训类别、统一社会信用代码、举办者姓名、举办者身份证号、联系电话、办学许可证号、发证机关、许可证有效期起、许可证有效期止',
    job: EducationJobDocument,
    jobs: EducationJobsDocument,
  },
  {
    kind: 'IN_SERVICE_TEACHER_LIST',
    agency: 'EDUCATION',
    roles: ['EDU_PERS'],
    title: '在职教师名单',
    columns: '身份证号、名单截止日期、学校标识码（不填的为全区划名单；其他列不读取，只留存不可还原的比对值）',
    job: EducationJobDocument,
    jobs: EducationJobsDocument,
  },
  {
    kind: 'BUSINESS_LICENSE_LEDGER',
    agency: 'MARKET_REGULATION',
    title: '营业执照台账',
    columns: '统一社会信用代码、企业名称、主体类型、经营范围、住所、法定代表人、成立日期、登记状态、区划代码',
    job: MarketRegulationJobDocument,
    jobs: MarketRegulationJobsDocument,
  },
  {
    kind: 'NON_PROFIT_LEDGER',
    agency: 'CIVIL_AFFAIRS',
    title: '民办非企业单位登记台账',
    columns: '统一社会信用代码、单位名称、业务范围、住所、法定代表人、登记日期、有效期止、登记状态、区划代码',
    job: CivilAffairsJobDocument,
    jobs: CivilAffairsJobsDocument,
  },
  {
    kind: 'ESCROW_ACCOUNT_LEDGER',
    agency: 'FINANCE',
    title: '监管账户台账',
    columns:
      '监管账户账号、机构名称、统一社会信用代码、开户银行、银行代码、监管模式、账户状态、账户余额(元)、最低余额(元)、余额日期、区划代码、协议止付条款',
    job: FinanceJobDocument,
    jobs: FinanceJobsDocument,
  },
  {
    kind: 'OPENING_BALANCE_LEDGER',
    agency: 'FINANCE',
    title: '存量预收费台账',
    columns: '监管账户账号、订单编号、尚未消课金额（元）、截至日期、来源文书编号',
    job: FinanceJobDocument,
    jobs: FinanceJobsDocument,
  },
  {
    kind: 'STOCK_ORDER_LEDGER',
    agency: 'FINANCE',
    title: '存量订单台账',
    columns:
      '监管账户账号、订单编号、课程名称、家长编号、学员姓名、剩余课时、原签约日期、原缴费日期、起计课日期、合同或收据编号',
    job: FinanceJobDocument,
    jobs: FinanceJobsDocument,
  },
  {
    kind: 'TRAINEE_INSURANCE_LEDGER',
    agency: 'FINANCE',
    title: '学员保险清单',
    columns: '订单编号、保险公司、保单号、保险金额（元）、保险起期、保险止期',
    job: FinanceJobDocument,
    jobs: FinanceJobsDocument,
  },
  {
    kind: 'BANK_STATEMENT',
    agency: 'BANK',
    roles: ['BANK'],
    title: '监管账户银行对账单',
    columns:
      '记录类型（对账单或明细）、监管账户账号、对账单编号、起始日期、截止日期、期初余额（元）、期末余额（元）、明细笔数、银行流水号、起息日、金额（元）、借贷方向、端到端参考号、对方类型、对方户名、对方账号；“对账单”行在其明细之前',
    message: 'camt.053.001.08',
    job: FinanceJobDocument,
    jobs: FinanceJobsDocument,
  },
  {
    kind: 'PAYMENT_ANSWERS',
    agency: 'BANK',
    roles: ['BANK'],
    title: '付款指令答复',
    columns: '端到端参考号、答复（已付、未付或处理中）、金额（元）、银行流水号、未付原因',
    message: 'pain.002.001.10',
    job: FinanceJobDocument,
    jobs: FinanceJobsDocument,
  },
  {
    kind: 'BACKGROUND_RESULT_LEDGER',
    agency: 'PUBLIC_SECURITY',
    title: '背景核查结果台账',
    columns: '核查批次号、机构名称、统一社会信用代码、人员姓名、身份证号、核查结果、答复日期、区划代码',
    job: PublicSecurityJobDocument,
    jobs: PublicSecurityJobsDocument,
  },
];

/** Each office hands in its own ledger only. */
export const ledgerKindsOf = (agency: string, roles: readonly string[]): readonly LedgerKind[] =>
  LEDGER_KINDS.filter(
    (ledger) => ledger.agency === agency && (ledger.roles?.some((role) => roles.includes(role)) ?? true),
  );
