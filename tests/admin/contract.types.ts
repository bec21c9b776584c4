import type { Account, Membership, SaveAccount, UpdateMembership } from '../../admin/accounts/contract';
import type { Group, GroupMember, SaveGroup } from '../../admin/groups/contract';
import type { Import, ImportDetail, ImportRow } from '../../admin/imports/contract';
import type {
  BulkAllRequest,
  CreateInvitation,
  EmailCheck,
  Invitation,
  Options,
  ReassignRequest,
  UpdateInvitation,
} from '../../admin/invitations/contract';
import type { Person, PersonDetail, UpdatePerson } from '../../admin/people/contract';
import type { Job, OneJob } from '../../admin/jobs/contract';
import type { Erasure } from '../../admin/privacy/contract';
import type { SaveLink, SignUpLink, SignUpUse } from '../../admin/sign-up-links/contract';
import type { Suppression } from '../../admin/suppressions/contract';
import type { Consent, CreateTerms, Terms } from '../../admin/terms/contract';
import type { CreateAccountInput, EditAccountInput } from '../../server/accounts/contract';
import type { AccountView } from '../../server/accounts/present';
import type { CreateGroupInput, EditGroupInput } from '../../server/groups/contract';
import type { GroupMemberView } from '../../server/groups/members';
import type { GroupView } from '../../server/groups/present';
import type { PersonPage } from '../../server/people/find';
import type { PersonView } from '../../server/people/present';
import type { EditPersonInput } from '../../server/people/contract';
import type { ImportRowView, ImportView, OneImportView } from '../../server/imports/present';
import type { AddressCheck } from '../../server/invitations/check';
import type { BulkInput, CreateInput, EditInput, ReassignInput } from '../../server/invitations/contract';
import type { InviteOptions } from '../../server/invitations/options';
import type { InvitationView } from '../../server/invitations/present';
import type { JobView, OneJobView } from '../../server/jobs/present';
import type { EditMembershipInput } from '../../server/members/contract';
import type { MembershipView } from '../../server/members/present';
import type { Erasure as ErasureView } from '../../server/privacy/erase';
import type { CreateLinkInput, EditLinkInput } from '../../server/sign-up-links/contract';
import type { SignUpLinkView, SignUpUseView } from '../../server/sign-up-links/present';
import type { SuppressionView } from '../../server/suppressions/service';
import type { CreateTermsInput } from '../../server/terms/contract';
import type { ConsentView, TermsPageView } from '../../server/terms/present';

/** Compiles only as long as the first fits wherever the second is expected. */
type Fits<Given extends Expected, Expected> = Given;

/** The delivery's state is a text on the server, and one of a few words in the panel. */
type WithoutDelivery<T> = Omit<T, 'delivery'>;

/** The panel does not change the list of permissions that it sends, and what is sent knows of no such promise. */
type Sent<T> = Omit<T, 'permissions'> & { permissions?: 'all' | string[] };

/** Compared above by themselves. */
type WithoutInvitations<T> = Omit<T, 'invitations'>;

/**
 * The panel has types of its own, because it is compiled without the server's. Here both are compared: what the server
 * answers must be what the panel reads, and what the panel sends what the server takes.
 */
export type Contract = [
  Fits<WithoutDelivery<InvitationView>, WithoutDelivery<Invitation>>,
  Fits<InviteOptions, Options>,
  Fits<AddressCheck, EmailCheck>,
  Fits<Sent<CreateInvitation>, Partial<CreateInput>>,
  Fits<Sent<UpdateInvitation>, Partial<EditInput>>,
  Fits<JobView, Job>,
  Fits<OneJobView, OneJob>,
  Fits<ImportView, Import>,
  Fits<OneImportView, ImportDetail>,
  Fits<ImportRowView, ImportRow>,
  Fits<ErasureView, Erasure>,
  Fits<BulkAllRequest['action'], BulkInput['action']>,
  Fits<ReassignRequest['action'], ReassignInput['action']>,
  Fits<PersonView, Person>,
  Fits<WithoutInvitations<PersonPage>, WithoutInvitations<PersonDetail>>,
  Fits<UpdatePerson, Partial<EditPersonInput>>,
  Fits<AccountView, Account>,
  Fits<SaveAccount, Partial<CreateAccountInput>>,
  Fits<SaveAccount, Partial<EditAccountInput>>,
  Fits<MembershipView, Membership>,
  Fits<Sent<UpdateMembership>, Partial<EditMembershipInput>>,
  Fits<GroupView, Group>,
  Fits<GroupMemberView, GroupMember>,
  Fits<SaveGroup, Partial<CreateGroupInput>>,
  Fits<Omit<SaveGroup, 'account'>, Partial<EditGroupInput>>,
  Fits<SignUpLinkView, SignUpLink>,
  Fits<SignUpUseView, SignUpUse>,
  Fits<Sent<SaveLink>, Partial<CreateLinkInput>>,
  Fits<Sent<SaveLink>, Partial<EditLinkInput>>,
  Fits<TermsPageView, Terms>,
  Fits<ConsentView, Consent>,
  Fits<SuppressionView, Suppression>,
  Fits<CreateTerms, Partial<CreateTermsInput>>,
];
