import { json } from '../../../src/language/json.js';
import { describeFamilies } from './families.js';
import { jsonTexts } from './json-texts.js';

describeFamilies(json, jsonTexts);
