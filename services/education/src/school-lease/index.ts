// M10: premises that a school let to a training institution on its own authority, until the school has them back.
import type { Slice } from '@lianguan/service-kit';
import { SchoolLease } from './lease.entity.js';
import { SchoolLeaseResolver } from './lease.resolver.js';
import { leaseLifecycle } from './lease.rules.js';

export const schoolLease: Slice = {
  name: 'school-lease',
  entities: [SchoolLease],
  resolvers: [SchoolLeaseResolver],
  lifecycles: [leaseLifecycle],
};
