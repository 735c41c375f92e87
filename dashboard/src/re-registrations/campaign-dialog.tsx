import { Button, Form, Input, Space } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { DIVISION_RULE } from '../glossary/division-rule';
import { SCHOOL_STAGES } from '../glossary/license-texts';
import { optionsOf } from '../glossary/options';
import { TRAINING_CLASSES } from '../glossary/texts';
import { OpenReRegistrationCampaignDocument, type SchoolStage, type TrainingClass } from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface CampaignValues {
  readonly name: string;
  readonly documentNo: string;
  readonly divisionCode: string;
  readonly trainingClass?: TrainingClass;
  readonly stage?: SchoolStage;
  readonly profit?: 'FOR_PROFIT' | 'NON_PROFIT';
  readonly deadline: string;
  readonly phases?: readonly { readonly name: string; readonly from: string; readonly to: string }[];
}

const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }];
const CLASS_OPTIONS = Object.entries(TRAINING_CLASSES).map(([value, label]) => ({ value, label }));
const STAGE_OPTIONS = optionsOf(SCHOOL_STAGES).filter(({ value }) => value !== 'ADULT');
const PROFIT_OPTIONS = [
  { value: 'FOR_PROFIT', label: '营利性' },
  { value: 'NON_PROFIT', label: '非营利性' },
];

function PhaseFields(): ReactElement {
  return (
    <Form.List name="phases">
      {(fields, { add, remove }) => (
        <fieldset>
          <legend>阶段</legend>
          {fields.map(({ key, name }, index) => (
            <Space key={key} align="end" wrap>
              <Form.Item name={[name, 'name']} label={`阶段 ${String(index + 1)} 名称`} rules={required('阶段名称')}>
                <Input maxLength={100} />
              </Form.Item>
              <Form.Item name={[name, 'from']} label="自" rules={required('开始日期')}>
                <Input type="date" />
              </Form.Item>
              <Form.Item name={[name, 'to']} label="至" rules={required('结束日期')}>
                <Input type="date" />
              </Form.Item>
              <Form.Item>
                <Button
                  aria-label={`删除阶段 ${String(index + 1)}`}
                  onClick={() => {
                    remove(name);
                  }}
                >
                  删除
                </Button>
              </Form.Item>
            </Space>
          ))}
          <Button
            onClick={() => {
              add({});
            }}
          >
            增加阶段
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}

interface Props {
  readonly division: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function CampaignDialog({ division, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<CampaignValues>
      title="部署转登记工作"
      okText="确认部署"
      explains={<p>涉及范围内持有有效办学许可证的机构。部署后逐家发出通知，自通知起暂停招生和收费。</p>}
      initialValues={{ divisionCode: division, trainingClass: 'ACADEMIC', profit: 'FOR_PROFIT', phases: [] }}
      submit={async ({ profit, trainingClass, stage, phases = [], ...values }) => {
        const forProfit = profit ? profit === 'FOR_PROFIT' : null;
        const input = {
          ...values,
          trainingClass: trainingClass ?? null,
          stage: stage ?? null,
          forProfit,
          phases: [...phases],
        };
        return (await perform(OpenReRegistrationCampaignDocument, input)).objections;
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="name" label="名称" rules={required('名称')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="documentNo" label="部署文件编号" rules={required('部署文件编号')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="divisionCode" label="区划代码" rules={[...required('区划代码'), DIVISION_RULE]}>
        <Input maxLength={12} inputMode="numeric" />
      </Form.Item>
      <Form.Item name="trainingClass" label="培训类别">
        <Choice listName="培训类别" allowClear placeholder="不限" options={CLASS_OPTIONS} />
      </Form.Item>
      <Form.Item
        name="stage"
        label="培训学段"
        extra="培训几个学段的机构，按要求最严的一个：义务教育在前，普通高中次之。各学段分别部署、分别定期限。"
      >
        <Choice listName="培训学段" allowClear placeholder="不限" options={STAGE_OPTIONS} />
      </Form.Item>
      <Form.Item name="profit" label="机构性质">
        <Choice listName="机构性质" allowClear placeholder="不限" options={PROFIT_OPTIONS} />
      </Form.Item>
      <Form.Item name="deadline" label="期限的最后一日" rules={required('期限')}>
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
      <PhaseFields />
    </ActDialog>
  );
}
