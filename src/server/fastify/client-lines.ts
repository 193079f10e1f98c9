import { SUBPROTOCOL } from '../../wire/protocol.js';

/** A client in ten lines, for whoever has come without one. */
export function clientLines(path: string, host: string, isSecure: boolean): readonly string[] {
  return [
    `const socket = new WebSocket('${isSecure ? 'wss' : 'ws'}://${host}${path}', '${SUBPROTOCOL}');`,
    'const send = (message) => socket.send(JSON.stringify(message));',
    "socket.onopen = () => send([{ t: 'hello' }, { t: 'open', s: 1, lang: 'jsonl', mode: 'stream' },",
    "  { t: 'chunk', s: 1, text: '{\"a\":1}\\n' }, { t: 'end', s: 1 }]);",
    'socket.onmessage = ({ data }) => {',
    '  for (const message of [JSON.parse(data)].flat()) {',
    '    console.log(message);',
    "    if (message.seq % 128 === 0) send({ t: 'credit', n: 128, seq: message.seq });",
    "    if (message.t === 'done') socket.close(1000);",
    '  }',
    '};',
  ];
}
