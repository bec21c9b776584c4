import type { EntryTexts } from './en';

export const fr: EntryTexts = {
  'register.email': 'Adresse e-mail',
  'register.intro-free':
    'L’invitation vous a été adressée à {email}. Vous pouvez aussi créer un compte avec une autre adresse.',
  'register.email-hint-any':
    'Si vous choisissez une autre adresse, nous y enverrons d’abord un code de sécurité.',
  'register.email-hint-domain':
    'Vous pouvez choisir une autre adresse de {domain}\u00a0; nous y enverrons alors d’abord un code de sécurité.',
  'register.password-hint-strong': 'Au moins {min} caractères, et difficile à deviner.',
  'form.strength-too-weak': 'insuffisant pour ce site',
  'field.email': 'Ce n’est pas une adresse e-mail.',
  'login.other-intro-free':
    'L’invitation a été envoyée à {email}. Vous pouvez aussi l’accepter avec le compte d’une autre adresse.',
  'login.forgot': 'J’ai oublié mon mot de passe',
  'session.other-address':
    'L’invitation a été envoyée à {invited}. Si vous l’acceptez en tant que {current}, elle sera rattachée à ce compte.',
  'problem.email-domain': 'L’invitation ne peut être acceptée qu’avec une adresse de {domain}.',
  'problem.unproved-why':
    'Rien n’a encore montré que {email} et le compte de cette adresse appartiennent à la même personne. Si vous ne connaissez pas le mot de passe, faites-vous en envoyer un nouveau, puis revenez sur cette page.',

  'terms.heading': 'Conditions d’utilisation',
  'terms.version': 'Version {version}',
  'terms.read': 'Lire les conditions d’utilisation',
  'terms.open': 'Lire les conditions d’utilisation (nouvel onglet)',
  'terms.agree': 'J’ai lu les conditions d’utilisation et je les accepte',
  'field.terms': 'Veuillez lire les conditions d’utilisation et les accepter pour continuer.',

  'code.title': 'Saisissez votre code de sécurité',
  'code.sent':
    'Nous avons envoyé un message à {email}. Veuillez saisir le code à six chiffres qu’il contient.',
  'code.sent-yours':
    'Nous avons envoyé un message à l’adresse de votre compte. Veuillez saisir le code à six chiffres qu’il contient.',
  'code.known': 'Si le message indique que vous avez déjà un compte, veuillez plutôt vous connecter.',
  'code.label': 'Code de sécurité',
  'code.hint': 'Six chiffres. Les espaces ne gênent pas.',
  'code.expires': 'Le code expire {when}.',
  'code.submit': 'Confirmer le code',
  'code.resend-heading': 'Vous n’avez rien reçu\u00a0?',
  'code.resend-intro':
    'Regardez aussi parmi les courriers indésirables. Un nouveau code annule le précédent\u00a0; il ne donne pas d’essais supplémentaires.',
  'code.resend-when': 'Vous pourrez demander un nouveau code {when}.',
  'code.resend': 'Envoyer un nouveau code',
  'code.resent': 'Un nouveau code a été envoyé. Seul le code du dernier message est valable.',
  'code.wrong': 'Ce code est incorrect. Essais restants\u00a0: {count}.',
  'field.code': 'Le code comporte six chiffres.',
  'code-done.title': 'Adresse confirmée',
  'code-done.text': 'Il est confirmé que l’adresse {email} est la vôtre.',
  'code-over.title': 'Ce code n’est plus valable',
  'code-over.text':
    'Il est trop ancien, a été utilisé ou remplacé, ou il y a eu trop d’essais incorrects. Rien n’a été modifié.',
  'code-over.resend': 'Vous pouvez demander un nouveau code ou recommencer.',
  'code-over.again': 'Veuillez recommencer\u00a0: ouvrez à nouveau le lien qui vous a amené ici.',
  'code-over.restart': 'Recommencer',

  'join.title': 'Inscription',
  'join.heading': 'Inscription',
  'join.heading-site': 'Inscription sur {site}',
  'join.heading-account': 'Rejoindre {account}',
  'join.heading-account-site': 'Rejoindre {account} sur {site}',
  'join.form-heading': 'Créer votre compte',
  'join.nothing-yet':
    'Nous envoyons un code de sécurité à votre adresse. Votre compte est créé lorsque vous avez saisi ce code.',
  'join.domains': 'Pour les adresses de',
  'join.submit': 'S’inscrire',
  'join.known': 'Avez-vous déjà un compte ici\u00a0? Alors inutile de vous inscrire à nouveau.',
  'problem.join-domain': 'Ce lien est réservé aux adresses de {domains}.',
  'join-done.title': 'Inscription terminée',
  'join-expired.title': 'Lien d’inscription expiré',
  'join-expired.text': 'Il est trop tard pour s’inscrire avec ce lien.',
  'join-paused.title': 'Inscriptions suspendues',
  'join-paused.text':
    'Personne ne peut s’inscrire avec ce lien pour le moment. Veuillez réessayer plus tard.',
  'join-revoked.title': 'Lien d’inscription non valable',
  'join-revoked.text': 'Ce lien a été retiré ou remplacé par un nouveau.',
  'join-exhausted.title': 'Plus de place disponible',
  'join-exhausted.text': 'Le nombre d’inscriptions prévu pour ce lien est atteint.',
  'join-ended.next': 'Veuillez vous adresser à la personne qui vous a donné le lien.',
  'full.title': 'Plus de place disponible',
  'full.text': 'Le compte partagé que vous deviez rejoindre est complet. Rien n’a été modifié.',
  'full.next':
    'Veuillez vous adresser à la personne qui vous a invité. Le lien fonctionnera à nouveau dès qu’une place sera libre.',
};
