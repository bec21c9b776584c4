import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';

interface StepPanelProps {
  title: string;
  hint?: string;
  children: ReactNode;
  onNext: () => void;
  nextLabel: string;
  isBusy?: boolean;
  isNextDisabled?: boolean;
  onBack?: () => void;
}

/** One step of the wizard: a form whose submit leads on. Its heading gets the focus, so that the step is read out. */
export const StepPanel = (props: StepPanelProps) => {
  const { title, hint, children, onNext, nextLabel, isBusy, isNextDisabled, onBack } = props;
  const t = useTranslate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    onNext();
  };

  return (
    <Box
      tag="form"
      noValidate
      onSubmit={handleSubmit}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Box>
          <Typography ref={heading} tabIndex={-1} variant="delta" tag="h2" style={{ outline: 'none' }}>
            {title}
          </Typography>
          {hint && (
            <Typography tag="p" textColor="neutral600">
              {hint}
            </Typography>
          )}
        </Box>
        {children}
        <Flex justifyContent={onBack ? 'space-between' : 'flex-end'} gap={3} wrap="wrap">
          {onBack && (
            <Button type="button" variant="tertiary" onClick={onBack} disabled={isBusy}>
              {t('action.back')}
            </Button>
          )}
          <Button type="submit" loading={isBusy} disabled={isBusy || isNextDisabled}>
            {nextLabel}
          </Button>
        </Flex>
      </Flex>
    </Box>
  );
};
