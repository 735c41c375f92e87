import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Timeline } from '../app/timeline';
import { useOpenDialog } from '../app/use-open-dialog';
import { keepsFiles } from '../glossary/duties';
import { isPartyAct, PARTY_ACTS, PARTY_FORMS, PARTY_STATES, type PartyActName } from '../glossary/party-texts';
import { StateTag } from '../glossary/state-tag';
import { InstitutionPartyDocument, type InstitutionPartyQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { fieldState, type FieldPlace } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import { faultsOf, isPlaced, type GraphFault } from '../graph/graph-faults';
import { DepartmentSection, Fact } from '../institution-file/fact';
import type { StatedPurpose } from '../institution-file/purposes';
import { useSignedIn } from '../session/session-context';
import { openPartyActs } from './party-acts';
import { PartyDialog } from './party-dialog';

type Party = NonNullable<NonNullable<InstitutionPartyQuery['institution']>['partyOrganization']>;

const ADVISER_NAME: FieldPlace = {
  path: 'institution.partyOrganization.adviserName',
  coordinate: 'PartyOrganization.adviserName',
  service: 'education',
};

interface PartyProps {
  readonly party: Party;
  readonly faults: readonly GraphFault[];
}

function Facts({ party, faults }: PartyProps): ReactElement {
  return (
    <dl className="facts">
      <Fact name="党组织">
        <StateTag state={PARTY_STATES[party.state]} />
      </Fact>
      <Fact name="党员人数">
        {party.members} 人（{party.membersOn}）
      </Fact>
      {party.form && (
        <Fact name={PARTY_FORMS[party.form]}>
          {party.branchName}，{party.establishedOn} 建立
          {party.jointWith && `，与${party.jointWith}联合`}
        </Fact>
      )}
      {party.adviserUnit ? (
        <Fact name="党建指导员">
          <FieldValue state={fieldState(party.adviserName, ADVISER_NAME, faults)} short>
            {(name) => name}
          </FieldValue>
          （{party.adviserUnit}派出，{party.adviserSince} 起）
        </Fact>
      ) : (
        <Fact name="党建指导员">未派驻</Fact>
      )}
    </dl>
  );
}

function Steps({ steps }: Pick<Party, 'steps'>): ReactElement {
  return (
    <Timeline label="党建记录办理经过" steps={steps}>
      {(step) => (
        <>
          {step.by} {isPartyAct(step.act) ? PARTY_ACTS[step.act] : step.act}（{step.documentNo}）
        </>
      )}
    </Timeline>
  );
}

function Standing({ party, faults }: Pick<ActsProps, 'party'> & Pick<PartyProps, 'faults'>): ReactElement {
  if (!party) return <p className="hint">还没有登记党员人数。</p>;
  return (
    <>
      <Facts party={party} faults={faults} />
      <Steps steps={party.steps} />
    </>
  );
}

interface ActsProps {
  readonly institutionId: string;
  readonly party: Party | null;
}

function Acts({ institutionId, party }: ActsProps): ReactElement {
  const { open, opening, close, done } = useOpenDialog<PartyActName>();
  return (
    <div className="actions">
      {openPartyActs(party?.availableActions).map((act) => (
        <Button key={act} onClick={opening(act)}>
          {PARTY_ACTS[act]}
        </Button>
      ))}
      {open && (
        <PartyDialog
          act={open}
          institutionId={institutionId}
          members={party?.members ?? 0}
          onClose={close}
          onDone={done(`${PARTY_ACTS[open]}已办理。`)}
        />
      )}
    </div>
  );
}

interface Props {
  readonly id: string;
  readonly stated: StatedPurpose | null;
}

/** The institution's party organisation. The adviser's name is read for the stated purpose and never kept in the cache. */
export function PartySection({ id, stated }: Props): ReactElement | null {
  const keeper = keepsFiles(useSignedIn());
  const { data, error, refetch } = useQuery(InstitutionPartyDocument, {
    variables: { id, withPersonal: stated !== null },
    context: { ...stated },
    fetchPolicy: 'no-cache',
  });
  const party = data?.institution?.partyOrganization ?? null;
  const faults = faultsOf(error);
  const shown = party ? faults.filter((fault) => !isPlaced(fault)) : faults;
  if (!party && !keeper && faults.length === 0) return null;
  return (
    <DepartmentSection department="教育" title="党建">
      <FaultAlert title="党建记录未能读取" faults={shown} onRetry={() => void refetch()} />
      {data && (
        <>
          <Standing party={party} faults={faults} />
          {keeper && <Acts institutionId={id} party={party} />}
        </>
      )}
    </DepartmentSection>
  );
}
