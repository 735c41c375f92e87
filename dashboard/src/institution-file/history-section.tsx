import { useQuery } from '@apollo/client/react';
import { App, Button, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link as PageLink } from 'react-router';
import { keepsFiles } from '../glossary/duties';
import { FACT_KINDS, LINEAGE_KINDS } from '../glossary/file-texts';
import { FileHistoryDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import { useSignedIn } from '../session/session-context';
import { DepartmentSection } from './fact';
import { sourceText, termText, valueText, type FileHistory, type Link } from './file-history';
import type { StatedPurpose } from './purposes';
import { RecordFactDialog } from './record-fact-dialog';

function History({ history }: Pick<FileHistory, 'history'>): ReactElement {
  if (history.length === 0) return <p>该日还没有档案记录。</p>;
  return (
    <ol className="timeline" aria-label="档案历史">
      {history.map((fact) => (
        <li key={`${fact.institutionId} ${fact.kind} ${fact.validFrom}`}>
          <time dateTime={fact.validFrom}>{termText(fact)}</time> {FACT_KINDS[fact.kind]}：{valueText(fact)}
          <div className="hint wrap">{sourceText(fact)}</div>
        </li>
      ))}
    </ol>
  );
}

const legalPerson = (institution: Link['predecessor'], code: string | null): ReactElement => (
  <>
    {institution ? (
      <PageLink to={`/institutions/${institution.id}`}>{institution.name}</PageLink>
    ) : (
      '（不在您的区划内）'
    )}
    {code && ` ${code}`}
  </>
);

function Lineage({ lineage, formerPlaces }: Pick<FileHistory, 'lineage' | 'formerPlaces'>): ReactElement | null {
  if (lineage.length + formerPlaces.length === 0) return null;
  return (
    <>
      <h3>承继关系</h3>
      <ul>
        {formerPlaces.map(({ id, name, foundOn }) => (
          <li key={id}>
            {foundOn} 发现的场所 {name}，取得证照后转为本档案
          </li>
        ))}
        {lineage.map((link) => (
          <li key={link.id}>
            {link.validFrom} {LINEAGE_KINDS[link.kind]}：{legalPerson(link.predecessor, link.predecessorCode)} →{' '}
            {legalPerson(link.successor, link.successorCode)}
            {link.documentNo && `（${link.documentNo}）`}
          </li>
        ))}
      </ul>
    </>
  );
}

interface DayProps {
  readonly loading: boolean;
  readonly onDay: (day: string | null) => void;
}

function DayForm({ loading, onDay }: DayProps): ReactElement {
  return (
    <search aria-label="按日查看档案">
      <Form
        layout="inline"
        onFinish={({ day }: { day?: string }) => {
          onDay(day ? day : null);
        }}
      >
        <Form.Item name="day" label="查看某日的档案（不填的为全部历史）">
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item>
          <Button htmlType="submit" loading={loading}>
            查看
          </Button>
        </Form.Item>
      </Form>
    </search>
  );
}

interface Props {
  readonly id: string;
  readonly stated: StatedPurpose | null;
}

/** How the file came to be what it is, or how it looked on a day. Names are read for the stated purpose and never kept in the cache. */
export function HistorySection({ id, stated }: Props): ReactElement {
  const { message } = App.useApp();
  const who = useSignedIn();
  const [asOf, setAsOf] = useState<string | null>(null);
  const [recording, setRecording] = useState(false);
  const { data, error, loading, refetch } = useQuery(FileHistoryDocument, {
    variables: { id, asOf, withPersonal: stated !== null },
    context: { ...stated },
    fetchPolicy: 'no-cache',
  });
  const file = data?.institution;
  return (
    <DepartmentSection department="教育" title="档案历史">
      <DayForm loading={loading} onDay={setAsOf} />
      <FaultAlert
        title="档案历史未能读取"
        faults={faultsOf(error).filter((fault) => !file || !isPlaced(fault))}
        onRetry={() => void refetch()}
      />
      {file && <History history={file.history} />}
      {file && <Lineage lineage={file.lineage} formerPlaces={file.formerPlaces} />}
      {keepsFiles(who) && (
        <p>
          <Button
            onClick={() => {
              setRecording(true);
            }}
          >
            补记或更正
          </Button>
        </p>
      )}
      {recording && (
        <RecordFactDialog
          institutionId={id}
          onClose={() => {
            setRecording(false);
          }}
          onDone={() => {
            setRecording(false);
            void message.success('已登记到档案历史。');
          }}
        />
      )}
    </DepartmentSection>
  );
}
