import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowActs } from '../app/row-acts';
import { Timeline } from '../app/timeline';
import { divisionName } from '../glossary/divisions';
import { dateTimeText } from '../glossary/formats';
import { SCHOOL_STAGES } from '../glossary/license-texts';
import { BRANCH_STATES, premisesText } from '../glossary/premises-texts';
import { StateTag } from '../glossary/state-tag';
import { TRAINING_CLASSES } from '../glossary/texts';
import { actsOf, branchAct, branchStepText, homeAnswerText, type Branch, type BranchActName } from './branch-acts';

export type OnAct = (branch: Branch, act: BranchActName) => void;

export const branchColumns = (onAct: OnAct): TableColumnsType<Branch> => [
  { title: '分支机构', width: 200, dataIndex: 'name' },
  { title: '所在地', width: 200, render: (_, { divisionCode, address }) => `${divisionName(divisionCode)} ${address}` },
  {
    title: '总公司',
    width: 200,
    render: (_, { companyName, homeDivision }) => `${companyName}（${divisionName(homeDivision)}）`,
  },
  {
    title: '状态',
    width: 190,
    render: (_, { state, inquiryDue, institution }) => (
      <>
        <StateTag state={BRANCH_STATES[state]} />
        {inquiryDue && <div className="hint">复函期限 {dateTimeText(inquiryDue)}</div>}
        {institution && <Link to={`/institutions/${institution.id}`}>{institution.name}</Link>}
      </>
    ),
  },
  {
    title: '办理',
    width: 280,
    render: (_, branch) => (
      <RowActs
        subject={branch.name}
        acts={actsOf(branch)}
        nameOf={(act) => branchAct(act).name}
        onAct={(act) => {
          onAct(branch, act);
        }}
      />
    ),
  },
];

function Obstacles({ obstacles }: Pick<Branch, 'obstacles'>): ReactElement {
  if (obstacles.length === 0) return <p>未发现不能在本地批准的情形；取得本地办学许可以前不得办学。</p>;
  return (
    <ul className="choices" aria-label="不能在本地批准的原因">
      {obstacles.map(({ code, message, basis }) => (
        <li key={code} className="wrap">
          {message}
          {basis && <span className="hint">（{basis}）</span>}
        </li>
      ))}
    </ul>
  );
}

export function BranchDetails({ branch }: { readonly branch: Branch }): ReactElement {
  const { branchCode, companyCode, homeLicenseNo, homeLicensed, trainingClass, stages, premises } = branch;
  return (
    <>
      <p>
        分公司营业执照：{branchCode ?? '未出示'}；总公司代码：{companyCode}；总公司办学许可证：
        {homeLicenseNo ?? '未出示'}；属地复函：{homeAnswerText(homeLicensed)}
      </p>
      <p>
        {TRAINING_CLASSES[trainingClass]}，{stages.map((stage) => SCHOOL_STAGES[stage]).join('、')}；场所：
        {premisesText(premises)}
      </p>
      <Obstacles obstacles={branch.obstacles} />
      <Timeline label={`${branch.name} 办理经过`} steps={branch.steps}>
        {({ act, by, documentNo, note }) => (
          <>
            {by} {branchStepText(act)}
            <div className="wrap">{[documentNo, note].filter(Boolean).join('；')}</div>
          </>
        )}
      </Timeline>
    </>
  );
}
