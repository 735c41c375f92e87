import type { Agency } from '@lianguan/kernel';

/** A department as the gateway knows it: its name in the supergraph and what people call it. */
export interface Department {
  readonly name: string;
  readonly title: string;
}

export const DEPARTMENTS = [
  { name: 'education', title: '教育部门' },
  { name: 'market-regulation', title: '市场监管部门' },
  { name: 'civil-affairs', title: '民政部门' },
  { name: 'finance', title: '金融监管部门' },
  { name: 'public-security', title: '公安机关' },
  { name: 'joint-enforcement', title: '双减专班' },
] as const satisfies readonly Department[];

export type DepartmentName = (typeof DEPARTMENTS)[number]['name'];

export const titleOf = (name: string): string =>
  DEPARTMENTS.find((department) => department.name === name)?.title ?? '有关部门';

interface ImportRoute {
  readonly department: DepartmentName;
  /** Whose officers keep this ledger; which of their roles may import is the department's own rule. */
  readonly agency: Agency;
}

/** Those that take files as evidence. */
export const EVIDENCE_DEPARTMENTS: readonly DepartmentName[] = ['market-regulation', 'finance'];

/** Where a ledger goes, by the `kind` of POST /imports. */
export const IMPORT_ROUTES: Readonly<Record<string, ImportRoute | undefined>> = {
  EDUCATION_LEDGER: { department: 'education', agency: 'EDUCATION' },
  IN_SERVICE_TEACHER_LIST: { department: 'education', agency: 'EDUCATION' },
  BUSINESS_LICENSE_LEDGER: { department: 'market-regulation', agency: 'MARKET_REGULATION' },
  NON_PROFIT_LEDGER: { department: 'civil-affairs', agency: 'CIVIL_AFFAIRS' },
  ESCROW_ACCOUNT_LEDGER: { department: 'finance', agency: 'FINANCE' },
  OPENING_BALANCE_LEDGER: { department: 'finance', agency: 'FINANCE' },
  TRAINEE_INSURANCE_LEDGER: { department: 'finance', agency: 'FINANCE' },
  STOCK_ORDER_LEDGER: { department: 'finance', agency: 'FINANCE' },
  BANK_STATEMENT: { department: 'finance', agency: 'BANK' },
  PAYMENT_ANSWERS: { department: 'finance', agency: 'BANK' },
  BACKGROUND_RESULT_LEDGER: { department: 'public-security', agency: 'PUBLIC_SECURITY' },
};
