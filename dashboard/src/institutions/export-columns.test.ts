import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import {
  EXPORT_COLUMNS,
  exportRequest,
  rememberedPaths,
  rememberPaths,
  selectionOf,
  USUAL_PATHS,
} from './export-columns';

describe('the export of the ledger', () => {
  it('asks for what its columns show', () => {
    expect(selectionOf(['name', 'license.number', 'license.state'])).toBe('name license { number state }');
    const { columns, query, variables } = exportRequest(['license.state', 'name', 'nothing'], { search: '示例' });
    expect(columns.map(({ header }) => header)).toEqual(['机构名称', '许可证状态']);
    expect(query).toContain('name license { state }');
    expect(variables).toEqual({ filter: { search: '示例' } });
  });

  it('has no column that the graph does not', () => {
    const schema = buildSchema(readFileSync('gateway/schema.graphql', 'utf8'), { assumeValidSDL: true });
    const { query } = exportRequest(
      EXPORT_COLUMNS.map(({ path }) => path),
      {},
    );
    expect(validate(schema, parse(query))).toEqual([]);
  });

  it('keeps the columns of each office', () => {
    const kept = new Map<string, string>();
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    expect(rememberedPaths('EDUCATION', store)).toEqual(USUAL_PATHS);
    rememberPaths('EDUCATION', ['riskCode.value', 'gone', 'name'], store);
    expect(rememberedPaths('EDUCATION', store)).toEqual(['name', 'riskCode.value']);
    expect(rememberedPaths('FINANCE', store)).toEqual(USUAL_PATHS);
    kept.set('lianguan.export-columns.FINANCE', '{');
    expect(rememberedPaths('FINANCE', store)).toEqual(USUAL_PATHS);
  });
});
