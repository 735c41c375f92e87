import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowTable } from '../app/row-table';
import { divisionName } from '../glossary/divisions';
import { departmentsText, HANDLING_DEPARTMENTS, HANDLING_STATES } from '../glossary/handling-texts';
import { StateTag } from '../glossary/state-tag';
import { CERTIFICATE_STATES, classText } from '../glossary/texts';
import type { HandlingState } from '../gql/graphql';
import { actsFor, type HandlingFile } from './handling-acts';

type Outcome = NonNullable<HandlingFile['handling']>;

const termText = ({ rectifyDue }: Outcome): string => (rectifyDue ? `期限 ${rectifyDue}` : '');

/** What is to be known of a state beside its name. */
const OUTCOME_TEXTS: Readonly<Partial<Record<HandlingState, (outcome: Outcome) => string>>> = {
  GUIDED: ({ guidedTo }) => (guidedTo ? `向${HANDLING_DEPARTMENTS[guidedTo]}部门申请` : ''),
  ORDERED: termText,
  OVERDUE: termText,
  BANNED: ({ permanentClosure }) => (permanentClosure ? '永久关闭' : ''),
};

const outcomeText = ({ state, handling }: HandlingFile): string =>
  handling ? (OUTCOME_TEXTS[state]?.(handling) ?? '') : '';

const COLUMNS: TableColumnsType<HandlingFile> = [
  { title: '台账编号', width: 110, render: (_, { institution }) => institution?.ledgerNo },
  {
    title: '名称',
    width: 200,
    render: (_, { institution, institutionId }) => (
      <Link to={`/institutions/${institutionId}`}>{institution?.name ?? '名称暂不可用'}</Link>
    ),
  },
  { title: '区划', width: 105, render: (_, { institution }) => institution && divisionName(institution.divisionCode) },
  {
    title: '类别',
    width: 120,
    render: (_, { institution }) => institution && classText(institution.trainingClass, institution.nonAcademicKind),
  },
  { title: '证照状态', width: 112, render: (_, { cell }) => <StateTag state={CERTIFICATE_STATES[cell]} /> },
  { title: '责任部门', width: 160, render: (_, { departments }) => departmentsText(departments) },
  { title: '处置', width: 120, render: (_, { state }) => <StateTag state={HANDLING_STATES[state]} /> },
  { title: '结果', width: 150, render: (_, file) => outcomeText(file) },
];

interface Props {
  readonly files: readonly HandlingFile[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

export function HandlingTable({ files, chosen, onChoose }: Props): ReactElement {
  return (
    <RowTable<HandlingFile>
      label="应处置机构"
      columns={COLUMNS}
      rows={files}
      width={1000}
      none="没有符合条件的机构。"
      rowKey="institutionId"
      rowSelection={
        files.some((file) => actsFor([file]).length > 0)
          ? {
              selectedRowKeys: [...chosen],
              onChange: (keys) => {
                onChoose(keys.map(String));
              },
              // Its checkbox would stand a second time in the hidden row by which antd measures the columns.
              hideSelectAll: true,
              getCheckboxProps: (file) =>
                ({
                  disabled: actsFor([file]).length === 0,
                  'aria-label': `选择 ${file.institution?.name ?? file.institutionId}`,
                }) as object,
            }
          : undefined
      }
    />
  );
}
