import { useState } from 'react';
import { Flex } from '@strapi/design-system';
import { durationLabel } from '../../kernel/duration';
import { useTranslate } from '../../kernel/messages';
import type { Options } from '../contract';
import { CustomExpiry } from './CustomExpiry';
import { SelectField } from '../../kernel/fields/SelectField';
import { UNCHANGED } from './choices';

const CUSTOM = 'custom';

interface ExpiryFieldProps {
  /** A duration such as `48h`, or `UNCHANGED` */
  value: string;
  expiry: Options['expiry'];
  onChange: (value: string) => void;
  error?: string;
  label?: string;
  /** What "unchanged" means here; without it a life must be chosen */
  unchangedLabel?: string;
}

/** How long the invitation lives: one of the site's presets, or any other length up to the site's maximum. */
export const ExpiryField = (props: ExpiryFieldProps) => {
  const { value, expiry, onChange, error, label, unchangedLabel } = props;
  const t = useTranslate();
  const offered = [...new Set([...expiry.presets, expiry.default])];
  const [isCustom, setIsCustom] = useState(value !== UNCHANGED && !offered.includes(value));

  const choose = (choice: string) => {
    setIsCustom(choice === CUSTOM);
    onChange(choice === CUSTOM ? expiry.default : choice);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      <SelectField
        name="expiresIn"
        label={label ?? t('field.expiresIn')}
        value={isCustom ? CUSTOM : value}
        options={[
          ...(unchangedLabel ? [{ value: UNCHANGED, label: unchangedLabel }] : []),
          ...offered.map((preset) => ({ value: preset, label: durationLabel(t, preset) })),
          { value: CUSTOM, label: t('field.expiresIn.custom') },
        ]}
        onChange={choose}
        error={isCustom ? undefined : error}
      />
      {isCustom && <CustomExpiry value={value} max={expiry.max} onChange={onChange} error={error} />}
    </Flex>
  );
};
