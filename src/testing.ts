export { testClock, type TestClock } from './testing/clock.js';
export { deferreds, type Deferreds } from './testing/deferreds.js';
export {
  leavingReader,
  leaveAfter,
  readSlowly,
  slowReader,
  type ByteSource,
  type LeavingReader,
} from './testing/readers.js';
export {
  recordingConsumer,
  RecordingConsumer,
  type ConsumerCall,
  type RecordingOptions,
} from './testing/recording-consumer.js';
export { turn } from './testing/turn.js';
