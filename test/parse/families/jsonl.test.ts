import { jsonl } from '../../../src/language/json.js';
import { describeFamilies } from './families.js';
import { jsonlTexts } from './json-texts.js';

describeFamilies(jsonl, jsonlTexts);
