import { Button, Space, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowTable } from '../app/row-table';
import { Timeline } from '../app/timeline';
import { divisionName } from '../glossary/divisions';
import { FINDING_SOURCES, PLACE_KINDS, PLACE_STATES } from '../glossary/file-texts';
import { StateTag } from '../glossary/state-tag';
import { actsOf, placeAct, placeActText, type Place, type PlaceActName } from './place-acts';

type OnAct = (place: Place, act: PlaceActName) => void;

const columnsFor = (onAct: OnAct): TableColumnsType<Place> => [
  { title: '类别', width: 90, render: (_, { kind }) => PLACE_KINDS[kind] },
  { title: '名称或招牌', width: 170, dataIndex: 'name' },
  { title: '区划', width: 110, render: (_, { divisionCode }) => divisionName(divisionCode) },
  { title: '地址', width: 200, dataIndex: 'address' },
  { title: '发现日期', width: 110, dataIndex: 'foundOn' },
  { title: '来源', width: 90, render: (_, { source }) => FINDING_SOURCES[source] },
  {
    title: '状态',
    width: 150,
    render: (_, { state, institution }) => (
      <>
        <StateTag state={PLACE_STATES[state]} />
        {institution && <Link to={`/institutions/${institution.id}`}>{institution.name}</Link>}
      </>
    ),
  },
  {
    title: '办理',
    width: 260,
    render: (_, place) => (
      <Space size="small">
        {actsOf(place).map((act) => (
          <Button
            key={act}
            size="small"
            aria-label={`${placeAct(act).name} ${place.name}`}
            onClick={() => {
              onAct(place, act);
            }}
          >
            {placeAct(act).name}
          </Button>
        ))}
      </Space>
    ),
  },
];

function Details({ place }: { readonly place: Place }): ReactElement {
  return (
    <>
      <p>
        {place.activity}（发现：{place.foundBy}）
      </p>
      <Timeline label={`${place.name} 办理经过`} steps={place.steps}>
        {({ act, by, documentNo, note }) => (
          <>
            {by} {placeActText(act)}
            <div className="wrap">{documentNo ? `${documentNo}；${note}` : note}</div>
          </>
        )}
      </Timeline>
    </>
  );
}

export function PlaceTable({ rows, onAct }: { readonly rows: readonly Place[]; readonly onAct: OnAct }): ReactElement {
  return (
    <RowTable<Place>
      label="无证场所和托管机构"
      columns={columnsFor(onAct)}
      rows={rows}
      width={1_230}
      none="没有符合条件的场所。"
      expandable={{ expandedRowRender: (place) => <Details place={place} /> }}
    />
  );
}
