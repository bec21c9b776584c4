import type {
  CreateInvitation,
  EmailCheck,
  Invitation,
  Options,
  UpdateInvitation,
} from '../../admin/invitations/contract';
import type { AddressCheck } from '../../server/invitations/check';
import type { CreateInput, EditInput } from '../../server/invitations/contract';
import type { InviteOptions } from '../../server/invitations/options';
import type { InvitationView } from '../../server/invitations/present';

/** Compiles only as long as the first fits wherever the second is expected. */
type Fits<Given extends Expected, Expected> = Given;

/** The delivery's state is a text on the server, and one of a few words in the panel. */
type WithoutDelivery<T> = Omit<T, 'delivery'>;

/**
 * The panel has types of its own, because it is compiled without the server's. Here both are compared: what the server
 * answers must be what the panel reads, and what the panel sends what the server takes.
 */
export type Contract = [
  Fits<WithoutDelivery<InvitationView>, WithoutDelivery<Invitation>>,
  Fits<InviteOptions, Options>,
  Fits<AddressCheck, EmailCheck>,
  Fits<CreateInvitation, Partial<CreateInput>>,
  Fits<UpdateInvitation, Partial<EditInput>>,
];
