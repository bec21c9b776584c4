import type { Texts } from './en';

export const de: Texts = {
  'page.error-prefix': 'Fehler:',
  'page.skip': 'Zum Inhalt springen',

  'invitation.title': 'Ihre Einladung',
  'invitation.heading': '{inviter} lädt Sie ein',
  'invitation.heading-site': '{inviter} lädt Sie zu {site} ein',
  'invitation.heading-anonymous': 'Sie sind eingeladen',
  'invitation.heading-anonymous-site': 'Sie sind zu {site} eingeladen',
  'invitation.heading-account': '{inviter} lädt Sie zu {account} ein',
  'invitation.heading-account-site': '{inviter} lädt Sie zu {account} auf {site} ein',
  'invitation.heading-anonymous-account': 'Sie sind zu {account} eingeladen',
  'invitation.heading-anonymous-account-site': 'Sie sind zu {account} auf {site} eingeladen',
  'invitation.nothing-yet': 'Es geschieht nichts, bevor Sie eine der Schaltflächen unten drücken.',
  'invitation.inviter': 'Eingeladen von',
  'invitation.email': 'Eingeladene Adresse',
  'invitation.account': 'Account',
  'invitation.role': 'Rolle',
  'invitation.groups': 'Gruppen',
  'invitation.permissions': 'Berechtigungen',
  'invitation.all-permissions':
    'Alle Berechtigungen: Sie dürfen in diesem Account alles, was auch der Inhaber darf, außer ihn zu übertragen.',
  'invitation.expires': 'Gültig bis',
  'invitation.message': 'Nachricht',
  'invitation.role-change': 'Wenn Sie annehmen, ändert sich die Rolle Ihres Kontos von {from} zu {to}.',
  'invitation.role-becomes': 'Wenn Sie annehmen, wird die Rolle dieses Kontos {to}.',

  'register.heading': 'Konto anlegen',
  'register.intro': 'Ihr Konto wird zu {email} gehören.',
  'register.username': 'Benutzername',
  'register.username-hint': 'Mindestens 3 Zeichen. Damit können Sie sich später anmelden.',
  'register.password': 'Passwort',
  'register.password-hint': 'Mindestens {min} Zeichen.',
  'register.first-name': 'Vorname',
  'register.last-name': 'Nachname',
  'register.phone': 'Telefonnummer',
  'register.phone-hint': 'Mit Landesvorwahl, zum Beispiel {example}.',
  'register.country': 'Land',
  'register.country-none': 'Bitte wählen',
  'register.submit': 'Registrieren und annehmen',

  'login.heading': 'Zum Annehmen anmelden',
  'login.intro': 'Zu {email} gibt es schon ein Konto. Melden Sie sich damit an, um die Einladung anzunehmen.',
  'login.identifier': 'Benutzername oder E-Mail-Adresse',
  'login.password': 'Passwort',
  'login.submit': 'Anmelden und annehmen',
  'login.other': 'Ich habe schon ein Konto',
  'login.instead': 'Lieber mit Passwort anmelden',
  'login.other-intro': 'Die Einladung gilt für {email}; nehmen Sie das Konto dieser Adresse.',

  'session.heading': 'Einladung annehmen',
  'session.signed-in': 'Angemeldet als',
  'session.submit': 'Als {email} annehmen',
  'session.mismatch':
    'Sie sind als {current} angemeldet, die Einladung gilt aber für {invited}. Sie kann nur mit der eingeladenen Adresse angenommen werden.',

  'decline.summary': 'Ich möchte nicht annehmen',
  'decline.intro':
    'Wer Sie eingeladen hat, sieht, dass Sie abgelehnt haben. Das lässt sich nicht rückgängig machen.',
  'decline.reason': 'Grund',
  'decline.suppress': 'Laden Sie mich nicht wieder ein',
  'decline.suppress-hint': 'Ihr Wunsch wird festgehalten.',
  'decline.submit': 'Einladung ablehnen',

  'form.optional': '(freiwillig)',
  'form.problem': 'Etwas stimmt noch nicht',
  'form.show-password': 'Passwort anzeigen',
  'form.hide-password': 'Passwort verbergen',
  'form.generate-password': 'Passwort vorschlagen',
  'form.strength': 'Stärke des Passworts',
  'form.strength-levels': 'Sehr schwach|Schwach|Mittel|Stark|Sehr stark',

  'field.missing': 'Bitte füllen Sie dieses Feld aus: {label}.',
  'field.username':
    'Der Benutzername braucht 3 bis 100 Zeichen und beginnt oder endet nicht mit einem Leerzeichen.',
  'field.username-taken': 'Dieser Benutzername ist vergeben. Bitte wählen Sie einen anderen.',
  'field.password':
    'Bitte wählen Sie ein anderes Passwort: mindestens {min} Zeichen und nicht leicht zu erraten.',
  'field.firstName': 'Dieser Vorname ist nicht möglich. Er hat höchstens 100 Zeichen.',
  'field.lastName': 'Dieser Nachname ist nicht möglich. Er hat höchstens 100 Zeichen.',
  'field.phone': 'Das ist keine Telefonnummer. Schreiben Sie sie mit Landesvorwahl, zum Beispiel {example}.',
  'field.countryCode': 'Bitte wählen Sie ein Land aus der Liste.',
  'field.reason': 'Der Grund hat höchstens 1000 Zeichen.',
  'field.other': 'Das ist nicht möglich.',

  'problem.credentials': 'Der Benutzername oder das Passwort ist falsch.',
  'problem.email-taken': 'Zu dieser Adresse gibt es schon ein Konto. Bitte melden Sie sich damit an.',
  'problem.email-mismatch':
    'Jenes Konto hat eine andere Adresse. Die Einladung kann nur von {email} angenommen werden.',
  'problem.already-member': 'Sie gehören diesem Account schon an; es gibt nichts mehr anzunehmen.',
  'problem.blocked': 'Dieses Konto ist gesperrt. Bitte wenden Sie sich an den Betreiber der Website.',
  'problem.unconfirmed':
    'Bitte bestätigen Sie zuerst Ihre E-Mail-Adresse: Der Link steht in der Mail, die Sie bekommen haben.',
  'problem.login-required': 'Sie sind nicht mehr angemeldet. Bitte melden Sie sich an, um anzunehmen.',
  'problem.unproved':
    'Bitte melden Sie sich dieses eine Mal mit Passwort an, um zu zeigen, dass das Konto Ihnen gehört.',

  'accepted.title': 'Einladung angenommen',
  'accepted.session': 'Sie sind als {username} angemeldet.',
  'accepted.login': 'Ihr Zugang ist bereit. Sie können sich jetzt mit dem Benutzernamen {username} anmelden.',
  'accepted.continue': 'Weiter',
  'accepted.go-to-login': 'Zur Anmeldung',
  'accepted.close': 'Sie können diese Seite schließen.',

  'declined-now.title': 'Einladung abgelehnt',
  'declined-now.text': 'Sie haben die Einladung abgelehnt. Es wurde kein Konto angelegt.',
  'declined-now.suppressed': 'Ihr Wunsch, nicht mehr eingeladen zu werden, wurde festgehalten.',
  'declined-now.next': 'War das ein Versehen? Dann bitten Sie um eine neue Einladung, wo die erste herkam.',

  'renewed.requested-title': 'Neuer Link erbeten',
  'renewed.requested':
    'Wer Sie eingeladen hat, weiß jetzt, dass Sie einen neuen Link möchten. Er kommt per Mail, sobald das genehmigt ist.',
  'renewed.sent-title': 'Neuer Link verschickt',
  'renewed.sent': 'Ein neuer Link ist per Mail zu Ihnen unterwegs. Der alte bleibt abgelaufen.',
  'renewed.spam': 'Nach einigen Minuten keine Mail? Bitte sehen Sie auch im Spam-Ordner nach.',

  'expired.title': 'Einladung abgelaufen',
  'expired.text': 'Diese Einladung ist zu alt, um noch angenommen zu werden.',
  'expired.can-renew': 'Sie können um einen neuen Link bitten; er geht an die eingeladene Adresse.',
  'expired.renew': 'Um einen neuen Link bitten',
  'expired.no-renew':
    'Bitte wenden Sie sich an die Person, die Sie eingeladen hat, und bitten Sie um eine neue Einladung.',

  'used.title': 'Link schon benutzt',
  'used.text': 'Diese Einladung wurde schon angenommen, und ein Link gilt nur einmal.',
  'used.mine': 'Waren Sie das selbst, dann melden Sie sich einfach an.',
  'used.next':
    'Waren Sie es nicht, wenden Sie sich an die Person, die Sie eingeladen hat, und bitten Sie um eine neue Einladung.',

  'cancelled.title': 'Einladung zurückgezogen',
  'cancelled.text': 'Diese Einladung wurde zurückgezogen und kann nicht mehr angenommen werden.',
  'cancelled.next': 'Kommt das unerwartet? Dann wenden Sie sich bitte an die Person, die Sie eingeladen hat.',

  'declined.title': 'Einladung abgelehnt',
  'declined.text': 'Diese Einladung wurde abgelehnt und kann nicht mehr angenommen werden.',
  'declined.next':
    'Haben Sie es sich anders überlegt, bitten Sie die Person, die Sie eingeladen hat, um eine neue Einladung.',

  'replaced.title': 'Es gibt einen neueren Link',
  'replaced.text': 'Dieser Link wurde durch einen neueren ersetzt und gilt nicht mehr.',
  'replaced.next':
    'Suchen Sie die neueste Einladung in Ihrem Postfach, auch im Spam-Ordner, und öffnen Sie den Link darin.',

  'not-found.title': 'Einladung nicht gefunden',
  'not-found.text': 'Hinter diesem Link ist keine Einladung. Vielleicht wurde er unterwegs abgeschnitten.',
  'not-found.next':
    'Öffnen Sie den Link in der Mail noch einmal, oder kopieren Sie ihn ganz in die Adresszeile. Hilft das nicht, wenden Sie sich an die Person, die Sie eingeladen hat.',

  'no-link.title': 'Bitte öffnen Sie Ihren Link noch einmal',
  'no-link.text': 'Diese Seite wurde ohne Einladung geöffnet, oder es ist zu viel Zeit vergangen.',
  'no-link.next':
    'Öffnen Sie den Link in der Einladungsmail noch einmal. Ihr Browser muss dafür Cookies dieser Website zulassen.',

  'attention.title': 'Um diese Einladung muss sich jemand kümmern',
  'attention.text':
    'Was diese Einladung anbietet, gibt es so nicht mehr; sie kann deshalb im Moment nicht angenommen werden.',
  'attention.next':
    'Die Verwaltung der Website sieht das. Bitte wenden Sie sich an die Person, die Sie eingeladen hat.',

  'rate-limited.title': 'Zu viele Versuche',
  'rate-limited.text': 'Das waren zu viele Versuche in kurzer Zeit. Es wurde nichts geändert.',
  'rate-limited.next': 'Bitte warten Sie, und versuchen Sie es dann noch einmal.',
  'rate-limited.when': 'Sie können es {when} noch einmal versuchen.',

  'no-mail.title': 'Es kann keine E-Mail gesendet werden',
  'no-mail.text':
    'Diese Website müsste Ihnen einen Code per E-Mail senden, kann zurzeit aber keine E-Mails senden. Es wurde nichts geändert.',
  'no-mail.next':
    'Bitte sagen Sie der Person Bescheid, die Ihnen den Link geschickt hat, oder dem Betreiber der Website.',

  'foreign.title': 'Das kam nicht von dieser Seite',
  'foreign.text': 'Das Formular wurde von einer anderen Website geschickt; es wurde nichts geändert.',
  'foreign.next': 'Öffnen Sie den Link in der Einladungsmail, und nehmen Sie das Formular dort.',

  'refused.title': 'Das ist nicht möglich',
  'refused.text': 'Die Anfrage ließ sich nicht ausführen; es wurde nichts geändert.',
  'refused.next':
    'Öffnen Sie den Link in der Einladungsmail noch einmal. Hilft das nicht, wenden Sie sich an die Person, die Sie eingeladen hat.',

  'failed.title': 'Etwas ist schiefgegangen',
  'failed.text': 'Der Fehler liegt bei uns. Bitte versuchen Sie es in einigen Minuten noch einmal.',
  'failed.next': 'Geschieht es wieder, wenden Sie sich an die Person, die Sie eingeladen hat.',
};
