import type { ChannelStats } from 'millrace/fastify';
import { Counter, Gauge, type Registry } from 'prom-client';

/** Adds what the parse endpoint counts, as it stands when somebody asks. */
export function addParseMetrics(registry: Registry, stats: () => ChannelStats): void {
  const registers = [registry];
  const gauge = (name: string, help: string, value: (now: ChannelStats) => number): void => {
    const made: Gauge = new Gauge({ name, help, registers, collect: () => made.set(value(stats())) });
  };
  const counter = (name: string, help: string, value: (now: ChannelStats) => number): void => {
    const made: Counter = new Counter({
      name,
      help,
      registers,
      collect() {
        made.reset();
        made.inc(value(stats()));
      },
    });
  };
  gauge('millrace_parse_connections', 'WebSockets that are open.', (now) => now.connections);
  gauge('millrace_parse_sessions', 'Sessions, with those that wait to be resumed.', (now) => now.sessions);
  gauge('millrace_parse_held_bytes', 'What sessions and bodies hold, roughly.', (now) => now.held);
  counter('millrace_parse_received_bytes_total', 'Bytes of frames and bodies.', (now) => now.bytesIn);
  counter('millrace_parse_sent_bytes_total', 'Bytes of frames that were sent.', (now) => now.bytesOut);
  counter('millrace_parse_seconds_total', 'Time spent with reading texts.', (now) => now.parseSeconds);
  const closes: Counter<'code'> = new Counter({
    name: 'millrace_parse_closes_total',
    help: 'WebSockets that were closed, by code; 1006 for those that were lost.',
    labelNames: ['code'],
    registers,
    collect() {
      closes.reset();
      for (const [code, count] of stats().closes) closes.inc({ code: labelOf(code) }, count);
    },
  });
}

/** A client may close with any code of its own: a label must not be its to make up. */
function labelOf(code: number): string {
  return code < 3000 || (code >= 4000 && code < 4500) ? String(code) : 'other';
}
