import { useState, type FormEvent } from 'react';
import { Box, Button, Flex } from '@strapi/design-system';
import { Search } from '@strapi/icons';
import { EMAIL_LIMIT } from '../invitations/fields/choices';
import { looksLikeEmail } from '../invitations/fields/invitation-form';
import { Banner } from '../kernel/Banner';
import { Panel } from '../kernel/Panel';
import { RelativeTime } from '../kernel/RelativeTime';
import { useErrorText } from '../kernel/error-text';
import { TextField } from '../kernel/fields/TextField';
import { useTranslate } from '../kernel/messages';
import { useAllowedSuppressions } from '../kernel/permissions';
import { useSubmit } from '../kernel/use-submit';
import { useLazySuppressionsFindQuery } from './api';
import type { Suppression } from './contract';

interface Answer {
  email: string;
  /** `null` where the address may be invited */
  found: Suppression | null;
}

/** Whether an address may be invited: the list cannot show, as addresses are not kept. */
export const LookUp = ({ onLift }: { onLift: (id: string, onLifted: () => void) => void }) => {
  const t = useTranslate();
  const errorText = useErrorText();
  const { allowed } = useAllowedSuppressions();
  const [find] = useLazySuppressionsFindQuery();
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();
  const [answer, setAnswer] = useState<Answer | null>(null);

  const { submit, isSubmitting } = useSubmit(async () => {
    setAnswer(null);
    if (!looksLikeEmail(email)) return setError(t('field.email.invalid'));
    try {
      const { data } = await find(email.trim()).unwrap();
      setAnswer({ email: email.trim(), found: data[0] ?? null });
    } catch (cause) {
      setError(errorText(cause));
    }
  });
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };

  return (
    <Panel title={t('suppressions.lookUp')}>
      <Box tag="form" noValidate onSubmit={handleSubmit}>
        <Flex gap={3} alignItems="flex-start" wrap="wrap">
          <Box grow={1} maxWidth="44rem" width="100%">
            <TextField
              name="lookUp"
              type="email"
              label={t('field.email')}
              value={email}
              maxLength={EMAIL_LIMIT}
              hint={t('suppressions.lookUp.hint')}
              error={error}
              onChange={(value) => {
                setEmail(value);
                setError(undefined);
                setAnswer(null);
              }}
            />
          </Box>
          <Box paddingTop={5}>
            <Button type="submit" variant="secondary" startIcon={<Search />} loading={isSubmitting}>
              {t('suppressions.lookUp.action')}
            </Button>
          </Box>
        </Flex>
      </Box>
      {answer?.found && (
        <Banner
          variant="warning"
          title={t('suppressions.found', { email: answer.email })}
          action={
            allowed.delete && (
              <Button
                variant="danger-light"
                onClick={() => answer.found && onLift(answer.found.documentId, () => setAnswer(null))}
              >
                {t('suppressions.lift')}
              </Button>
            )
          }
        >
          {t('suppressions.since')} <RelativeTime at={answer.found.createdAt} />
        </Banner>
      )}
      {answer && !answer.found && (
        <Banner variant="success" title={t('suppressions.free', { email: answer.email })} />
      )}
    </Panel>
  );
};
