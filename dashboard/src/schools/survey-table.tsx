import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { countText } from '../glossary/formats';
import { gradeText } from '../glossary/school-texts';
import type { TrainingSurveysQuery } from '../gql/graphql';
import { figureText } from './school-input';

export type Survey = NonNullable<TrainingSurveysQuery['trainingSurveys']>['edges'][number]['node'];
type SurveyTableData = NonNullable<Survey['table']>;
type Figures = SurveyTableData['total'];

interface Row extends Figures {
  readonly key: string;
  readonly name: string;
  readonly children?: readonly Row[];
}

export const KIND_TEXTS = {
  none: '没有参加',
  academicOnly: '只参加学科类',
  nonAcademicOnly: '只参加非学科类',
  both: '两类都参加',
} as const;
export const KINDS = Object.keys(KIND_TEXTS) as (keyof typeof KIND_TEXTS)[];

const COLUMNS: TableColumnsType<Row> = [
  { title: '学校和班级', dataIndex: 'name' },
  { title: '学生', align: 'right', render: (_, { pupils }) => countText(pupils) },
  ...KINDS.map((kind): TableColumnsType<Row>[number] => ({
    title: KIND_TEXTS[kind],
    align: 'right',
    render: (_, row) => figureText(row[kind]),
  })),
];

const rowsOf = ({ total, schools }: SurveyTableData): Row[] => [
  { key: 'total', name: '合计', ...total },
  ...schools.map(({ schoolId, school, classes, ...figures }) => ({
    ...figures,
    key: schoolId,
    name: school?.name ?? schoolId,
    children: classes.map(({ grade, classNo, ...ofClass }) => ({
      ...ofClass,
      key: `${schoolId}/${String(grade)}/${String(classNo)}`,
      name: `${gradeText(grade)}（${String(classNo)}）班`,
    })),
  })),
];

/** By school, and by class within it. What is hidden stays hidden whoever asks. */
export function SurveyFiguresTable({ table }: { readonly table: SurveyTableData }): ReactElement {
  return (
    <>
      <p className="hint">
        少于 {table.hiddenBelow} 人的数字，以及能由其他数字推算出它们的，都不显示；汇总后不再更改。
      </p>
      <Table<Row>
        aria-label="汇总表"
        size="small"
        columns={COLUMNS}
        dataSource={rowsOf(table)}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
      />
    </>
  );
}
