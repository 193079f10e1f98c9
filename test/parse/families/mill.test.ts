import { mill } from '../../../src/language/mill/language.js';
import { describeFamilies } from './families.js';
import { millTexts } from './mill-texts.js';

describeFamilies(mill, millTexts);
