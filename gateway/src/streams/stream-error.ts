import { GraphQLError } from 'graphql';

export type StreamCode =
  | 'BAD_CURSOR'
  | 'EVENTS_UNAVAILABLE'
  | 'EVENT_UNDECIDED'
  | 'GOING_AWAY'
  | 'INTERNAL'
  | 'ONLY_SUBSCRIPTIONS'
  | 'SLOW_CONSUMER'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_REVOKED'
  | 'TOO_MANY_STREAMS';

const MESSAGES = {
  BAD_CURSOR: '续传位置（after）不是此订阅给出的游标',
  EVENTS_UNAVAILABLE: '事件日志暂时无法访问，请稍后凭游标重新订阅',
  EVENT_UNDECIDED: '有关部门的系统暂时无法访问，无法确定能否推送，请稍后凭游标重新订阅',
  GOING_AWAY: '系统正在停止，请凭游标重新订阅',
  INTERNAL: '系统内部错误，请凭游标重新订阅',
  ONLY_SUBSCRIPTIONS: '订阅连接只接受订阅，查询和变更请使用 POST /graphql',
  SLOW_CONSUMER: '客户端长时间未接收，推送已中止，请凭游标重新订阅',
  TOKEN_EXPIRED: '登录凭证已过期，请更新后凭游标重新订阅',
  TOKEN_REVOKED: '登录凭证已被管理员撤销，请重新登录',
  TOO_MANY_STREAMS: '订阅数量已达上限，请先关闭不用的订阅',
} as const satisfies Record<StreamCode, string>;

export const streamError = (code: StreamCode): GraphQLError =>
  new GraphQLError(MESSAGES[code], { extensions: { code } });
