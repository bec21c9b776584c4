import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { userPath } from '../invitations/person';
import { Banner } from '../kernel/Banner';
import { useTranslate, type MessageId } from '../kernel/messages';
import type { Erasure } from './contract';

const LABELS: Record<string, MessageId> = {
  cancelled: 'privacy.erased.cancelled',
  invitations: 'privacy.erased.invitations',
  deliveries: 'privacy.erased.deliveries',
  events: 'privacy.erased.events',
  codes: 'privacy.erased.codes',
  signUps: 'privacy.erased.signUps',
  memberships: 'privacy.erased.memberships',
  formerMemberships: 'privacy.erased.formerMemberships',
  groups: 'privacy.erased.groups',
  profiles: 'privacy.erased.profiles',
  proofs: 'privacy.erased.proofs',
  consents: 'privacy.erased.consents',
  logIns: 'privacy.erased.logIns',
  portalSessions: 'privacy.erased.portalSessions',
  notices: 'privacy.erased.notices',
  traces: 'privacy.erased.traces',
};

interface ErasedNoticeProps {
  email: string;
  erasure: Erasure;
}

/** What was erased, thing by thing, and what is left to do. */
export const ErasedNotice = ({ email, erasure: { user, counts } }: ErasedNoticeProps) => {
  const t = useTranslate();
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  const labelOf = (name: string): string => {
    const label = LABELS[name];
    return label ? t(label) : name;
  };

  return (
    <Banner
      variant={found.length > 0 ? 'success' : 'info'}
      title={t(found.length > 0 ? 'privacy.erased' : 'privacy.erased.nothing', { email })}
      action={
        user && (
          <Link tag={RouterLink} to={userPath(user.documentId)}>
            {t('privacy.erased.user')}
          </Link>
        )
      }
    >
      {found.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="flex-start" gap={1}>
          {found.map(([name, count]) => (
            <Typography key={name} tag="li">
              {t('privacy.erased.count', { what: labelOf(name), count })}
            </Typography>
          ))}
        </Flex>
      )}
    </Banner>
  );
};
