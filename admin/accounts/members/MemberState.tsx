import { Status, Typography } from '@strapi/design-system';
import { useTranslate } from '../../kernel/messages';
import type { Membership } from '../contract';

/** Whether the member can log in; colour only repeats the word. */
export const MemberState = ({ state }: Pick<Membership, 'state'>) => {
  const t = useTranslate();
  const variant = state === 'active' ? 'success' : 'danger';

  return (
    <Status variant={variant} size="S" width="fit-content">
      <Typography variant="omega" fontWeight="bold" textColor={`${variant}700`}>
        {t(`members.state.${state}`)}
      </Typography>
    </Status>
  );
};
