export * from './gen/lianguan/civilaffairs/v1/registration_pb.js';
export * from './gen/lianguan/education/v1/institution_pb.js';
export * from './gen/lianguan/finance/v1/escrow_account_pb.js';
export * from './gen/lianguan/jointenforcement/v1/law_clock_pb.js';
export * from './gen/lianguan/marketregulation/v1/registration_pb.js';
export * from './topics.js';
