import type { ImportField } from './import';

/** What people call a column, in the languages of the panel and some more; compared without case, accents and signs. */
const SYNONYMS: Record<ImportField, string> = {
  email:
    'email, e-mail, mail, email address, e-mail address, mail address, address, work email, business email, ' +
    'e-mail-adresse, mailadresse, adresse, mail-adresse, e-post, e-postadresse, adresse e-mail, adresse mail, adresse courriel, courriel, ' +
    'correo, correo electrónico, dirección de correo, correo-e, endereço de e-mail, correio eletrónico, indirizzo e-mail, ' +
    'indirizzo email, posta elettronica, e-mailadres, mailadres, adres e-mail, sähköposti, e-posta, eposta, почта, эл. почта, ' +
    'электронная почта, メール, メールアドレス, eメール, 邮箱, 電子郵件, 电子邮件, 电子邮箱, 이메일, البريد الإلكتروني',
  name:
    'name, full name, display name, person, contact, vollständiger name, ganzer name, nom complet, nom et prénom, ' +
    'prénom et nom, nombre completo, nombre y apellidos, nome completo, volledige naam, naam, imię i nazwisko, ' +
    'полное имя, фио, 氏名, 名前, お名前, 姓名, 이름',
  firstName:
    'first name, firstname, given name, forename, vorname, prénom, nombre, nome, voornaam, imię, fornavn, förnamn, etunimi, ' +
    'ad, jméno, имя, 名, 名字',
  lastName:
    'last name, lastname, surname, family name, nachname, familienname, zuname, nom, nom de famille, apellido, apellidos, ' +
    'cognome, sobrenome, apelido, achternaam, nazwisko, etternavn, efternavn, efternamn, sukunimi, soyad, příjmení, фамилия, 姓, 苗字',
  phone:
    'phone, phone number, telephone, telephone number, mobile, mobile phone, cell, tel, telefon, telefonnummer, mobil, ' +
    'handy, rufnummer, téléphone, portable, numéro de téléphone, teléfono, móvil, celular, telefono, cellulare, telefone, ' +
    'telemóvel, telefoon, telefoonnummer, numer telefonu, телефон, 電話, 電話番号, 电话, 手机, 전화번호',
  countryCode:
    'country, country code, land, ländercode, pays, code pays, país, código de país, paese, codice paese, landcode, kraj, ' +
    'страна, 国, 国コード, 国家, 국가',
  role: 'role, rolle, rôle, rol, ruolo, função, papel, rola, роль, 役割, ロール, 角色, 역할',
  account:
    'account, organisation, organization, company, tenant, customer, client, team, konto, firma, unternehmen, mandant, kunde, ' +
    'compte, entreprise, société, cuenta, empresa, organización, conto, azienda, conta, bedrijf, organisatie, konto firmowe, ' +
    'аккаунт, компания, アカウント, 会社, 账户, 公司, 계정',
  groups:
    'groups, group, gruppe, gruppen, groupe, groupes, grupo, grupos, gruppo, gruppi, groep, groepen, grupa, grupy, группа, ' +
    'группы, グループ, 组, 群组, 그룹',
  permissions:
    'permissions, permission, rights, rechte, berechtigung, berechtigungen, droits, autorisations, permisos, permessi, ' +
    'permissões, rechten, uprawnienia, права, разрешения, 権限, 权限, 권한',
  message:
    'message, note, comment, nachricht, notiz, mensaje, nota, messaggio, mensagem, bericht, wiadomość, сообщение, ' +
    'メッセージ, 消息, 留言, 메시지',
  locale: 'locale, language, lang, sprache, langue, idioma, lingua, taal, język, язык, 言語, 语言, 언어',
};

/** Case, accents, spaces and signs make no difference. */
const keyOf = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const FIELDS = new Map(
  (Object.entries(SYNONYMS) as [ImportField, string][]).flatMap(([field, synonyms]) => [
    [keyOf(field), field] as const,
    ...synonyms.split(',').map((synonym) => [keyOf(synonym), field] as const),
  ]),
);

/** What a column with this heading is; null for a heading that says nothing to us. */
export const fieldOf = (heading: string): ImportField | null => FIELDS.get(keyOf(heading)) ?? null;
