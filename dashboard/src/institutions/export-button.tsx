import { Button, Checkbox, Form } from 'antd';
import { useState, type ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { download } from '../graph/download';
import { useSession, useSignedIn } from '../session/session-context';
import { EXPORT_COLUMNS, exportRequest, rememberedPaths, rememberPaths } from './export-columns';
import { filterOf, type InstitutionSearch } from './institution-search';

interface Values {
  readonly paths: readonly string[];
}

interface Props {
  readonly search: InstitutionSearch;
  readonly onClose: () => void;
}

const OPTIONS = EXPORT_COLUMNS.map(({ header, path }) => ({ label: header, value: path }));

/** The ledger as it is filtered, as a workbook by the office's own columns. */
function ExportDialog({ search, onClose }: Props): ReactElement {
  const session = useSession();
  const { agency } = useSignedIn();
  const submit = async ({ paths }: Values) => {
    rememberPaths(agency, paths, localStorage);
    return download('/exports', {
      json: exportRequest(paths, filterOf(search)),
      token: await session.accessToken(),
      fileName: '机构台账.xlsx',
    });
  };
  return (
    <ActDialog<Values>
      title="导出 Excel"
      okText="导出"
      explains={<p>按当前查询条件导出全部机构。所选的列在本机按部门记住；您的职责不能查看的列会说明依据，不予导出。</p>}
      initialValues={{ paths: rememberedPaths(agency, localStorage) }}
      submit={submit}
      onClose={onClose}
      onDone={onClose}
    >
      <Form.Item name="paths" label="列" rules={[{ type: 'array', min: 1, message: '请至少选择一列' }]}>
        <Checkbox.Group options={OPTIONS} />
      </Form.Item>
    </ActDialog>
  );
}

export function ExportButton({ search }: Pick<Props, 'search'>): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        onClick={() => {
          setOpen(true);
        }}
      >
        导出 Excel
      </Button>
      {open && (
        <ExportDialog
          search={search}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
