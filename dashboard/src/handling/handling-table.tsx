import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { divisionName } from '../glossary/divisions';
import { departmentsText, HANDLING_DEPARTMENTS, HANDLING_STATES } from '../glossary/handling-texts';
import { StateTag } from '../glossary/state-tag';
import { CERTIFICATE_STATES, classText } from '../glossary/texts';
import { actsFor, type HandlingFile } from './handling-acts';

function outcomeText({ state, handling }: HandlingFile): string {
  if (state === 'GUIDED' && handling?.guidedTo) return `向${HANDLING_DEPARTMENTS[handling.guidedTo]}部门申请`;
  if (state === 'BANNED') return handling?.permanentClosure ? '永久关闭' : '';
  return (state === 'ORDERED' || state === 'OVERDUE') && handling?.rectifyDue ? `期限 ${handling.rectifyDue}` : '';
}

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
  readonly empty: ReactElement;
  readonly onChoose: (ids: readonly string[]) => void;
}

export function HandlingTable({ files, chosen, empty, onChoose }: Props): ReactElement {
  return (
    <Table<HandlingFile>
      aria-label="应处置机构"
      size="small"
      rowKey="institutionId"
      columns={COLUMNS}
      dataSource={files}
      pagination={false}
      scroll={files.length > 0 ? { x: 1000 } : undefined}
      locale={{ emptyText: empty }}
      rowSelection={
        files.some((file) => actsFor([file]).length > 0)
          ? {
              selectedRowKeys: [...chosen],
              onChange: (keys) => {
                onChoose(keys.map(String));
              },
              getTitleCheckboxProps: () => ({ 'aria-label': '选择本页全部机构' }) as object,
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
