import type { ClientMessage, HelloMessage, WireEdit } from './client-messages.js';
import { LAST_STREAM } from './protocol.js';
import {
  type Check,
  isExactly,
  isFlag,
  isListOf,
  isRecord,
  isRecordOf,
  isText,
  isWhole,
  isWholeUpTo,
  maybe,
  type Shape,
} from './shape.js';

type Of<T extends ClientMessage['t']> = Extract<ClientMessage, { readonly t: T }>;

const s = isWholeUpTo(LAST_STREAM);
/** So many edits may one version have, and so much credit be given at once. */
const MOST = 1_000_000;

const resume: Check<NonNullable<HelloMessage['resume']>> = isRecordOf({ session: isText, seq: isWhole });
const edit: Check<WireEdit> = isRecordOf({ start: isWhole, end: isWhole, text: isText });

/** By the type of the message. */
const shapes: { readonly [T in ClientMessage['t']]: Shape<Of<T>> } = {
  hello: {
    t: isExactly('hello'),
    resume: maybe(resume),
    want: maybe(isListOf(isExactly('node', 'diag', 'progress'), 16)),
    credit: maybe(isWholeUpTo(MOST)),
  },
  open: {
    t: isExactly('open'),
    // From 1: `opened` of `ready` is 0 when nothing was.
    s: isWholeUpTo(LAST_STREAM, 1),
    lang: isText,
    mode: isExactly('stream', 'document'),
    file: maybe(isText),
    text: maybe(isText),
    depth: maybe(isWholeUpTo(1000, 1)),
  },
  chunk: { t: isExactly('chunk'), s, text: isText, off: maybe(isWhole) },
  end: { t: isExactly('end'), s },
  edit: { t: isExactly('edit'), s, v: isWhole, edits: isListOf(edit, MOST) },
  flush: { t: isExactly('flush'), s, hash: maybe(isFlag) },
  cancel: { t: isExactly('cancel'), s },
  credit: { t: isExactly('credit'), n: isWholeUpTo(MOST), seq: isWhole },
  module: {
    t: isExactly('module'),
    s,
    key: isText,
    ok: isFlag,
    text: maybe(isText),
    error: maybe(isText),
  },
  ping: { t: isExactly('ping') },
};

const checks = new Map<string, Check<ClientMessage>>(
  Object.entries(shapes).map(([t, shape]) => [t, isRecordOf(shape as Shape<ClientMessage>)]),
);

/** What a value is that came as a message of a client. */
export type ReadClientMessage =
  | { readonly is: 'message'; readonly message: ClientMessage }
  /** A message of another version of the protocol, perhaps. */
  | { readonly is: 'unknown'; readonly t: string }
  | { readonly is: 'fault'; readonly why: string };

export function readClientMessage(value: unknown): ReadClientMessage {
  if (!isRecord(value)) return { is: 'fault', why: 'expected an object' };
  const t = Object.hasOwn(value, 't') ? value['t'] : undefined;
  if (typeof t !== 'string') return { is: 'fault', why: 'expected t: a string' };
  const check = checks.get(t);
  if (check === undefined) return { is: 'unknown', t };
  const expected = check(value);
  if (expected !== null) return { is: 'fault', why: `expected ${t}.${expected}` };
  return { is: 'message', message: value as unknown as ClientMessage };
}
