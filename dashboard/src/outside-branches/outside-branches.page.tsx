import { Button, Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { FilterChoice } from '../app/filter-form';
import { PageHeading } from '../app/page-heading';
import { SearchButtons } from '../app/search-buttons';
import { useOpenDialog } from '../app/use-open-dialog';
import { recordsOutsideBranches } from '../glossary/duties';
import { stateOptionsOf } from '../glossary/options';
import { BRANCH_STATES } from '../glossary/premises-texts';
import { OutsideBranchesDocument } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useRegisterSearch } from '../registers/use-register-search';
import { useSignedIn } from '../session/session-context';
import { branchAct, readBranchSearch, type Branch, type BranchActName, type BranchSearch } from './branch-acts';
import { BranchActDialog, RecordBranchDialog } from './branch-dialogs';
import { branchColumns, BranchDetails, type OnAct } from './branch-table';

function FilterForm(props: {
  readonly search: BranchSearch;
  readonly onSearch: (search: BranchSearch) => void;
}): ReactElement {
  const { search, onSearch } = props;
  return (
    <search className="panel" aria-label="分支机构查询">
      <Form
        key={JSON.stringify(search)}
        layout="vertical"
        className="filter-form"
        initialValues={search}
        onFinish={onSearch}
      >
        <Form.Item name="q" label="分支机构或总公司名称">
          <Input allowClear maxLength={100} style={{ width: 220 }} />
        </Form.Item>
        <FilterChoice name="state" label="状态" options={stateOptionsOf(BRANCH_STATES)} width={170} />
        <SearchButtons
          onReset={() => {
            onSearch({});
          }}
        />
      </Form>
    </search>
  );
}

interface ListProps {
  readonly onAct: OnAct;
}

function Branches({ onAct }: ListProps): ReactElement {
  const { search, onSearch, ...pages } = useRegisterSearch('/outside-branches');
  const { q, state } = readBranchSearch(search);
  const register = useRegister(OutsideBranchesDocument, 'outsideBranches', {
    pages,
    variables: { state: state ?? null, search: q ?? null },
  });
  return (
    <>
      <FilterForm search={{ q, state }} onSearch={onSearch} />
      <RegisterList
        label="外市分支机构"
        columns={branchColumns(onAct)}
        {...register}
        details={(branch) => <BranchDetails branch={branch} />}
      />
    </>
  );
}

type Open = 'RECORD' | { readonly branch: Branch; readonly act: BranchActName };

export default function OutsideBranchesPage(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, opening, close, done } = useOpenDialog<Open>();
  return (
    <>
      <PageHeading title="外市分支机构">
        <p>总公司在外市的分支机构。总公司在其属地取得的许可在本地无效，须经本地教育部门批准。</p>
        {recordsOutsideBranches(who) && <Button onClick={opening('RECORD')}>登记分支机构</Button>}
      </PageHeading>
      <Branches
        onAct={(branch, act) => {
          setOpen({ branch, act });
        }}
      />
      {open === 'RECORD' && <RecordBranchDialog onClose={close} onDone={done('已登记分支机构。')} />}
      {open !== null && open !== 'RECORD' && (
        <BranchActDialog {...open} onClose={close} onDone={done(branchAct(open.act).done)} />
      )}
    </>
  );
}
