import { certificate } from './certificate/index.js';
import { duplicate } from './duplicate/index.js';
import { institution } from './institution/index.js';
import { ledger } from './ledger/index.js';
import { licensing } from './licensing/index.js';
import { Ledger1700100000000 } from './migrations/ledger-1700100000000.js';

export const name = 'education';
export const slices = [licensing, institution, certificate, duplicate, ledger];
export const migrations = [Ledger1700100000000];
