import type { Actor } from '../kernel/actor';

import type { Context, GrantContext } from './context';
import type { EditInput } from './contract';
import { columnsOf } from './draft';
import { accessGiven, assertOutside, patchTarget } from './edit-target';
import type { InviterFields } from './fields';
import { assertRequired, INVITER_FIELDS, readAddress, readFields } from './fields';
import { assertMayVouchForRole, resolveRole, vouchedBy } from './grant';
import { stateAt } from './invitation';
import { isLifeAsked, newLife } from './life';
import { assertMayChoosePolicy } from './policy-now';
import type { GrantRecord, InvitationPatch, InvitationRecord } from './record';
import { bindingOf, ownOpenKey, subjectOf } from './record';
import { revise } from './revive';
import { sendNow } from './send';

/** What is left out stays as it is; null and blank clear. */
const mergeFields = (record: InvitationRecord, input: EditInput): InviterFields => {
  const given = readFields(input);
  const entries = INVITER_FIELDS.map((field) => [
    field,
    input[field] === undefined ? record[field] : given[field],
  ]);
  return Object.fromEntries(entries) as InviterFields;
};

/** Only what was given is written, so that two who correct different things keep each other's corrections. */
const givenOf = (fields: InviterFields, input: EditInput): InvitationPatch =>
  Object.fromEntries(
    INVITER_FIELDS.filter((field) => input[field] !== undefined).map((field) => [field, fields[field]]),
  );

const patchAddress = async (
  context: Context,
  record: InvitationRecord,
  text: string,
): Promise<InvitationPatch> => {
  const address = readAddress(context, text);
  if (address.key === record.emailKey) {
    return { email: address.typed };
  }
  await context.suppressions.assertWelcome(address);
  return {
    email: address.typed,
    emailCanonical: address.canonical,
    emailKey: address.key,
    invitee: (await context.users.findByAddress(address))?.id ?? null,
  };
};

/** What is left out stays as it is, but is checked, as the actor vouches for it. */
export const patchRole = async (
  context: GrantContext,
  actor: Actor,
  record: GrantRecord,
  input: Pick<EditInput, 'role'>,
): Promise<{ role?: number | null; isRoleNamed?: boolean }> => {
  if (input.role === undefined) {
    await assertMayVouchForRole(context, actor, record);
    return {};
  }
  const role = await resolveRole(context, actor, input.role);
  return { role: role?.id ?? null, isRoleNamed: role !== null };
};

/**
 * Corrects an invitation while it is pending or expired. A new expiry makes an expired one pending again; a changed
 * address or account gets a new link, which kills the old one and is mailed to the new address where a mail had been asked for.
 * Whoever edits vouches for it from now on.
 *
 * @throws PluginError 404, 410, `ValidationError`, `UserExists`, `AlreadyMember`, `SeatLimitReached` and
 * `InvitationPending` (409), `PermissionCeiling` (403)
 */
export const editInvitation = (
  context: Context,
  actor: Actor,
  documentId: string,
  input: EditInput,
): Promise<InvitationRecord> =>
  revise(context, documentId, async (record) => {
    const fields = mergeFields(record, input);
    assertRequired(context, fields);
    assertMayChoosePolicy(context, actor, input.emailPolicy);
    const access = await accessGiven(context, actor, record, input);
    const changes: InvitationPatch = {
      ...givenOf(fields, input),
      ...(input.email === undefined ? {} : await patchAddress(context, record, input.email)),
      ...(await patchRole(context, actor, record, input)),
      ...(isLifeAsked(input) ? newLife(context, input, record) : {}),
      ...(input.locale === undefined ? {} : { language: input.locale }),
      ...(input.emailPolicy === undefined ? {} : { emailPolicy: input.emailPolicy }),
      ...(Object.hasOwn(input, 'metadata') ? { metadata: input.metadata } : {}),
      ...(access ? columnsOf(access) : {}),
      ...vouchedBy(actor),
    };
    const patch: InvitationPatch = { ...changes, ...(await patchTarget(context, record, changes)) };
    const isOpen = patch.state === 'pending' || stateAt(record, context.now()) === 'pending';
    const next = { ...record, ...patch };
    const openKey = isOpen ? ownOpenKey(next) : null;
    const account = access ? access.account : record.account;
    return {
      openKey,
      accountId: account?.id ?? null,
      ...(patch.nonce === undefined ? {} : { check: (held) => assertOutside(context, held, next) }),
      patch: isOpen ? { ...patch, openKey } : patch,
      async follow(changed) {
        const isMoved = changed.nonce !== record.nonce;
        if (isMoved) {
          await context.store.rememberLink(record.id, bindingOf(record));
        }
        if (access) {
          await context.store.replaceGroups(
            record.id,
            access.groups.map(({ id }) => id),
          );
        }
        await context.bus.publish([
          { name: 'invitation.updated', subject: subjectOf(changed), actor, changes: { ...input } },
        ]);
        if (isMoved && isOpen && record.deliveryState !== null) {
          await sendNow(context, changed);
        }
      },
    };
  });
