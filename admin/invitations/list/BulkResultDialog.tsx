import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import type { BulkFailure } from '../bulk-result';

interface BulkResultDialogProps {
  failures: BulkFailure[];
  onClose: () => void;
}

/** Which rows an action could not change, each with its reason. */
export const BulkResultDialog = ({ failures, onClose }: BulkResultDialogProps) => {
  const t = useTranslate();
  const errorText = useErrorText();

  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel={t('action.close')}>
          <Modal.Title>{t('bulk.failures', { count: failures.length })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
            {failures.map(({ documentId, email, error }) => (
              <Box key={documentId} tag="li">
                <Typography fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
                  {email}
                </Typography>
                <Typography tag="p" textColor="danger600">
                  {errorText({ ...error, status: 400 })}
                </Typography>
              </Box>
            ))}
          </Flex>
        </Modal.Body>
        <Modal.Footer justifyContent="flex-end">
          <Button onClick={onClose}>{t('action.close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
