import type { WireErrorCode } from './error-codes.js';
import type { WireLimits } from './limits.js';
import type { DiagItem, NodePath, ServerMessage, StreamState } from './server-messages.js';
import {
  type Check,
  isAnything,
  isExactly,
  isFlag,
  isListOf,
  isRecord,
  isRecordOf,
  isText,
  isWhole,
  maybe,
  type Shape,
} from './shape.js';

type Of<T extends ServerMessage['t']> = Extract<ServerMessage, { readonly t: T }>;

const seq = isWhole;
const s = isWhole;
const v = isWhole;
const start = isWhole;
const end = isWhole;

const limits: Check<WireLimits> = isRecordOf({
  frame: isWhole,
  document: isWhole,
  streams: isWhole,
  messages: isWhole,
  depth: isWhole,
  value: isWhole,
});
const stream: Check<StreamState> = isRecordOf({
  s,
  received: isWhole,
  v,
  ended: isFlag,
  flushes: isWhole,
});
const step: Check<string | number> = (value) => (isText(value) === null ? null : isWhole(value));
const path: Check<NodePath> = isListOf(step);
const item: Check<DiagItem> = isRecordOf({
  start,
  end,
  line: isWhole,
  character: isWhole,
  severity: isExactly('error', 'warning', 'info'),
  code: isText,
  message: isText,
});
/** A newer server may have more of them. */
const code: Check<WireErrorCode> = (value) => isText(value);

/** By the type of the message. */
const shapes: { readonly [T in ServerMessage['t']]: Shape<Of<T>> } = {
  ready: {
    t: isExactly('ready'),
    session: isText,
    epoch: isText,
    durable: isFlag,
    languages: isListOf(isText),
    limits,
    credit: isWhole,
    streams: isListOf(stream),
    opened: isWhole,
  },
  pong: { t: isExactly('pong') },
  ack: { t: isExactly('ack'), s, received: maybe(isWhole), v: maybe(v) },
  node: {
    t: isExactly('node'),
    seq,
    s,
    v: maybe(v),
    path,
    kind: isText,
    start,
    end,
    value: isAnything,
  },
  change: { t: isExactly('change'), seq, s, v, start, end, newEnd: isWhole },
  diag: {
    t: isExactly('diag'),
    seq,
    s,
    v: maybe(v),
    pass: isText,
    start,
    end,
    items: isListOf(item),
    final: isFlag,
  },
  progress: {
    t: isExactly('progress'),
    seq,
    s,
    read: isWhole,
    pass: maybe(isText),
    done: maybe(isWhole),
    total: maybe(isWhole),
  },
  need: { t: isExactly('need'), seq, s, key: isText, spec: isText },
  flushed: { t: isExactly('flushed'), seq, s, hash: maybe(isText) },
  done: {
    t: isExactly('done'),
    seq,
    s,
    v: maybe(v),
    nodes: isWhole,
    diagnostics: isWhole,
    length: isWhole,
    hash: maybe(isText),
  },
  error: {
    t: isExactly('error'),
    seq: maybe(seq),
    s: maybe(s),
    code,
    message: isText,
    fatal: isFlag,
  },
};

const checks = new Map<string, Check<ServerMessage>>(
  Object.entries(shapes).map(([t, shape]) => [t, isRecordOf(shape as Shape<ServerMessage>)]),
);

/** What is wrong with a value as a message of the server; null when nothing is. */
export function faultOfServerMessage(value: unknown): string | null {
  if (!isRecord(value)) return 'expected an object';
  const t = Object.hasOwn(value, 't') ? value['t'] : undefined;
  const check = typeof t === 'string' ? checks.get(t) : undefined;
  if (check === undefined) return 'expected t: a type of message that the server has';
  const expected = check(value);
  return expected === null ? null : `expected ${String(t)}.${expected}`;
}
