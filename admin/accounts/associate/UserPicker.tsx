import { useState } from 'react';
import { Flex, Radio, Typography } from '@strapi/design-system';
import { useErrorText } from '../../kernel/error-text';
import { useTranslate } from '../../kernel/messages';
import { TextField } from '../../kernel/fields/TextField';
import { looksLikeEmail } from '../../invitations/fields/invitation-form';
import { fullName } from '../../invitations/person';
import type { FoundUser } from '../contract';
import { useUserSearch } from './use-user-search';

/** Whom one has chosen: a user of the site, or an address that is no user's. */
export type Picked = { user: FoundUser } | { email: string };

const NEW = 'new';
const SEARCH_LIMIT = 254;

interface UserPickerProps {
  picked: Picked | null;
  onPick: (picked: Picked | null) => void;
  /** Also an address that no user has may be chosen. */
  canBeNew?: boolean;
  error?: string;
}

/** Finds a user of the site by name or address, in a list; or takes an address that nobody has yet. */
export const UserPicker = ({ picked, onPick, canBeNew = false, error }: UserPickerProps) => {
  const t = useTranslate();
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const { users, error: searchError, isSettled } = useUserSearch(text);
  const typed = text.trim();
  const isKnown = users.some(({ email }) => email.toLowerCase() === typed.toLowerCase());
  const isNewOffered = canBeNew && isSettled && looksLikeEmail(typed) && !isKnown;
  const value = picked === null ? '' : 'user' in picked ? picked.user.documentId : NEW;

  const handleText = (next: string) => {
    setText(next);
    onPick(null);
  };
  const handleChoice = (choice: string) => {
    const user = users.find(({ documentId }) => documentId === choice);
    onPick(user ? { user } : { email: typed });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <TextField
        name="userSearch"
        label={t('associate.user')}
        value={text}
        maxLength={SEARCH_LIMIT}
        hint={t(canBeNew ? 'associate.user.hintNew' : 'associate.user.hint')}
        error={error ?? (searchError ? errorText(searchError) : undefined)}
        onChange={handleText}
        required
      />
      <Radio.Group aria-label={t('associate.found')} value={value} onValueChange={handleChoice}>
        {users.map((user) => (
          <Radio.Item key={user.documentId} value={user.documentId}>
            <span style={{ overflowWrap: 'anywhere' }}>
              {[fullName(user), user.username, user.email].filter(Boolean).join(' · ')}
            </span>
          </Radio.Item>
        ))}
        {isNewOffered && <Radio.Item value={NEW}>{t('associate.new', { email: typed })}</Radio.Item>}
      </Radio.Group>
      {isSettled && users.length === 0 && !isNewOffered && (
        <Typography role="status" textColor="neutral600">
          {t(canBeNew ? 'associate.nothingFoundNew' : 'associate.nothingFound')}
        </Typography>
      )}
    </Flex>
  );
};
