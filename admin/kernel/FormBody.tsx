import type { FormEvent, ReactNode } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Banner } from './Banner';
import { useTranslate } from './messages';

interface FormBodyProps {
  children: ReactNode;
  submitLabel: string;
  onSubmit: () => void;
  onCancel: () => void;
  isSubmitting: boolean;
  /** Nothing that could be saved was changed. */
  isUnchanged?: boolean;
  /** What is wrong and belongs to no field */
  problem: string | null;
}

/** A form that fills a page, with its buttons below. */
export const FormBody = (props: FormBodyProps) => {
  const { children, submitLabel, onSubmit, onCancel, isSubmitting, isUnchanged = false, problem } = props;
  const t = useTranslate();

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };

  return (
    <Box tag="form" noValidate onSubmit={handleSubmit}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {problem && <Banner variant="danger" title={problem} />}
        {children}
        <Flex justifyContent="flex-end" gap={3} wrap="wrap">
          <Button type="button" variant="tertiary" onClick={onCancel}>
            {t('action.back')}
          </Button>
          <Button type="submit" loading={isSubmitting} disabled={isUnchanged || isSubmitting}>
            {submitLabel}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};
