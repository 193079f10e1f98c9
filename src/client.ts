export { MillraceError } from './error/millrace-error.js';
export type { ErrorCode } from './error/codes.js';
export type { ParseDocument } from './client/document.js';
export type { DocumentEvent, LostEvent, RestartEvent, StreamEvent } from './client/events.js';
export type { ConnectOptions, DocumentOptions, StreamOptions } from './client/options.js';
export { connect, type Session } from './client/session.js';
export type { SocketClass, SocketLike } from './client/socket.js';
export type { SessionState } from './client/state.js';
export type { ParseStream } from './client/stream.js';
export type { TextEdit } from './text/span.js';
export type { Wanted } from './wire/client-messages.js';
export type { WireErrorCode } from './wire/error-codes.js';
export type { WireLimits } from './wire/limits.js';
export type {
  ChangeMessage,
  DiagItem,
  DiagMessage,
  DoneMessage,
  ErrorMessage,
  EventMessage,
  FlushedMessage,
  NeedMessage,
  NodeMessage,
  NodePath,
  ProgressMessage,
  ReadyMessage,
} from './wire/server-messages.js';
