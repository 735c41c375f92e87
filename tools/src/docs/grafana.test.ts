import { describe, expect, it } from '@jest/globals';
import { isText, readText, repositoryFiles } from '../check/repository.js';
import { grafanaFile } from './grafana.js';

const OWN_METRIC = /lianguan_\w+/g;

describe('the dashboard of Grafana', () => {
  const sources = repositoryFiles()
    .filter((path) => /^(gateway|libs)\/.*src\/.*\.ts$/.test(path) && isText(path))
    .map(readText)
    .join('\n');
  const metrics = new Set(
    (grafanaFile().match(OWN_METRIC) ?? []).map((name) => name.replace(/(?<=_seconds)_(bucket|count)$/, '')),
  );

  it.each([...metrics])('shows %s, which a program counts', (name) => {
    // The kit puts the prefix before its names itself.
    expect([`'${name}'`, `'${name.replace('lianguan_', '')}'`].some((quoted) => sources.includes(quoted))).toBe(true);
  });
});
