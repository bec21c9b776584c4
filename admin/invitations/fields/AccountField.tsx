import { useMemo } from 'react';
import { useTranslate } from '../../kernel/messages';
import type { AccountOption } from '../contract';
import { ComboField } from '../../kernel/fields/ComboField';
import { freeSeats } from './seats';
import { useSeatsText } from './use-seats-text';

interface AccountFieldProps {
  /** An account's documentId, or an empty text */
  value: string;
  accounts: AccountOption[];
  onChange: (value: string) => void;
  /** Told what is typed */
  onSearch?: (text: string) => void;
  error?: string;
  required?: boolean;
  /** Said while none is chosen */
  hint?: string;
}

/** Into which account the person is invited, with the seats that are left in each. */
export const AccountField = (props: AccountFieldProps) => {
  const { value, accounts, onChange, onSearch, error, required, hint } = props;
  const t = useTranslate();
  const seatsText = useSeatsText();
  const options = useMemo(
    () =>
      accounts.map((account) => {
        const isLimited = account.seats.limit !== null;
        const seats = t('field.account.free', { count: freeSeats(account.seats) ?? 0 });
        return { value: account.documentId, label: isLimited ? `${account.name} (${seats})` : account.name };
      }),
    [accounts, t],
  );
  const chosen = accounts.find(({ documentId }) => documentId === value);

  return (
    <ComboField
      name="account"
      label={t('field.account')}
      value={value}
      options={options}
      placeholder={t(required ? 'field.account.choose' : 'field.account.none')}
      noOptionsText={t('field.account.nothingFound')}
      hint={chosen ? seatsText(chosen.seats) : (hint ?? t('field.account.hint'))}
      error={error}
      required={required}
      onChange={onChange}
      onSearch={onSearch}
    />
  );
};
