import { useId } from 'react';
import { Flex, Radio, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';

const YES = 'yes';
const NO = 'no';

interface SendFieldProps {
  value: boolean;
  onChange: (value: boolean) => void;
}

/** Whether the person is asked first, or a member at once. */
export const SendField = ({ value, onChange }: SendFieldProps) => {
  const t = useTranslate();
  const id = useId();

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography id={id} variant="pi" fontWeight="bold">
        {t('associate.sendInvitation')}
      </Typography>
      <Radio.Group
        aria-labelledby={id}
        value={value ? YES : NO}
        onValueChange={(choice) => onChange(choice === YES)}
      >
        <Radio.Item value={YES}>{t('associate.sendInvitation.yes')}</Radio.Item>
        <Radio.Item value={NO}>{t('associate.sendInvitation.no')}</Radio.Item>
      </Radio.Group>
    </Flex>
  );
};
