import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { isOffice } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import { JOINT_ACTION_STATES, JOINT_ACTION_TRIGGERS, triggerText } from '../glossary/joint-action-texts';
import { StateTag } from '../glossary/state-tag';
import { fieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { useSignedIn } from '../session/session-context';
import { DepartmentSection } from './fact';
import { FILE_FIELDS } from './file-fields';
import type { InstitutionFile, Publications } from './use-institution-file';

type Action = NonNullable<InstitutionFile['jointActions']>[number];
type Publication = Publications['edges'][number]['node'];

const ACTION_COLUMNS: TableColumnsType<Action> = [
  {
    title: '事由',
    render: (_, { id, trigger }) => <Link to={`/joint-actions/${id}`}>{JOINT_ACTION_TRIGGERS[trigger]}</Link>,
  },
  { title: '所依据的决定', render: (_, { decision }) => (decision ? `${decision.organ} ${decision.number}` : '—') },
  { title: '状态', width: 120, render: (_, { state }) => <StateTag state={JOINT_ACTION_STATES[state]} /> },
  { title: '提出时间', width: 180, render: (_, { proposedAt }) => dateTimeText(proposedAt) },
  { title: '最近期限', width: 180, render: (_, { nextDue }) => (nextDue ? dateTimeText(nextDue) : '无') },
];

const retractedText = ({ retractedOn, retractionReason }: Publication): string =>
  retractedOn ? `，${retractedOn} 撤回（${retractionReason ?? '未注明原因'}）` : '';

interface Props {
  readonly file: InstitutionFile;
  readonly publications: Publications | null;
  readonly faults: readonly GraphFault[];
}

export function JointActionSection({ file, publications, faults }: Props): ReactElement {
  const office = isOffice(useSignedIn());
  return (
    <DepartmentSection department="专班" title="联合惩戒">
      <FieldValue
        state={fieldState<readonly Action[]>(file.jointActions, FILE_FIELDS.jointActions, faults)}
        empty="没有联合惩戒。"
      >
        {(actions) =>
          actions.length === 0 ? (
            <p className="hint">没有联合惩戒。</p>
          ) : (
            <Table<Action>
              aria-label="对该机构的联合惩戒"
              size="small"
              rowKey="id"
              columns={ACTION_COLUMNS}
              dataSource={actions}
              pagination={false}
            />
          )
        }
      </FieldValue>
      {office && (
        <p>
          <Link to={`/joint-actions/new?institution=${file.id}`}>提出联合惩戒</Link>
        </p>
      )}
      <h3>依法公布</h3>
      <FieldValue
        state={fieldState<Publications>(publications, FILE_FIELDS.publications, faults)}
        empty="没有公布的联合惩戒。"
      >
        {({ edges }) =>
          edges.length === 0 ? (
            <p className="hint">没有公布的联合惩戒。</p>
          ) : (
            <ul>
              {edges.map(({ node }) => (
                <li key={node.id}>
                  {node.publishedOn} 公布
                  {node.trigger && `：${triggerText(node.trigger)}，${node.decisionOrgan} ${node.decisionNumber}`}
                  {retractedText(node)}
                </li>
              ))}
            </ul>
          )
        }
      </FieldValue>
    </DepartmentSection>
  );
}
