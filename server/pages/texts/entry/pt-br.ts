import type { EntryTexts } from './en';

export const ptBR: EntryTexts = {
  'register.email': 'E-mail',
  'register.intro-free':
    'O convite foi enviado para {email}. Você também pode criar a conta com outro endereço.',
  'register.email-hint-any':
    'Se você usar outro endereço, primeiro enviaremos um código de segurança para ele.',
  'register.email-hint-domain':
    'Você pode usar outro endereço de {domain}; nesse caso, primeiro enviaremos um código de segurança para ele.',
  'register.password-hint-strong': 'Pelo menos {min} caracteres e difícil de adivinhar.',
  'form.strength-too-weak': 'fraca demais para este site',
  'field.email': 'Isto não é um endereço de e-mail.',
  'login.other-intro-free':
    'O convite foi enviado para {email}. Você também pode aceitá-lo com a conta de outro endereço.',
  'login.forgot': 'Esqueci minha senha',
  'session.other-address':
    'O convite foi enviado para {invited}. Se você o aceitar como {current}, ele ficará vinculado a essa conta.',
  'problem.email-domain': 'O convite só pode ser aceito com um endereço de {domain}.',
  'problem.unproved-why':
    'Até agora ninguém mostrou que {email} e a conta desse endereço pertencem à mesma pessoa. Se você não sabe a senha, peça uma nova e depois volte a esta página.',

  'terms.heading': 'Termos de uso',
  'terms.version': 'Versão {version}',
  'terms.read': 'Ler os termos de uso',
  'terms.open': 'Ler os termos de uso (abre em uma nova guia)',
  'terms.agree': 'Li os termos de uso e concordo com eles',
  'field.terms': 'Leia os termos de uso e concorde com eles para continuar.',

  'code.title': 'Digite o seu código de segurança',
  'code.sent': 'Enviamos uma mensagem para {email}. Digite o código de seis dígitos que está nela.',
  'code.sent-yours':
    'Enviamos uma mensagem para o endereço da sua conta. Digite o código de seis dígitos que está nela.',
  'code.known': 'Se a mensagem disser que você já tem uma conta, entre com ela.',
  'code.label': 'Código de segurança',
  'code.hint': 'Seis dígitos. Espaços não fazem diferença.',
  'code.expires': 'O código expira {when}.',
  'code.submit': 'Confirmar o código',
  'code.resend-heading': 'Não recebeu nada?',
  'code.resend-intro':
    'Verifique também a pasta de spam. Um novo código invalida o anterior; ele não dá mais tentativas.',
  'code.resend-when': 'Você poderá pedir um novo código {when}.',
  'code.resend': 'Enviar um novo código',
  'code.resent': 'Um novo código está a caminho. Só vale o código da mensagem mais recente.',
  'code.wrong': 'Este código está incorreto. Tentativas restantes: {count}.',
  'field.code': 'O código tem seis dígitos.',
  'code-done.title': 'Endereço confirmado',
  'code-done.text': 'Foi confirmado que o endereço {email} é seu.',
  'code-over.title': 'Este código não funciona mais',
  'code-over.text':
    'Ele é antigo demais, foi usado ou substituído, ou houve tentativas incorretas demais. Nada foi alterado.',
  'code-over.resend': 'Você pode pedir um novo código ou começar de novo.',
  'code-over.again': 'Comece de novo: abra mais uma vez o link que trouxe você até aqui.',
  'code-over.restart': 'Começar de novo',

  'join.title': 'Cadastro',
  'join.heading': 'Cadastro',
  'join.heading-site': 'Cadastro em {site}',
  'join.heading-account': 'Participar de {account}',
  'join.heading-account-site': 'Participar de {account} em {site}',
  'join.form-heading': 'Crie sua conta',
  'join.nothing-yet':
    'Enviamos um código de segurança para o seu endereço. Sua conta é criada quando você digita esse código.',
  'join.domains': 'Para endereços de',
  'join.submit': 'Cadastrar-se',
  'join.known': 'Você já tem uma conta aqui? Então não precisa se cadastrar de novo.',
  'problem.join-domain': 'Este link é apenas para endereços de {domains}.',
  'join-done.title': 'Cadastro concluído',
  'join-expired.title': 'Link de cadastro expirado',
  'join-expired.text': 'Já é tarde para se cadastrar por este link.',
  'join-paused.title': 'Cadastro em pausa',
  'join-paused.text': 'No momento, ninguém pode se cadastrar por este link. Tente novamente mais tarde.',
  'join-revoked.title': 'Link de cadastro inválido',
  'join-revoked.text': 'Este link foi retirado ou substituído por um novo.',
  'join-exhausted.title': 'Não há mais vagas',
  'join-exhausted.text': 'Já se cadastraram tantas pessoas quantas estavam previstas para este link.',
  'join-ended.next': 'Entre em contato com quem passou o link a você.',
  'full.title': 'Não há mais vagas',
  'full.text': 'A conta compartilhada da qual você participaria está lotada. Nada foi alterado.',
  'full.next':
    'Entre em contato com a pessoa que convidou você. O link volta a funcionar assim que houver uma vaga.',
};
