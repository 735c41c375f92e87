import {
  citizenNumberColumn,
  creditCodeColumn,
  dayColumn,
  directorySlice,
  divisionColumn,
  optional,
  textColumn,
  wordColumn,
} from '@lianguan/institution-ledger';
import type { ImportKind } from '@lianguan/service-kit';
import { recordBackgroundResults } from './background-check.commands.js';
import { RESULT_WORDS } from './background-check.rules.js';

export const backgroundResultLedger: ImportKind = {
  kind: 'BACKGROUND_RESULT_LEDGER',
  title: '从业人员背景核查结果',
  agency: 'PUBLIC_SECURITY',
  roles: ['POL_STATION', 'POL_CASE'],
  columns: [
    textColumn('核查批次号', 'batchNo', 40),
    textColumn('机构名称', 'name', 100),
    optional(creditCodeColumn('统一社会信用代码', 'usccCode')),
    textColumn('人员姓名', 'staffName', 50),
    citizenNumberColumn('身份证号', 'citizenNumber'),
    optional(wordColumn('核查结果', 'hasRecord', RESULT_WORDS)),
    optional(dayColumn('答复日期', 'answeredOn')),
    divisionColumn('区划代码', 'divisionCode'),
  ],
  command: recordBackgroundResults,
};

export const directory = directorySlice();
