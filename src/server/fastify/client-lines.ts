import { SUBPROTOCOL } from '../../wire/protocol.js';

/** A short client, for whoever has come without one. */
export function clientLines(path: string, host: string, isSecure: boolean): readonly string[] {
  return [
    `const socket = new WebSocket('${isSecure ? 'wss' : 'ws'}://${host}${path}', '${SUBPROTOCOL}');`,
    'const send = (message) => socket.send(JSON.stringify(message));',
    'let [given, units] = [0, 0];',
    "socket.onopen = () => send([{ t: 'hello' }, { t: 'open', s: 1, lang: 'jsonl', mode: 'stream' },",
    "  { t: 'chunk', s: 1, text: '{\"a\":1}\\n' }, { t: 'end', s: 1 }]);",
    'socket.onmessage = ({ data }) => {',
    '  const messages = [JSON.parse(data)].flat();',
    '  for (const message of messages) console.log(message);',
    '  const { t, seq = given } = messages.findLast((message) => message.seq) ?? {};',
    "  if (t === 'done') socket.close(1000);",
    // Large events, too, are few before the server waits to hear that they were taken.
    '  if (seq - given < 128 && (units += data.length) < 250_000) return;',
    "  send({ t: 'credit', n: seq - given, seq });",
    '  [given, units] = [seq, 0];',
    '};',
  ];
}
