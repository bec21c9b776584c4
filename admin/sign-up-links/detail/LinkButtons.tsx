import { Button, Flex } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import { useAllowedLinks } from '../../kernel/permissions';
import { possibleLooks } from '../actions/link-actions';
import type { RunLinkAction } from '../actions/use-link-actions';
import type { SignUpLink } from '../contract';

interface LinkButtonsProps {
  link: SignUpLink;
  run: RunLinkAction;
}

/** What can be done now; the link itself has its own place on the page. */
export const LinkButtons = ({ link, run }: LinkButtonsProps) => {
  const t = useTranslate();
  const { allowed } = useAllowedLinks();

  return (
    <Flex gap={2} wrap="wrap">
      {possibleLooks(link, allowed)
        .filter(({ action }) => action !== 'copyLink')
        .map(({ action, label, icon: Icon, isDangerous }) => (
          <Button
            key={action}
            variant={isDangerous ? 'danger-light' : 'secondary'}
            startIcon={<Icon />}
            onClick={() => run(action, link)}
          >
            {t(label)}
          </Button>
        ))}
    </Flex>
  );
};
