import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { divisionName } from '../glossary/divisions';
import { appliesForLicense, asksForResumption, seesEmergencies, watchesResumptions } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import { COMPETENT_DEPARTMENTS, RESUMPTION_STATES } from '../glossary/resumption-texts';
import { StateTag } from '../glossary/state-tag';
import { ResumptionAcceptancesDocument } from '../gql/graphql';
import { Fact } from '../institution-file/fact';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useRegisterSearch } from '../registers/use-register-search';
import { useSignedIn } from '../session/session-context';
import { EmergencySection } from './emergency-section';
import {
  actsOf,
  partText,
  planText,
  resumptionAct,
  stateIn,
  type Acceptance,
  type ResumptionActName,
} from './resumption-acts';
import { ApplyDialog, ResumptionActDialog } from './resumption-dialogs';
import { WatchSection } from './watch-section';

type OnAct = (acceptance: Acceptance, act: ResumptionActName) => void;

const columnsFor = (onAct: OnAct): TableColumnsType<Acceptance> => [
  {
    title: '机构',
    width: 220,
    render: (_, { institutionId, schoolName, ledgerNo }) => (
      <>
        <Link to={`/institutions/${institutionId}`}>{schoolName}</Link>（{ledgerNo}）
      </>
    ),
  },
  { title: '乡镇街道', width: 130, render: (_, { townshipCode }) => divisionName(townshipCode) },
  { title: '主管部门', width: 130, render: (_, { competentDepartment }) => COMPETENT_DEPARTMENTS[competentDepartment] },
  { title: '申请时间', width: 150, render: (_, { appliedAt }) => dateTimeText(appliedAt) },
  {
    title: '状态',
    width: 190,
    render: (_, { state, documentNo }) => (
      <>
        <StateTag state={RESUMPTION_STATES[state]} /> {documentNo}
      </>
    ),
  },
  {
    title: '办理',
    width: 200,
    render: (_, acceptance) => (
      <RowActs
        subject={acceptance.schoolName}
        acts={actsOf(acceptance)}
        nameOf={(act) => resumptionAct(act).name}
        onAct={(act) => {
          onAct(acceptance, act);
        }}
      />
    ),
  },
];

function Details({ acceptance }: { readonly acceptance: Acceptance }): ReactElement {
  const { address, rectification, townshipPart, competentPart } = acceptance;
  return (
    <dl className="facts">
      <Fact name="办学地址">{address}</Fact>
      <Fact name="整改情况">{rectification}</Fact>
      <Fact name="人数">{planText(acceptance)}</Fact>
      <Fact name="乡镇街道">{partText(townshipPart)}</Fact>
      <Fact name="主管部门">{partText(competentPart)}</Fact>
    </dl>
  );
}

function Acceptances({ onAct }: { readonly onAct: OnAct }): ReactElement {
  const { search, onSearch, ...pages } = useRegisterSearch('/resumptions');
  const state = stateIn(search.state);
  const register = useRegister(ResumptionAcceptancesDocument, 'resumptionAcceptances', {
    pages,
    variables: { state: state ?? null },
  });
  return (
    <>
      <StateFilter
        states={RESUMPTION_STATES}
        state={state}
        onState={(next) => {
          onSearch({ state: next });
        }}
      />
      <RegisterList
        label="复课验收"
        columns={columnsFor(onAct)}
        {...register}
        details={(acceptance) => <Details acceptance={acceptance} />}
      />
    </>
  );
}

type Open = 'APPLY' | { readonly acceptance: Acceptance; readonly act: ResumptionActName };

export default function ResumptionsPage(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, opening, close, done } = useOpenDialog<Open>();
  return (
    <>
      <PageHeading title="复课验收">
        <p>停业整顿的机构，经乡镇街道和主管部门联合验收合格后方可恢复办学。</p>
        {asksForResumption(who) && <Button onClick={opening('APPLY')}>申请复课验收</Button>}
      </PageHeading>
      <Acceptances
        onAct={(acceptance, act) => {
          setOpen({ acceptance, act });
        }}
      />
      {watchesResumptions(who) && <WatchSection />}
      {seesEmergencies(who) && <EmergencySection />}
      {open === 'APPLY' && (
        <ApplyDialog ofOwn={appliesForLicense(who)} onClose={close} onDone={done('已申请复课验收。')} />
      )}
      {open !== null && open !== 'APPLY' && (
        <ResumptionActDialog {...open} onClose={close} onDone={done(resumptionAct(open.act).done)} />
      )}
    </>
  );
}
