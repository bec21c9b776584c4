import type { Language } from '../../kernel/languages';

import { ar as approvalAr } from './approval/ar';
import { de as approvalDe } from './approval/de';
import { en as approvalEn } from './approval/en';
import { es as approvalEs } from './approval/es';
import { fr as approvalFr } from './approval/fr';
import { ja as approvalJa } from './approval/ja';
import { ptBR as approvalPtBR } from './approval/pt-br';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { ar as entryAr } from './entry/ar';
import { de as entryDe } from './entry/de';
import { en as entryEn } from './entry/en';
import { es as entryEs } from './entry/es';
import { fr as entryFr } from './entry/fr';
import { ja as entryJa } from './entry/ja';
import { ptBR as entryPtBR } from './entry/pt-br';
import { es } from './es';
import { fr } from './fr';
import { ja } from './ja';
import { ar as portalAr } from './portal/ar';
import { de as portalDe } from './portal/de';
import { en as portalEn } from './portal/en';
import { es as portalEs } from './portal/es';
import { fr as portalFr } from './portal/fr';
import { ja as portalJa } from './portal/ja';
import { ptBR as portalPtBR } from './portal/pt-br';
import { ptBR } from './pt-br';

export { DEFAULT_LANGUAGE, directionOf, type Language, LANGUAGES as languages } from '../../kernel/languages';

/** The name of a sentence: of the invitee's pages, of the ways in that need a code or terms, or of the portal's. */
export type TextKey =
  keyof typeof en | keyof typeof entryEn | keyof typeof approvalEn | keyof typeof portalEn;
export type Texts = Readonly<Record<TextKey, string>>;

/** Every sentence in every language; what one of them lacks does not compile. */
const TEXTS: Readonly<Record<Language, Texts>> = {
  en: { ...en, ...entryEn, ...approvalEn, ...portalEn },
  de: { ...de, ...entryDe, ...approvalDe, ...portalDe },
  fr: { ...fr, ...entryFr, ...approvalFr, ...portalFr },
  es: { ...es, ...entryEs, ...approvalEs, ...portalEs },
  'pt-BR': { ...ptBR, ...entryPtBR, ...approvalPtBR, ...portalPtBR },
  ja: { ...ja, ...entryJa, ...approvalJa, ...portalJa },
  ar: { ...ar, ...entryAr, ...approvalAr, ...portalAr },
};

export const textsOf = (language: Language): Texts => TEXTS[language];
