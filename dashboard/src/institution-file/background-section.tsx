import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { StateTag } from '../glossary/state-tag';
import { BACKGROUND_ANSWERS } from '../glossary/texts';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { DepartmentSection, Fact } from './fact';
import { FILE_FIELDS } from './file-fields';
import type { InstitutionFile } from './use-institution-file';

type Check = NonNullable<InstitutionFile['backgroundChecks']>[number];

const columnsFor = (faults: readonly GraphFault[]): TableColumnsType<Check> => [
  { title: '核查批次号', dataIndex: 'batchNo' },
  {
    title: '人员姓名',
    render: (_, row) => (
      <FieldValue state={fieldState(row.staffName, FILE_FIELDS.staffName, faults)} short>
        {(name) => name}
      </FieldValue>
    ),
  },
  {
    title: '身份证号',
    render: (_, row) => (
      <FieldValue state={fieldState(row.citizenNumber, FILE_FIELDS.staffCitizenNumber, faults)} short>
        {(number) => number}
      </FieldValue>
    ),
  },
  {
    title: '核查结果',
    render: (_, row) => (
      <FieldValue state={fieldState(row.answer, FILE_FIELDS.answer, faults)} short>
        {(answer) => <StateTag state={BACKGROUND_ANSWERS[answer]} />}
      </FieldValue>
    ),
  },
  { title: '答复日期', render: (_, row) => row.answeredOn ?? '未答复' },
];

interface Props {
  readonly file: InstitutionFile;
  readonly faults: readonly GraphFault[];
}

export function BackgroundSection({ file, faults }: Props): ReactElement {
  return (
    <DepartmentSection department="公安" title="从业人员背景核查">
      <h3>汇总</h3>
      <FieldValue
        state={fieldState(file.backgroundSummary, FILE_FIELDS.backgroundSummary, faults)}
        empty="尚未提交核查。"
      >
        {(summary) => (
          <dl className="facts">
            <Fact name="提交核查">{summary.listed} 人</Fact>
            <Fact name="无违法犯罪记录">{summary.clear} 人</Fact>
            <Fact name="有违法犯罪记录">{summary.hit} 人</Fact>
            <Fact name="待答复">{summary.pending} 人</Fact>
          </dl>
        )}
      </FieldValue>
      <h3>核查名单</h3>
      <FieldValue
        state={fieldState(file.backgroundChecks, FILE_FIELDS.backgroundChecks, faults)}
        empty="尚未提交核查。"
      >
        {(checks) => (
          <Table<Check>
            aria-label="核查名单"
            size="small"
            rowKey="id"
            columns={columnsFor(faults)}
            dataSource={checks}
            pagination={checks.length > 20 && { pageSize: 20, showSizeChanger: false }}
            locale={{ emptyText: '尚未提交核查' }}
          />
        )}
      </FieldValue>
    </DepartmentSection>
  );
}
