import { useState } from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page } from '@strapi/strapi/admin';
import { useNavigate, useParams } from 'react-router-dom';
import { Facts } from '../../kernel/Facts';
import { Panel } from '../../kernel/Panel';
import { useTranslate } from '../../kernel/messages';
import { GROUP_PERMISSIONS } from '../../kernel/permissions';
import { AccountLink } from '../AccountLink';
import { LoadGroup } from '../LoadGroup';
import type { Group } from '../contract';
import { GROUPS_PATH } from '../paths';
import { useGroupDialogs } from '../use-group-dialogs';
import { AddMemberDialog } from './AddMemberDialog';
import { GroupActions } from './GroupActions';
import { GroupMembers } from './GroupMembers';

const GroupDetail = ({ group }: { group: Group }) => {
  const t = useTranslate();
  const navigate = useNavigate();
  const [isAdding, setIsAdding] = useState(false);
  const { edit, remove, dialogs } = useGroupDialogs({
    onDeleted: () => navigate(GROUPS_PATH, { replace: true }),
  });

  return (
    <Page.Main>
      <Page.Title>{group.name}</Page.Title>
      <Layouts.Header
        title={group.name}
        subtitle={t('groups.one')}
        navigationAction={<BackButton fallback={GROUPS_PATH} />}
        primaryAction={
          <GroupActions
            group={group}
            onAdd={() => setIsAdding(true)}
            onEdit={() => edit(group)}
            onDelete={() => remove(group)}
          />
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <Panel>
            <Facts
              facts={[
                { label: t('groups.account'), value: <AccountLink account={group.account} /> },
                { label: t('groups.description'), value: group.description || '–' },
              ]}
            />
          </Panel>
          <Typography variant="delta" tag="h2">
            {t('groups.uses.members', { count: group.memberCount })}
          </Typography>
          <GroupMembers group={group} />
        </Flex>
      </Layouts.Content>
      {isAdding && <AddMemberDialog group={group} onClose={() => setIsAdding(false)} />}
      {dialogs}
    </Page.Main>
  );
};

const GroupRoute = () => {
  const { id = '' } = useParams();
  return <LoadGroup id={id}>{(group) => <GroupDetail key={id} group={group} />}</LoadGroup>;
};

/** One group with its people, for admins who may read groups. */
export const GroupPage = () => (
  <Page.Protect permissions={GROUP_PERMISSIONS.read}>
    <GroupRoute />
  </Page.Protect>
);
