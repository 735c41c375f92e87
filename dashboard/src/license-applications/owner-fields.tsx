import { Button, Checkbox, Form, Input } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { Choice } from '../app/choice';
import { HOLDING_FORMS, OWNER_KINDS } from '../glossary/license-texts';
import { SELF, type DraftValues } from './draft-input';

const OWNER_OPTIONS = Object.entries(OWNER_KINDS)
  .filter(([value]) => value !== 'PERSON')
  .map(([value, label]) => ({ value, label }));
const FORM_OPTIONS = Object.entries(HOLDING_FORMS).map(([value, label]) => ({ value, label }));
const required = (message: string) => [{ required: true, whitespace: true, message }];

interface ListProps {
  readonly name: string;
  readonly title: string;
  readonly add: string;
  readonly beginning?: object;
  readonly children: (at: number) => ReactNode;
}

/** Lines of one kind, with what adds and removes them. */
function Lines({ name, title, add, beginning, children }: ListProps): ReactElement {
  return (
    <fieldset className="owner-lines">
      <legend>{title}</legend>
      <Form.List name={name}>
        {(lines, { add: addLine, remove }) => (
          <>
            {lines.map(({ key, name: at }, index) => (
              <div key={key} className="owner-line">
                {children(at)}
                <Button
                  aria-label={`删除${title}第 ${String(index + 1)} 行`}
                  onClick={() => {
                    remove(at);
                  }}
                >
                  删除
                </Button>
              </div>
            ))}
            <div>
              <Button
                onClick={() => {
                  addLine(beginning);
                }}
              >
                {add}
              </Button>
            </div>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function KeyField({ at }: { readonly at: number }): ReactElement {
  return (
    <Form.Item name={[at, 'key']} label="序号" rules={required('请填序号')}>
      <Input maxLength={20} style={{ width: 70 }} />
    </Form.Item>
  );
}

function PersonLine({ at }: { readonly at: number }): ReactElement {
  return (
    <>
      <KeyField at={at} />
      <Form.Item name={[at, 'name']} label="姓名" rules={required('请填姓名')}>
        <Input maxLength={50} style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name={[at, 'citizenNumber']} label="身份证号" rules={required('请填身份证号')}>
        <Input maxLength={18} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name={[at, 'mobile']} label="手机号">
        <Input maxLength={11} style={{ width: 140 }} />
      </Form.Item>
      <Form.Item name={[at, 'operator']} valuePropName="checked" label="身份">
        <Checkbox>举办者</Checkbox>
      </Form.Item>
    </>
  );
}

function CompanyLine({ at }: { readonly at: number }): ReactElement {
  return (
    <>
      <KeyField at={at} />
      <Form.Item name={[at, 'name']} label="名称" rules={required('请填名称')}>
        <Input maxLength={100} style={{ width: 240 }} />
      </Form.Item>
      <Form.Item name={[at, 'kind']} label="类型" rules={required('请选类型')}>
        <Choice listName="类型" options={OWNER_OPTIONS} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name={[at, 'creditCode']} label="统一社会信用代码（境内企业必填）">
        <Input maxLength={18} autoComplete="off" style={{ width: 220 }} />
      </Form.Item>
    </>
  );
}

function HoldingLine({ at }: { readonly at: number }): ReactElement {
  const persons = Form.useWatch<DraftValues['persons']>('persons') ?? [];
  const companies = Form.useWatch<DraftValues['companies']>('companies') ?? [];
  const option = (line: { readonly key?: string; readonly name?: string } | undefined) =>
    line?.key ? [{ value: line.key, label: `${line.key} ${line.name ?? ''}` }] : [];
  const held = companies.flatMap(option);
  return (
    <>
      <Form.Item name={[at, 'owner']} label="出资人" rules={required('请选出资人')}>
        <Choice listName="出资人" options={[...persons.flatMap(option), ...held]} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item name={[at, 'form']} label="方式" rules={required('请选方式')}>
        <Choice listName="方式" options={FORM_OPTIONS} style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name={[at, 'owned']} label="投向" rules={required('请选投向')}>
        <Choice listName="投向" options={[{ value: SELF, label: '本机构' }, ...held]} style={{ width: 200 }} />
      </Form.Item>
    </>
  );
}

/** Operators, shareholders and all who stand behind them, up to persons, the state or a listed company (A11, M11). */
export function OwnerFields(): ReactElement {
  return (
    <>
      <Lines name="persons" title="举办者、自然人股东" add="增加一人" beginning={{ operator: false }}>
        {(at) => <PersonLine at={at} />}
      </Lines>
      <Lines name="companies" title="企业及其他出资人（逐层填至自然人、国有出资人或上市公司）" add="增加一家">
        {(at) => <CompanyLine at={at} />}
      </Lines>
      <Lines name="holdings" title="持股与控制关系" add="增加一项" beginning={{ form: 'EQUITY', owned: SELF }}>
        {(at) => <HoldingLine at={at} />}
      </Lines>
    </>
  );
}
