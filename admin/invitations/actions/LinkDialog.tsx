import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { CopyableLink } from '../../kernel/CopyableLink';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';

interface LinkDialogProps {
  email: string;
  link: { url: string; expiresAt: string };
  onClose: () => void;
}

/** Shows the link where the browser would not copy it. */
export const LinkDialog = ({ email, link, onClose }: LinkDialogProps) => {
  const t = useTranslate();

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{t('link.title', { email })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <CopyableLink url={link.url} label={t('link.label')} />
            <Typography textColor="neutral600">
              {t('link.expires')} <RelativeTime at={link.expiresAt} />. {t('link.warning')}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer justifyContent="flex-end">
          <Button variant="tertiary" onClick={onClose}>
            {t('action.close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
