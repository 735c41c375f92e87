// M24, features 28 and 57: paid orders of before their topic are told to market regulation, so that it knows of all.
import type { Slice } from '@lianguan/service-kit';
import { paidOrdersTask } from './publication.commands.js';
import { OrderPublicationResolver } from './publication.resolver.js';

export const orderPublication: Slice = {
  name: 'order-publication',
  resolvers: [OrderPublicationResolver],
  tasks: [paidOrdersTask],
};
