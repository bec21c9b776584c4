import { Typography } from '@strapi/design-system';
import { Facts } from '../../kernel/Facts';
import { Panel } from '../../kernel/Panel';
import { RelativeTime } from '../../kernel/RelativeTime';
import { useTranslate } from '../../kernel/messages';
import { useSeatsText } from '../../invitations/fields/use-seats-text';
import { OwnerText } from '../OwnerText';
import type { Account } from '../contract';

/** Whose the account is, and how full. */
export const AccountFacts = ({ account }: { account: Account }) => {
  const t = useTranslate();
  const seatsText = useSeatsText();

  return (
    <Panel>
      <Facts
        facts={[
          { label: t('accounts.column.owner'), value: <OwnerText owner={account.owner} /> },
          { label: t('accounts.seats'), value: seatsText(account.seats) },
          { label: t('accounts.slug'), value: account.slug },
          {
            label: t('detail.createdAt'),
            value: (
              <Typography>
                <RelativeTime at={account.createdAt} />
              </Typography>
            ),
          },
        ]}
      />
    </Panel>
  );
};
