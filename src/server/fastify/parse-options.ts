import type { FastifyContextConfig, FastifyReply, FastifyRequest } from 'fastify';
import { optionNotAllowed } from '../../error/render.js';
import type { Language } from '../../lex/language.js';
import type { Clock } from '../../schedule/clock.js';
import { type ChannelLimits, readLimits } from '../channel/limits.js';
import type { SessionReport } from '../channel/report.js';

/** The parse endpoint: texts come in, and nodes, changes and diagnostics go out while they come. */
export interface ParseOptions extends Partial<ChannelLimits> {
  /** Where it is; `/parse`. */
  readonly path?: string | undefined;
  /** Those that clients may ask for, by their names. */
  readonly languages: readonly Language[];
  /**
   * Who asks, by a name that is the same each time they do; null or undefined for nobody, which
   * is answered with 401, or a socket that is closed with 4401. Without it, everybody may ask.
   */
  readonly authenticate?:
    | ((request: FastifyRequest) => Promise<string | null | undefined> | string | null | undefined)
    | undefined;
  /**
   * Web pages of which other origins may ask, as `https://example.org`, or who decides; those of the same
   * origin unless given. Who is no browser names none, and is let in.
   */
  readonly origins?: readonly string[] | ((origin: string, request: FastifyRequest) => boolean) | undefined;
  /** Answers browsers that come without a WebSocket; 426 for all unless given. */
  readonly page?: ((request: FastifyRequest, reply: FastifyReply) => unknown) | undefined;
  /** Whether the server that closes will be there again: clients are told to come back at once. */
  readonly restarts?: (() => boolean) | undefined;
  /** Of the two routes, for hooks of the host: that of the WebSocket and the page, and that of `POST`. */
  readonly config?:
    | { readonly socket?: FastifyContextConfig; readonly body?: FastifyContextConfig }
    | undefined;
  /** Told what each session did, and why it ended. */
  readonly onSession?: ((report: SessionReport, why: string) => void) | undefined;
  /** What limits of time are measured by. */
  readonly clock?: Clock | undefined;
}

export interface ParseSettings {
  readonly path: string;
  readonly limits: ChannelLimits;
  readonly options: ParseOptions;
}

/** @throws {MillraceError} `OPTION_NOT_ALLOWED` */
export function readParseOptions(options: ParseOptions): ParseSettings {
  const languages: unknown = options.languages;
  const { path = '/parse', authenticate, origins, page, restarts } = options;
  if (typeof path !== 'string' || !path.startsWith('/'))
    throw optionNotAllowed('parse.path', path, 'a path that begins with a slash');
  if (!Array.isArray(languages) || languages.length === 0 || !languages.every(isLanguage))
    throw optionNotAllowed(
      'parse.languages',
      `of type ${typeof languages}`,
      'a list of languages, as json of millrace/syntax is one',
    );
  for (const [name, value] of Object.entries({ authenticate, page, restarts })) {
    if (value !== undefined && typeof value !== 'function')
      throw optionNotAllowed(`parse.${name}`, `of type ${typeof value}`, 'a function');
  }
  if (origins !== undefined && typeof origins !== 'function' && !isOrigins(origins))
    throw optionNotAllowed(
      'parse.origins',
      String(origins),
      'a list of origins, as https://example.org is one, or a function',
    );
  return { path, limits: readLimits(options), options };
}

function isLanguage(value: unknown): value is Language {
  const given = value as Partial<Language> | null | undefined;
  return typeof given === 'object' && typeof given?.scan === 'function' && typeof given.name === 'string';
}

function isOrigins(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && originOf(each) === each);
}

/** What a browser would say of itself; null for what is no origin. */
export function originOf(url: string): string | null {
  try {
    return new URL(url).origin;
  } catch {
    return null;
  }
}
