import { Flex } from '@strapi/design-system';
import { Banner } from '../../kernel/Banner';
import { useTranslate } from '../../kernel/messages';
import type { SignUpLink } from '../contract';

/** How things stand with the link, where it is not simply open. */
export const LinkNotice = ({ link }: { link: SignUpLink }) => {
  const t = useTranslate();
  const { state, needsAttention } = link;
  if (state === 'active' && !needsAttention) return null;

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {needsAttention && (
        <Banner variant="danger" title={t('links.attention')}>
          {needsAttention.message}
        </Banner>
      )}
      {state !== 'active' && (
        <Banner variant="warning" title={t(`links.notice.${state}`)}>
          {t(`links.notice.${state}.body`)}
        </Banner>
      )}
    </Flex>
  );
};
