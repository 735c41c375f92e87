import { Radio } from 'antd';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { insuresTrainees, keepsPolicies, seesPolicies } from '../glossary/insurance-texts';
import { optionsOf } from '../glossary/options';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { useSignedIn } from '../session/session-context';
import { CoverageList, PolicyList, UninsuredOrderList } from './insurance-lists';
import { CancelPolicyDialog, RecordPolicyDialog } from './policy-dialogs';

const VIEWS = { COVERAGE: '覆盖情况', UNINSURED: '未投保订单', POLICIES: '保单' } as const;
type View = keyof typeof VIEWS;

interface OpenAct {
  readonly act: 'RECORD' | 'CANCEL';
  readonly id: string;
}

function List({ view, onOpen }: { readonly view: View; readonly onOpen: (open: OpenAct) => void }): ReactElement {
  const institutionId = useSearchParams()[0].get('institution');
  const keeps = keepsPolicies(useSignedIn());
  const opening = (act: OpenAct['act']) => (id: string) => {
    onOpen({ act, id });
  };
  switch (view) {
    case 'COVERAGE':
      return <CoverageList />;
    case 'UNINSURED':
      return <UninsuredOrderList institutionId={institutionId} onRecord={keeps ? opening('RECORD') : null} />;
    case 'POLICIES':
      return <PolicyList institutionId={institutionId} onCancel={opening('CANCEL')} />;
  }
}

/** Whose orders are insured, which are not, and the policies; the office sees how many. */
export default function TraineeInsurancesPage(): ReactElement {
  const who = useSignedIn();
  const { state: view = 'COVERAGE', onState } = useStatePages<View>();
  const { open, setOpen, close, done } = useOpenDialog<OpenAct>();
  return (
    <>
      <PageHeading title="学员保险">
        <p>学员“点对点”保险：一个订单一张保单。机构停办、账户和保证金不足的，由保险公司按保单赔付给家长。</p>
      </PageHeading>
      {seesPolicies(who) && (
        <section className="panel" aria-label="查看">
          <Radio.Group
            aria-label="查看"
            options={optionsOf(VIEWS)}
            value={view}
            onChange={({ target }) => {
              onState(target.value as View);
            }}
          />
        </section>
      )}
      <List view={view} onOpen={setOpen} />
      {view !== 'COVERAGE' && !insuresTrainees(who) && <InstitutionChoice page="/trainee-insurances" />}
      {open?.act === 'RECORD' && <RecordPolicyDialog orderId={open.id} onClose={close} onDone={done('保单已登记。')} />}
      {open?.act === 'CANCEL' && (
        <CancelPolicyDialog policyId={open.id} onClose={close} onDone={done('退保已登记。')} />
      )}
    </>
  );
}
