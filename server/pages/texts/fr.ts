import type { Texts } from './en';

/** \u00a0 stands before a colon, a question mark and a semicolon, and inside « … ». */
export const fr: Texts = {
  'page.error-prefix': 'Erreur\u00a0:',
  'page.skip': 'Aller au contenu',

  'invitation.title': 'Votre invitation',
  'invitation.heading': '{inviter} vous invite',
  'invitation.heading-site': '{inviter} vous invite sur {site}',
  'invitation.heading-anonymous': 'Vous avez reçu une invitation',
  'invitation.heading-anonymous-site': 'Vous avez reçu une invitation à rejoindre {site}',
  'invitation.heading-account': '{inviter} vous invite à rejoindre {account}',
  'invitation.heading-account-site': '{inviter} vous invite à rejoindre {account} sur {site}',
  'invitation.heading-anonymous-account': 'Vous avez reçu une invitation à rejoindre {account}',
  'invitation.heading-anonymous-account-site':
    'Vous avez reçu une invitation à rejoindre {account} sur {site}',
  'invitation.nothing-yet': 'Rien ne se passe tant que vous n’appuyez pas sur l’un des boutons ci-dessous.',
  'invitation.inviter': 'Invitation de',
  'invitation.email': 'Adresse invitée',
  'invitation.account': 'Compte partagé',
  'invitation.role': 'Rôle',
  'invitation.groups': 'Groupes',
  'invitation.permissions': 'Autorisations',
  'invitation.all-permissions':
    'Toutes les autorisations\u00a0: vous pouvez faire dans ce compte partagé tout ce que peut faire son propriétaire, sauf le céder.',
  'invitation.expires': 'Valable jusqu’au',
  'invitation.message': 'Message',
  'invitation.role-change': 'Si vous acceptez, le rôle de votre compte utilisateur passera de {from} à {to}.',
  'invitation.role-becomes': 'Si vous acceptez, le rôle de ce compte utilisateur deviendra {to}.',

  'register.heading': 'Créer votre compte',
  'register.intro': 'Votre compte sera associé à {email}.',
  'register.username': 'Nom d’utilisateur',
  'register.username-hint': 'Au moins 3 caractères. Vous pourrez vous en servir pour vous connecter.',
  'register.password': 'Mot de passe',
  'register.password-hint': 'Au moins {min} caractères.',
  'register.first-name': 'Prénom',
  'register.last-name': 'Nom de famille',
  'register.phone': 'Numéro de téléphone',
  'register.phone-hint': 'Avec l’indicatif du pays, par exemple {example}.',
  'register.country': 'Pays',
  'register.country-none': 'Veuillez choisir',
  'register.submit': 'Créer le compte et accepter',

  'login.heading': 'Se connecter pour accepter',
  'login.intro':
    'Il existe déjà un compte pour {email}. Connectez-vous avec ce compte pour accepter l’invitation.',
  'login.identifier': 'Nom d’utilisateur ou adresse e-mail',
  'login.password': 'Mot de passe',
  'login.submit': 'Se connecter et accepter',
  'login.other': 'J’ai déjà un compte',
  'login.instead': 'Se connecter plutôt avec un mot de passe',
  'login.other-intro': 'L’invitation est destinée à {email}\u00a0; utilisez le compte de cette adresse.',

  'session.heading': 'Accepter l’invitation',
  'session.signed-in': 'Connexion en cours avec',
  'session.submit': 'Accepter en tant que {email}',
  'session.mismatch':
    'Vous utilisez actuellement le compte {current}, mais cette invitation est destinée à {invited}. Elle ne peut être acceptée qu’avec l’adresse invitée.',

  'decline.summary': 'Je ne souhaite pas accepter',
  'decline.intro': 'La personne qui vous a invité verra que vous avez refusé. Cette action est irréversible.',
  'decline.reason': 'Motif',
  'decline.suppress': 'Ne plus m’inviter',
  'decline.suppress-hint': 'Votre souhait sera conservé.',
  'decline.submit': 'Refuser l’invitation',

  'form.optional': '(facultatif)',
  'form.problem': 'Il y a un problème',
  'form.show-password': 'Afficher le mot de passe',
  'form.hide-password': 'Masquer le mot de passe',
  'form.generate-password': 'Proposer un mot de passe',
  'form.strength': 'Sécurité du mot de passe',
  'form.strength-levels': 'Très faible|Faible|Moyenne|Bonne|Très bonne',

  'field.missing': 'Veuillez remplir ce champ\u00a0: {label}.',
  'field.username':
    'Le nom d’utilisateur comporte de 3 à 100 caractères et ne commence ni ne finit par une espace.',
  'field.username-taken': 'Ce nom d’utilisateur est déjà pris. Veuillez en choisir un autre.',
  'field.password':
    'Veuillez choisir un autre mot de passe\u00a0: au moins {min} caractères, et difficile à deviner.',
  'field.firstName': 'Ce prénom ne peut pas être utilisé. Il comporte au plus 100 caractères.',
  'field.lastName': 'Ce nom de famille ne peut pas être utilisé. Il comporte au plus 100 caractères.',
  'field.phone':
    'Ce n’est pas un numéro de téléphone. Écrivez-le avec l’indicatif du pays, par exemple {example}.',
  'field.countryCode': 'Veuillez choisir un pays dans la liste.',
  'field.reason': 'Le motif comporte au plus 1000 caractères.',
  'field.other': 'Cette valeur ne peut pas être utilisée.',

  'problem.credentials': 'Le nom d’utilisateur ou le mot de passe est incorrect.',
  'problem.email-taken':
    'Il existe déjà un compte pour cette adresse. Veuillez vous connecter avec ce compte.',
  'problem.email-mismatch':
    'Ce compte a une autre adresse. L’invitation ne peut être acceptée que par {email}.',
  'problem.already-member':
    'Vous faites déjà partie de ce compte partagé\u00a0; il n’y a plus rien à accepter.',
  'problem.blocked': 'Ce compte est bloqué. Veuillez vous adresser aux responsables du site.',
  'problem.unconfirmed':
    'Veuillez d’abord confirmer votre adresse e-mail\u00a0: le lien se trouve dans le message que vous avez reçu.',
  'problem.login-required': 'Vous n’êtes plus connecté. Veuillez vous connecter pour accepter.',
  'problem.unproved':
    'Veuillez vous connecter cette fois avec votre mot de passe, pour prouver que ce compte est bien le vôtre.',

  'accepted.title': 'Invitation acceptée',
  'accepted.session': 'Vous êtes connecté en tant que {username}.',
  'accepted.login':
    'Votre accès est prêt. Vous pouvez maintenant vous connecter avec le nom d’utilisateur {username}.',
  'accepted.continue': 'Continuer',
  'accepted.go-to-login': 'Aller à la page de connexion',
  'accepted.close': 'Vous pouvez fermer cette page.',

  'declined-now.title': 'Invitation refusée',
  'declined-now.text': 'Vous avez refusé l’invitation. Aucun compte n’a été créé.',
  'declined-now.suppressed': 'Votre souhait de ne plus être invité a été enregistré.',
  'declined-now.next':
    'S’il s’agit d’une erreur, demandez une nouvelle invitation à la personne qui vous a invité.',

  'renewed.requested-title': 'Nouveau lien demandé',
  'renewed.requested':
    'La personne qui vous a invité sait que vous souhaitez un nouveau lien. Il vous parviendra par e-mail dès son accord.',
  'renewed.sent-title': 'Nouveau lien envoyé',
  'renewed.sent': 'Un nouveau lien vous parviendra par e-mail. L’ancien reste expiré.',
  'renewed.spam':
    'Toujours rien après quelques minutes\u00a0? Regardez aussi dans le dossier des courriers indésirables.',

  'expired.title': 'Invitation expirée',
  'expired.text': 'Cette invitation est trop ancienne pour être acceptée.',
  'expired.can-renew': 'Vous pouvez demander un nouveau lien\u00a0; il sera envoyé à l’adresse invitée.',
  'expired.renew': 'Demander un nouveau lien',
  'expired.no-renew':
    'Veuillez vous adresser à la personne qui vous a invité et demander une nouvelle invitation.',

  'used.title': 'Lien déjà utilisé',
  'used.text': 'Cette invitation a déjà été acceptée, et un lien ne sert qu’une fois.',
  'used.mine': 'Si c’était vous, il vous suffit de vous connecter.',
  'used.next':
    'Si ce n’était pas vous, adressez-vous à la personne qui vous a invité et demandez une nouvelle invitation.',

  'cancelled.title': 'Invitation annulée',
  'cancelled.text': 'Cette invitation a été retirée et ne peut plus être acceptée.',
  'cancelled.next': 'Si cela vous surprend, veuillez vous adresser à la personne qui vous a invité.',

  'declined.title': 'Invitation refusée',
  'declined.text': 'Cette invitation a été refusée et ne peut plus être acceptée.',
  'declined.next':
    'Si vous avez changé d’avis, demandez une nouvelle invitation à la personne qui vous a invité.',

  'replaced.title': 'Il existe un lien plus récent',
  'replaced.text': 'Ce lien a été remplacé par un plus récent et n’est plus valable.',
  'replaced.next':
    'Cherchez la dernière invitation dans votre messagerie, y compris parmi les courriers indésirables, et ouvrez le lien qu’elle contient.',

  'not-found.title': 'Invitation introuvable',
  'not-found.text': 'Aucune invitation ne correspond à ce lien. Il a peut-être été coupé en chemin.',
  'not-found.next':
    'Ouvrez à nouveau le lien du message, ou copiez-le en entier dans la barre d’adresse. Si cela ne suffit pas, adressez-vous à la personne qui vous a invité.',

  'no-link.title': 'Veuillez rouvrir votre lien',
  'no-link.text': 'Cette page a été ouverte sans invitation, ou trop de temps s’est écoulé.',
  'no-link.next':
    'Ouvrez à nouveau le lien du message d’invitation. Votre navigateur doit accepter les cookies de ce site.',

  'attention.title': 'Cette invitation doit être vérifiée',
  'attention.text':
    'Ce que propose cette invitation n’est plus disponible tel quel\u00a0; elle ne peut donc pas être acceptée pour le moment.',
  'attention.next':
    'Les responsables du site en sont informés. Veuillez vous adresser à la personne qui vous a invité.',

  'rate-limited.title': 'Trop de tentatives',
  'rate-limited.text': 'Il y a eu trop de tentatives en peu de temps. Rien n’a été modifié.',
  'rate-limited.next': 'Veuillez patienter, puis réessayer.',
  'rate-limited.when': 'Vous pourrez réessayer {when}.',

  'no-mail.title': 'Aucun e-mail ne peut être envoyé',
  'no-mail.text':
    'Ce site doit vous envoyer un code par e-mail, mais il ne peut envoyer aucun e-mail pour le moment. Rien n’a été modifié.',
  'no-mail.next': 'Veuillez prévenir la personne qui vous a envoyé le lien, ou le responsable de ce site.',

  'foreign.title': 'Cela ne venait pas de cette page',
  'foreign.text': 'Le formulaire a été envoyé depuis un autre site\u00a0; rien n’a été modifié.',
  'foreign.next': 'Ouvrez le lien du message d’invitation et utilisez le formulaire qui s’y trouve.',

  'refused.title': 'Ce n’est pas possible',
  'refused.text': 'La demande n’a pas pu être exécutée, et rien n’a été modifié.',
  'refused.next':
    'Ouvrez à nouveau le lien du message d’invitation. Si cela ne suffit pas, adressez-vous à la personne qui vous a invité.',

  'failed.title': 'Une erreur est survenue',
  'failed.text': 'L’erreur vient de nous. Veuillez réessayer dans quelques minutes.',
  'failed.next': 'Si cela se reproduit, adressez-vous à la personne qui vous a invité.',
};
