import { describe, expect, it } from '@jest/globals';
import { meets, type Section } from './figures.js';
import { markdown, withSections } from './report.js';

const section = (title: string, value: number): Section => ({
  name: 'relay',
  title,
  how: ['By measuring.'],
  figures: [{ what: 'rate', value, unit: '×', atLeast: 0.6 }],
  tables: [],
});

describe('the report', () => {
  it('holds a figure against what it has to reach', () => {
    expect([0.6, 0.59].map((value) => meets({ what: '', unit: '', value, atLeast: 0.6 }))).toEqual([true, false]);
    expect([2, 2.1].map((value) => meets({ what: '', unit: '', value, atMost: 2 }))).toEqual([true, false]);
  });

  it('takes in a section measured by itself and leaves the others as they are', () => {
    const machine = { date: '2026-03-02', commit: 'abc', node: 'v20' };
    const whole = markdown({ machine, sections: [section('First', 1), section('Second', 2)] });
    const later = {
      machine: { ...machine, date: '2026-03-09' },
      sections: [section('Second', 0.5), section('Third', 3)],
    };
    const document = withSections(whole, later);
    expect(document.match(/^## .*/gm)).toEqual(['## What not to conclude', '## First', '## Second', '## Third']);
    expect(document).toContain('| rate | 1 × | ≥ 0.6 × | pass |');
    expect(document).toContain('| rate | 0.5 × | ≥ 0.6 × | FAIL |');
    expect(document.match(/Measured by itself: date 2026-03-09; commit abc\./g)).toHaveLength(2);
    expect(withSections(document, later)).toBe(document);
  });
});
