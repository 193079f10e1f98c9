import { MillraceError } from './millrace-error.js';

export function ruleMatchesNothing(where: string, rule: string): MillraceError {
  return new MillraceError(
    'RULE_MATCHES_NOTHING',
    `The rule ${rule} of ${where} matches the empty text; expected one that takes at least a character.`,
  );
}

export function ruleNameTaken(where: string, rule: string, by: string): MillraceError {
  return new MillraceError(
    'RULE_NAME_TAKEN',
    `The name ${rule} stands twice in ${where}: ${by}; expected names that are different.`,
  );
}

export function ruleNotAllowed(where: string, rule: string, why: string): MillraceError {
  return new MillraceError('RULE_NOT_ALLOWED', `The rule ${rule} of ${where} cannot be used: ${why}.`);
}

export function ruleUnknown(where: string, rule: string, known: readonly string[]): MillraceError {
  return new MillraceError(
    'RULE_UNKNOWN',
    `${where} names ${rule}, which is not defined; expected one of ${known.join(', ')}.`,
  );
}

export function delimiterUnknown(
  language: string,
  delimiter: string,
  known: readonly string[],
): MillraceError {
  return new MillraceError(
    'DELIMITER_UNKNOWN',
    `The delimiter ${delimiter} of the language ${language} is no token of it; expected one of ${known.join(', ')}.`,
  );
}

export function ruleLeftRecursive(path: readonly string[]): MillraceError {
  return new MillraceError(
    'RULE_LEFT_RECURSIVE',
    `The rule ${path[0]} begins with itself, by ${path.join(' > ')}; expected a token before, a repetition, or a table of operators.`,
  );
}
