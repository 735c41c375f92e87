import { Button, Form, Progress } from 'antd';
import type { ChangeEvent, ReactElement } from 'react';
import { sizeText } from '../imports/upload-check';
import { useSession } from '../session/session-context';
import { ACCEPTED, evidenceObjection, pickingObjection, type PickedFile } from './picked-files';
import { uploadEvidence, type EvidenceDepartment } from './upload-evidence';

interface Values {
  readonly files?: readonly PickedFile[];
}

interface Props {
  readonly department: EvidenceDepartment;
  readonly label: string;
  readonly required?: boolean;
  readonly most?: number;
}

/** The form's field `files`: each is sent as soon as it is chosen, and handed to the act by its id. */
export function EvidenceFilesField({ department, label, required = false, most = 10 }: Props): ReactElement {
  const check = (_: unknown, files: readonly PickedFile[] = []): Promise<void> => {
    const objection = pickingObjection(files, { required, most });
    return objection === null ? Promise.resolve() : Promise.reject(new Error(objection));
  };
  return (
    <Form.Item
      name="files"
      label={required ? label : `${label}（可不选）`}
      required={required}
      extra="JPEG、PNG、WebP 图片或 PDF，每份不超过 8 MB；上传后一日内未使用的自动删除。"
      rules={[{ validator: check }]}
    >
      <Picker department={department} multiple={most > 1} />
    </Form.Item>
  );
}

const pickedOf = (file: File): PickedFile => ({
  key: crypto.randomUUID(),
  name: file.name,
  sizeBytes: file.size,
  percent: 0,
  id: null,
  objection: evidenceObjection(file),
});

interface PickerProps {
  readonly department: EvidenceDepartment;
  readonly multiple: boolean;
  /** By the form. */
  readonly id?: string;
  readonly value?: readonly PickedFile[];
}

function Picker({ department, multiple, id, value = [] }: PickerProps): ReactElement {
  const session = useSession();
  const form = Form.useFormInstance<Values>();
  // What has changed since a file was chosen is the form's to know.
  const update = (change: (now: readonly PickedFile[]) => readonly PickedFile[]): void => {
    form.setFieldValue('files', change((form.getFieldValue('files') as Values['files']) ?? []));
  };
  const send = async (file: File, key: string): Promise<void> => {
    const set = (changed: Partial<PickedFile>): void => {
      update((now) => now.map((one) => (one.key === key ? { ...one, ...changed } : one)));
    };
    const onProgress = (percent: number): void => {
      set({ percent });
    };
    const answer = await uploadEvidence({ department, file, token: await session.accessToken(), onProgress });
    set(answer.ok ? { id: answer.id } : { objection: answer.faults.map(({ message }) => message).join('；') });
    await revalidate();
  };
  const revalidate = (): Promise<unknown> => form.validateFields(['files']).catch(() => undefined);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = [...(target.files ?? [])].map((file) => ({ file, picked: pickedOf(file) }));
    // So that the same file may be chosen again.
    target.value = '';
    update((now) => [...now, ...chosen.map(({ picked }) => picked)]);
    for (const { file, picked } of chosen) if (picked.objection === null) await send(file, picked.key);
  };
  return (
    <>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept={ACCEPTED}
        multiple={multiple}
        onChange={(event) => void choose(event)}
      />
      <label htmlFor={id} className="file-pick">
        选择文件
      </label>
      <ul className="picked-files">
        {value.map((file) => (
          <PickedRow
            key={file.key}
            file={file}
            onRemove={() => {
              update((now) => now.filter(({ key }) => key !== file.key));
              void revalidate();
            }}
          />
        ))}
      </ul>
    </>
  );
}

function PickedRow({ file, onRemove }: { readonly file: PickedFile; readonly onRemove: () => void }): ReactElement {
  const { name, sizeBytes, percent, id, objection } = file;
  return (
    <li className="wrap">
      {name}（{sizeText(sizeBytes)}）{id !== null && '已上传'}
      {objection !== null && (
        <span className="objection" role="alert">
          {objection}
        </span>
      )}
      {id === null && objection === null && <Progress percent={percent} size="small" aria-label={`${name}上传进度`} />}
      <Button type="link" size="small" aria-label={`移除${name}`} onClick={onRemove}>
        移除
      </Button>
    </li>
  );
}
