import { htmlSource } from '../invitation/html';
import { invitation } from '../invitation/template';
import { textSource } from '../invitation/text';
import { sourcesOf } from '../sources';

import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ptBR } from './pt-br';

/** The mail that reminds of an invitation before it expires: the same values and layout, with words of its own. */
export const reminder = {
  sources: sourcesOf({ en, de, fr, es, 'pt-BR': ptBR, ja, ar }, { text: textSource, html: htmlSource }),
  prepare: invitation.prepare,
};
