import { Radio, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useStatePages } from '../app/use-state-pages';
import { StateTag } from '../glossary/state-tag';
import { ESCROW_STATES, TRAINING_CLASSES } from '../glossary/texts';
import { EscrowCoverageDocument, type EscrowCoverageQuery, type TrainingClass } from '../gql/graphql';
import { Fact } from '../institution-file/fact';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { optionsOf } from '../glossary/options';

type Gap = NonNullable<EscrowCoverageQuery['escrowGaps']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Gap> = [
  { title: '台账编号', width: 140, dataIndex: 'ledgerNo' },
  { title: '机构', render: (_, { id, name }) => <Link to={`/institutions/${id}`}>{name}</Link> },
  { title: '区划代码', width: 120, dataIndex: 'divisionCode' },
  {
    title: '监管账户',
    width: 160,
    render: (_, { escrowAccount }) =>
      escrowAccount ? <StateTag state={ESCROW_STATES[escrowAccount.state]} /> : '未开设',
  },
];

export default function EscrowCoveragePage(): ReactElement {
  const [trainingClass, setTrainingClass] = useState<TrainingClass>('ACADEMIC');
  const pages = useStatePages();
  const register = useRegister(EscrowCoverageDocument, 'escrowGaps', { pages, variables: { trainingClass } });
  return (
    <>
      <PageHeading title="账户覆盖">
        <p>许可证有效的机构应当都有正常的监管账户；学科类与非学科类分别计数。</p>
      </PageHeading>
      <section className="panel" aria-label="覆盖情况">
        <dl className="facts">
          {register.data?.escrowCoverage?.map(({ trainingClass: of, active, withAccount }) => (
            <Fact key={of} name={TRAINING_CLASSES[of]}>
              {withAccount} / {active}
            </Fact>
          ))}
        </dl>
        <Radio.Group
          aria-label="培训类别"
          options={optionsOf(TRAINING_CLASSES)}
          value={trainingClass}
          onChange={({ target }) => {
            setTrainingClass(target.value as TrainingClass);
            pages.onTurn([]);
          }}
        />
      </section>
      <RegisterList<Gap> label="没有正常账户的机构" columns={COLUMNS} {...register} />
    </>
  );
}
