import type { JSX } from 'millrace';
import { Results } from './results.js';

const NAMES: Readonly<Record<string, string>> = {
  json: 'JSON',
  jsonc: 'JSON with comments',
  jsonl: 'JSON Lines',
  mill: 'Mill templates',
};

/** Units of text, or bytes of a file. */
const PIECES = [
  [1, '1 character'],
  [16, '16 characters'],
  [64, '64 characters'],
  [1_024, '1 KB'],
  [32_768, '32 KB'],
] as const;

const PACES = [
  [20, '20 a second'],
  [60, '60 a second'],
  [500, '500 a second'],
  [0, 'as fast as it goes'],
] as const;

/** All that the script brings to life; until then nothing of it can be used. */
export function Bench({ languages }: { readonly languages: readonly string[] }): JSX.Element {
  return (
    <form id="bench" class="bench" aria-label="Try the parse endpoint">
      <fieldset id="controls" class="controls" disabled>
        <legend class="hidden">How the text is sent</legend>
        <label>
          Language
          <select id="language">
            {languages.map((name) => (
              <option value={name} selected={name === 'jsonl'}>
                {NAMES[name] ?? name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Pieces of
          <select id="piece">
            {PIECES.map(([size, text]) => (
              <option value={size} selected={size === 64}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <label>
          Pace
          <select id="pace">
            {PACES.map(([pace, text]) => (
              <option value={pace} selected={pace === 60}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <span class="actions">
          <button id="send" type="submit">
            Send
          </button>
          <button id="edit" type="button" class="second" aria-pressed="false">
            Edit in place
          </button>
        </span>
      </fieldset>

      <div class="line" id="line" data-state="off">
        <p class="where">
          <span class="lamp" aria-hidden="true" />
          <span id="line-text" role="status">
            The page’s script has not started.
          </span>
        </p>
        <button id="break" type="button" class="second" disabled>
          Cut the line
        </button>
      </div>

      <div class="halves">
        <div class="half">
          <div class="above">
            <label for="text">Text</label>
            <span class="tools">
              <label class="file">
                Choose a file
                <input id="file" type="file" class="hidden" disabled />
              </label>
              <button id="example" type="button" class="plain" disabled>
                Example
              </button>
            </span>
          </div>
          <div class="field" id="field">
            <pre class="marks" id="marks" aria-hidden="true" />
            <textarea
              id="text"
              spellcheck="false"
              autocomplete="off"
              autocapitalize="off"
              aria-describedby="hint"
              disabled
            />
            <p id="chosen" class="chosen" hidden />
          </div>
          <p id="hint" class="note">
            Type, or drop a file here. Files are sent from the disk and are not shown; they may be of any
            size.
          </p>
        </div>
        <Results />
      </div>
    </form>
  );
}
