import { migrations, name, slices } from '../src/slices.js';
import { startTestService } from '@lianguan/testing';
import { it } from '@jest/globals';
it('x', async () => { process.stderr.write(`${name} ${slices.length} ${migrations.length} ${typeof startTestService}\n`); });
