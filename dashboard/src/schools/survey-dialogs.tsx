import { Button, Form } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { DayField, TextField } from '../app/text-field';
import {
  OpenTrainingSurveyDocument,
  RecordSurveyClassesDocument,
  type OpenTrainingSurveyInput,
  type SurveyClassInput,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { NumberField } from './number-field';
import { pupilsIn, surveyClassOf } from './school-input';
import { KIND_TEXTS, KINDS, type Survey } from './survey-table';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type NewSurvey = Omit<OpenTrainingSurveyInput, 'idempotencyKey'>;

export function SurveyDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<NewSurvey>
      title="布置调查"
      okText="确认布置"
      explains={<p>各校按班填报人数，不填姓名。截止日过后自动汇总，此后不再更改。</p>}
      submit={async (survey) => (await perform(OpenTrainingSurveyDocument, survey)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="title" label="调查名称" />
      <DayField name="asOf" label="统计时点" />
      <DayField name="entryUntil" label="填报截止日" />
      <TextField name="documentNo" label="布置文号" />
    </ActDialog>
  );
}

interface Entry {
  readonly classes: readonly Partial<SurveyClassInput>[];
}

function ClassPupils({ index }: { readonly index: number }): ReactElement {
  const typed = Form.useWatch<Partial<SurveyClassInput> | undefined>(['classes', index]);
  return <p role="status">本班共 {pupilsIn(surveyClassOf(typed ?? {}))} 人</p>;
}

function ClassRows(): ReactElement {
  return (
    <Form.List name="classes">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }, index) => (
            <fieldset key={key}>
              <legend>第 {index + 1} 个班</legend>
              <div className="filter-form">
                <NumberField name={[name, 'grade']} label="年级（初一为7）" max={12} />
                <NumberField name={[name, 'classNo']} label="班号" max={99} />
                {KINDS.map((kind) => (
                  <NumberField key={kind} name={[name, kind]} label={KIND_TEXTS[kind]} min={0} max={999} />
                ))}
              </div>
              <ClassPupils index={name} />
              {rows.length > 1 && (
                <Button
                  aria-label={`删除第 ${String(index + 1)} 个班`}
                  onClick={() => {
                    remove(name);
                  }}
                >
                  删除
                </Button>
              )}
            </fieldset>
          ))}
          <Button
            onClick={() => {
              add({});
            }}
          >
            增加班级
          </Button>
        </>
      )}
    </Form.List>
  );
}

export function EntryDialog({ survey, onClose, onDone }: Props & { readonly survey: Survey }): ReactElement {
  const perform = useAct();
  const submit = async ({ classes }: Entry) =>
    (await perform(RecordSurveyClassesDocument, { surveyId: survey.id, classes: classes.map(surveyClassOf) }))
      .objections;
  const entered = survey.ownClasses.map(surveyClassOf);
  return (
    <ActDialog<Entry>
      title={`填报：${survey.title}`}
      okText="确认填报"
      explains={<p>每个学生只计入一项，只填人数，不填姓名。再次填报的班以后一次为准。</p>}
      initialValues={{ classes: entered.length > 0 ? entered : [{}] }}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <ClassRows />
    </ActDialog>
  );
}
