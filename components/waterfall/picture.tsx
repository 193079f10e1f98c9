import type { JSX, Ledger } from 'millrace';
import { milliseconds } from '../format.js';
import type { Lane } from './lanes.js';
import type { Scale } from './scale.js';

/** Heights in pixels: a lane is a line of text with a bar below it. */
const LANE = 36;
const TEXT = 13;
const BAR_TOP = 19;
const BAR = 9;
const AXIS = 24;

export interface PictureProps {
  readonly lanes: readonly Lane[];
  readonly flushes: Ledger['flushes'];
  readonly scale: Scale;
}

/**
 *   Overview                     12 ms
 *   ██████▒▒▒▒●
 *   Size                         40 ms
 *      ███████████▒▒▒●
 *   ┴─────┴─────┴─────┴
 *   0     10    20    30 ms
 */
export function Picture({ lanes, flushes, scale }: PictureProps): JSX.Element {
  const bottom = lanes.length * LANE + 4;
  return (
    <svg
      class="picture"
      width="100%"
      height={bottom + AXIS}
      role="img"
      aria-labelledby="picture-title picture-text"
    >
      <title id="picture-title">Waterfall of the page</title>
      <desc id="picture-text">
        A lane for each component whose content came later: when it worked, when the document waited for it,
        and when its turn came. Vertical lines are moments at which bytes were sent on. The table below says
        the same.
      </desc>
      <g class="axis">
        {scale.ticks.map((tick) => (
          <>
            <line x1={scale.at(tick)} x2={scale.at(tick)} y1="0" y2={bottom} />
            <text x={scale.at(tick)} y={bottom + 16} text-anchor={anchor(tick, scale)}>
              {tick}
              {tick === scale.ticks.at(-1) ? ' ms' : ''}
            </text>
          </>
        ))}
      </g>
      <g class="flushes">
        {flushes.map(({ at }) => (
          <line x1={scale.at(at)} x2={scale.at(at)} y1="0" y2={bottom}>
            <title>{`sent on at ${milliseconds(at)}`}</title>
          </line>
        ))}
      </g>
      {lanes.map((lane, i) => (
        <g class={['lane', lane.state]} transform={`translate(0 ${i * LANE})`}>
          <title>{lane.path}</title>
          <text x="0" y={TEXT}>
            {lane.label}
          </text>
          <text class="time" x="100%" y={TEXT} text-anchor="end">
            {timeOf(lane)}
          </text>
          <Span class="worked" from={lane.from} to={lane.to} scale={scale} />
          {lane.waited === null ? null : <Span class="waited" {...lane.waited} scale={scale} />}
          {lane.fed === null ? null : (
            <circle class="fed" cx={scale.at(lane.fed)} cy={BAR_TOP + BAR / 2} r="4" />
          )}
        </g>
      ))}
    </svg>
  );
}

interface SpanProps {
  readonly class: string;
  readonly from: number;
  readonly to: number;
  readonly scale: Scale;
}

/** Never too thin to be seen. */
function Span({ class: name, from, to, scale }: SpanProps): JSX.Element {
  const width = Math.max(to - from, scale.total * 0.004);
  return (
    <rect
      class={name}
      x={scale.at(Math.min(from, scale.total - width))}
      width={scale.at(width)}
      y={BAR_TOP}
      height={BAR}
      rx="2"
    />
  );
}

function timeOf({ from, to, state }: Lane): string {
  if (state === 'pending') return 'not waited for';
  return `${milliseconds(to - from)}${state === 'failed' ? ', failed' : ''}`;
}

/** The first and the last mark must not leave the picture. */
function anchor(tick: number, { total }: Scale): 'start' | 'middle' | 'end' {
  if (tick === 0) return 'start';
  return tick > total * 0.93 ? 'end' : 'middle';
}
