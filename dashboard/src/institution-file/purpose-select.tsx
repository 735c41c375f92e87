import { Button, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { Choice } from '../app/choice';
import { PURPOSES, purposesFor, statedPurpose, type Purpose, type StatedPurpose } from './purposes';

interface Props {
  readonly agency: string;
  readonly onState: (stated: StatedPurpose | null) => void;
}

export function PurposeSelect({ agency, onState }: Props): ReactElement {
  const [purpose, setPurpose] = useState<Purpose>();
  const [caseNo, setCaseNo] = useState('');
  const choose = (chosen: Purpose | undefined): void => {
    setPurpose(chosen);
    onState(statedPurpose(chosen, caseNo));
  };
  const stateCase = (): void => {
    onState(statedPurpose(purpose, caseNo));
  };
  return (
    <section className="panel purpose" aria-label="个人信息查询">
      <label htmlFor="purpose">查询用途</label>
      <Choice<Purpose>
        id="purpose"
        listName="查询用途"
        className="purpose-select"
        allowClear
        placeholder="请选择"
        value={purpose}
        options={purposesFor(agency).map((value) => ({ value, label: PURPOSES[value] }))}
        onChange={choose}
      />
      {purpose === 'CASE' && (
        <>
          <label htmlFor="case-no">案号</label>
          <Input
            id="case-no"
            style={{ width: 220 }}
            maxLength={60}
            value={caseNo}
            onChange={(event) => {
              setCaseNo(event.target.value);
            }}
            onPressEnter={stateCase}
          />
          <Button onClick={stateCase}>确定</Button>
        </>
      )}
      <span className="hint">
        身份证号、手机号、账号、核查名单等个人信息须说明用途后显示；每次查看记入访问记录（个人信息保护法第三十四条）。
      </span>
    </section>
  );
}
