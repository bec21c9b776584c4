import { Checkbox, Th, VisuallyHidden } from '@strapi/design-system';
import { Table } from '@strapi/strapi/admin';
import { useTranslate } from '../../kernel/messages';
import type { Allowed } from '../../kernel/permissions';
import type { RunAction } from '../actions/use-actions';
import type { Invitation } from '../contract';
import { COLUMNS } from './columns';
import { InvitationRow } from './InvitationRow';
import type { Selection } from './use-selection';

/** Ticking rows is offered to those only who can do something with them. */
export const canSelect = (allowed: Allowed): boolean =>
  allowed.resend || allowed.extend || allowed.cancel || allowed.delete;

export interface InvitationTableProps {
  invitations: Invitation[];
  isLoading: boolean;
  allowed: Allowed;
  selection: Selection;
  run: RunAction;
}

/** The list where there is room for a table. */
export const InvitationTable = ({
  invitations,
  isLoading,
  allowed,
  selection,
  run,
}: InvitationTableProps) => {
  const t = useTranslate();
  const isSelectable = canSelect(allowed);
  const { selected, isAll, toggleAll } = selection;
  const headers = COLUMNS.map(({ label, ...column }) => ({ ...column, label: t(label) }));

  return (
    <Table.Root
      rows={invitations.map((invitation) => ({ ...invitation, id: invitation.documentId }))}
      headers={headers}
      isLoading={isLoading}
    >
      <Table.Content>
        <Table.Head>
          {isSelectable && (
            <Th>
              <Checkbox
                aria-label={t('list.selectAll')}
                checked={isAll || (selected.length > 0 && 'indeterminate')}
                disabled={invitations.length === 0}
                onCheckedChange={toggleAll}
              />
            </Th>
          )}
          {headers.map((header) => (
            <Table.HeaderCell key={header.name} {...header} />
          ))}
          <Th>
            <VisuallyHidden>{t('list.actionsColumn')}</VisuallyHidden>
          </Th>
        </Table.Head>
        <Table.Loading>{t('list.loading')}</Table.Loading>
        <Table.Body>
          {invitations.map((invitation) => (
            <InvitationRow
              key={invitation.documentId}
              invitation={invitation}
              allowed={allowed}
              isSelectable={isSelectable}
              isSelected={selection.isSelected(invitation.documentId)}
              onToggle={() => selection.toggle(invitation.documentId)}
              run={run}
            />
          ))}
        </Table.Body>
      </Table.Content>
    </Table.Root>
  );
};
