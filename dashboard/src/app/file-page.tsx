import type { ReactElement } from 'react';
import { FaultAlert } from '../graph/fault-alert';
import { isPlaced } from '../graph/graph-faults';
import type { FileReading } from '../graph/use-file';
import { AbsentFile } from './absent-file';
import { Breadcrumb, type BreadcrumbProps } from './breadcrumb';
import { PageHeading } from './page-heading';

interface Props<File> extends FileReading<File>, BreadcrumbProps {
  readonly title: string;
  /** What could not be read. */
  readonly name: string;
  /** Whether the sections themselves show what the duty may not read. */
  readonly placesFaults?: boolean;
  readonly absent: string;
  /** Whether the way back to the list is shown in the place of a file that is not there. */
  readonly leadsBack?: boolean;
  readonly children: (file: File) => ReactElement;
}

/** One file with the way to its list. */
export function FilePage<File>(props: Props<File>): ReactElement {
  const { file, loading, faults, onRetry, list, here, title, name, absent, children } = props;
  const { placesFaults = false, leadsBack = false } = props;
  const shown = file && placesFaults ? faults.filter((fault) => !isPlaced(fault)) : faults;
  return (
    <>
      <Breadcrumb list={list} here={here} />
      <PageHeading title={title} />
      <FaultAlert title={`${name}未能完整读取`} faults={shown} onRetry={onRetry} />
      {file ? (
        children(file)
      ) : (
        <AbsentFile
          loading={loading}
          failed={faults.length > 0}
          description={absent}
          back={leadsBack ? list : undefined}
        />
      )}
    </>
  );
}
