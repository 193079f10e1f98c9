import type { DiagItem, ServerMessage } from '../wire/server-messages.js';

/**
 * A message of the server, or what the client itself has to tell, as far as it
 * is looked at here. It was made from a frame for this client alone, so what its reader
 * is to see differently is changed in place.
 */
export interface Heard {
  readonly t: Exclude<ServerMessage['t'], 'ready'> | 'lost' | 'restart';
  readonly s?: number;
  readonly seq?: number;
  readonly received?: number;
  readonly end?: number;
  readonly read?: number;
  readonly final?: boolean;
  readonly hash?: string;
  readonly fatal?: boolean;
  readonly code?: string;
  readonly message?: string;
  v?: number;
  items?: readonly DiagItem[];
}
