import type { EntryTexts } from './en';

export const de: EntryTexts = {
  'register.email': 'E-Mail-Adresse',
  'register.intro-free':
    'Sie wurden als {email} eingeladen. Sie können sich auch mit einer anderen Adresse registrieren.',
  'register.email-hint-any':
    'Nehmen Sie eine andere Adresse, schicken wir zuerst einen Sicherheitscode dorthin.',
  'register.email-hint-domain':
    'Sie können eine andere Adresse von {domain} nehmen; wir schicken dann zuerst einen Sicherheitscode dorthin.',
  'register.password-hint-strong': 'Mindestens {min} Zeichen, und schwer zu erraten.',
  'form.strength-too-weak': 'zu schwach für diese Website',
  'field.email': 'Das ist keine E-Mail-Adresse.',
  'login.other-intro-free':
    'Die Einladung ging an {email}. Sie können sie auch mit dem Konto einer anderen Adresse annehmen.',
  'login.forgot': 'Ich habe mein Passwort vergessen',
  'session.other-address':
    'Die Einladung ging an {invited}. Nehmen Sie sie als {current} an, gehört sie zu diesem Konto.',
  'problem.email-domain': 'Die Einladung kann nur mit einer Adresse von {domain} angenommen werden.',
  'problem.unproved-why':
    'Bisher hat niemand gezeigt, dass {email} und das Konto mit dieser Adresse derselben Person gehören. Kennen Sie das Passwort nicht, lassen Sie sich ein neues schicken, und kommen Sie dann auf diese Seite zurück.',

  'terms.heading': 'Nutzungsbedingungen',
  'terms.version': 'Fassung {version}',
  'terms.read': 'Nutzungsbedingungen lesen',
  'terms.open': 'Nutzungsbedingungen lesen (öffnet einen neuen Tab)',
  'terms.agree': 'Ich habe die Nutzungsbedingungen gelesen und stimme ihnen zu',
  'field.terms': 'Bitte lesen Sie die Nutzungsbedingungen, und stimmen Sie ihnen zu.',

  'code.title': 'Sicherheitscode eingeben',
  'code.sent':
    'Wir haben eine E-Mail an {email} geschickt. Bitte geben Sie den sechsstelligen Code daraus ein.',
  'code.sent-yours':
    'Wir haben eine E-Mail an die Adresse Ihres Kontos geschickt. Bitte geben Sie den sechsstelligen Code daraus ein.',
  'code.known': 'Steht in der E-Mail, dass Sie schon ein Konto haben, melden Sie sich bitte damit an.',
  'code.label': 'Sicherheitscode',
  'code.hint': 'Sechs Ziffern. Leerzeichen stören nicht.',
  'code.expires': 'Der Code verfällt {when}.',
  'code.submit': 'Code bestätigen',
  'code.resend-heading': 'Keine E-Mail bekommen?',
  'code.resend-intro':
    'Bitte sehen Sie auch im Spam-Ordner nach. Ein neuer Code macht den vorigen ungültig; mehr Versuche gibt er nicht.',
  'code.resend-when': 'Sie können {when} einen neuen Code anfordern.',
  'code.resend': 'Neuen Code senden',
  'code.resent': 'Ein neuer Code ist unterwegs. Nur der Code aus der neuesten E-Mail gilt.',
  'code.wrong': 'Dieser Code ist falsch. Verbleibende Versuche: {count}.',
  'field.code': 'Der Code hat sechs Ziffern.',
  'code-done.title': 'Adresse bestätigt',
  'code-done.text': 'Die Adresse {email} ist als Ihre bestätigt.',
  'code-over.title': 'Dieser Code gilt nicht mehr',
  'code-over.text':
    'Er ist zu alt, wurde benutzt oder ersetzt, oder es gab zu viele falsche Versuche. Es wurde nichts geändert.',
  'code-over.resend': 'Sie können sich einen neuen Code schicken lassen oder von vorn beginnen.',
  'code-over.again': 'Bitte beginnen Sie von vorn: Öffnen Sie noch einmal den Link, über den Sie kamen.',
  'code-over.restart': 'Von vorn beginnen',

  'join.title': 'Registrieren',
  'join.heading': 'Registrieren',
  'join.heading-site': 'Bei {site} registrieren',
  'join.heading-account': '{account} beitreten',
  'join.heading-account-site': '{account} auf {site} beitreten',
  'join.form-heading': 'Konto anlegen',
  'join.nothing-yet':
    'Wir schicken einen Sicherheitscode an Ihre Adresse. Ihr Konto wird angelegt, sobald Sie diesen Code eingegeben haben.',
  'join.domains': 'Für Adressen von',
  'join.submit': 'Registrieren',
  'join.known': 'Haben Sie hier schon ein Konto? Dann brauchen Sie sich nicht noch einmal zu registrieren.',
  'problem.join-domain': 'Dieser Link gilt nur für Adressen von {domains}.',
  'join-done.title': 'Sie sind registriert',
  'join-expired.title': 'Registrierungslink abgelaufen',
  'join-expired.text': 'Für eine Registrierung über diesen Link ist es zu spät.',
  'join-paused.title': 'Registrierung ausgesetzt',
  'join-paused.text':
    'Über diesen Link kann sich im Moment niemand registrieren. Bitte versuchen Sie es später noch einmal.',
  'join-revoked.title': 'Registrierungslink ungültig',
  'join-revoked.text': 'Dieser Link wurde zurückgezogen oder durch einen neuen ersetzt.',
  'join-exhausted.title': 'Kein Platz mehr frei',
  'join-exhausted.text': 'Über diesen Link haben sich schon so viele registriert, wie vorgesehen waren.',
  'join-ended.next': 'Bitte wenden Sie sich an die Person, von der Sie den Link haben.',
  'full.title': 'Kein Platz mehr frei',
  'full.text': 'Der Account, dem Sie beitreten sollten, ist voll. Es wurde nichts geändert.',
  'full.next':
    'Bitte wenden Sie sich an die Person, die Sie eingeladen hat. Sobald ein Platz frei ist, gilt der Link wieder.',
};
