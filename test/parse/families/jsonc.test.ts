import { jsonc } from '../../../src/language/json.js';
import { describeFamilies } from './families.js';
import { jsoncTexts } from './json-texts.js';

describeFamilies(jsonc, jsoncTexts);
