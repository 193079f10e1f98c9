/**
 * Every condition that Millrace reports to its caller, and nothing else.
 * A code names the condition; the README lists what to do about each.
 */
export type ErrorCode =
  // flow
  | 'VALUE_NOT_PRESENT'
  | 'REDECLARED_CONSTANT'
  | 'FLOW_CLOSED'
  // element
  | 'CHILD_NOT_RENDERABLE'
  | 'ELEMENT_NOT_ALLOWED'
  | 'ATTRIBUTE_NOT_ALLOWED'
  | 'ATTRIBUTE_VALUE_NOT_ALLOWED'
  | 'VOID_ELEMENT_WITH_CHILDREN'
  | 'RAW_TEXT_NOT_ALLOWED'
  | 'DISSOLVABLE_COMPOSED'
  | 'BLOCKING_AFTER_SUCCESSOR'
  | 'TREE_TOO_DEEP'
  | 'STREAM_LEFT'
  // render
  | 'OPTION_NOT_ALLOWED'
  | 'CLIENT_GONE'
  | 'DEADLINE_PASSED'
  | 'RENDER_ENDED'
  | 'LATE_CONTENT'
  | 'CONTENT_REPLACED'
  | 'RESPONSE_COMMITTED'
  | 'HEADER_NOT_ALLOWED'
  | 'STATUS_NOT_ALLOWED'
  | 'LOADER_MISSING'
  // syntax
  | 'ARGUMENT_NOT_ALLOWED'
  | 'SPAN_OUTSIDE_TEXT'
  | 'PARSER_FINISHED'
  // toolkit
  | 'RULE_MATCHES_NOTHING'
  | 'RULE_NAME_TAKEN'
  | 'RULE_NOT_ALLOWED'
  | 'RULE_UNKNOWN'
  | 'RULE_LEFT_RECURSIVE'
  | 'DELIMITER_UNKNOWN'
  | StreamErrorCode
  // load
  | 'LOAD_URL_NOT_ALLOWED'
  | 'LOAD_STATUS'
  | 'LOAD_UNREACHABLE'
  | 'LOAD_TIMEOUT'
  | 'LOAD_TOO_LARGE'
  | 'LOAD_NOT_PARSED'
  | 'LOAD_ABORTED'
  | 'LOADER_CLOSED'
  // client
  | 'SESSION_CLOSED'
  | 'STREAM_FAILED'
  | 'STREAM_LOST'
  // server
  | 'WRITE_STALLED'
  | 'WEBSOCKET_MISSING';

/** How a stream of tokens, nodes or values can end before its text does. */
export type StreamErrorCode =
  | 'CHANNEL_CLOSED'
  | 'CHUNK_TOO_LARGE'
  | 'BUFFER_OVERFLOW'
  | 'DEPTH_EXCEEDED'
  | 'TOKENS_EXCEEDED'
  | 'TIMED_OUT'
  | 'INCOMPLETE_INPUT'
  | 'LEX_ERROR'
  | 'PARSE_ERROR';
