import { Typography } from '@strapi/design-system';
import { useTranslate } from '../kernel/messages';
import type { SignUpLink } from './contract';

/** How many have come, and of how many. */
export const useUsesText = (): ((link: Pick<SignUpLink, 'uses' | 'maxUses'>) => string) => {
  const t = useTranslate();
  return ({ uses, maxUses }) =>
    maxUses === null ? t('links.uses.any', { uses }) : t('links.uses.of', { uses, max: maxUses });
};

/** The same in a list. */
export const UsesText = ({ link }: { link: SignUpLink }) => {
  const text = useUsesText();
  return <Typography>{text(link)}</Typography>;
};
