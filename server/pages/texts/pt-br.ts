import type { Texts } from './en';

/** As written in Brazil; Portugal is answered by it, too. */
export const ptBR: Texts = {
  'page.error-prefix': 'Erro:',
  'page.skip': 'Ir para o conteúdo',

  'invitation.title': 'Seu convite',
  'invitation.heading': '{inviter} convida você',
  'invitation.heading-site': '{inviter} convida você para {site}',
  'invitation.heading-anonymous': 'Você recebeu um convite',
  'invitation.heading-anonymous-site': 'Você recebeu um convite para {site}',
  'invitation.heading-account': '{inviter} convida você a participar de {account}',
  'invitation.heading-account-site': '{inviter} convida você a participar de {account} em {site}',
  'invitation.heading-anonymous-account': 'Você recebeu um convite para participar de {account}',
  'invitation.heading-anonymous-account-site':
    'Você recebeu um convite para participar de {account} em {site}',
  'invitation.nothing-yet': 'Nada acontece até que você pressione um dos botões abaixo.',
  'invitation.inviter': 'Convite de',
  'invitation.email': 'Endereço convidado',
  'invitation.account': 'Conta compartilhada',
  'invitation.role': 'Função',
  'invitation.groups': 'Grupos',
  'invitation.permissions': 'Permissões',
  'invitation.all-permissions':
    'Todas as permissões: nesta conta compartilhada, você pode fazer tudo o que o proprietário pode, exceto transferi-la.',
  'invitation.expires': 'Válido até',
  'invitation.message': 'Mensagem',
  'invitation.role-change': 'Se você aceitar, a função da sua conta de usuário mudará de {from} para {to}.',
  'invitation.role-becomes': 'Se você aceitar, a função desta conta de usuário passará a ser {to}.',

  'register.heading': 'Crie sua conta',
  'register.intro': 'Sua conta ficará vinculada a {email}.',
  'register.username': 'Nome de usuário',
  'register.username-hint': 'Pelo menos 3 caracteres. Você poderá usá-lo para entrar mais tarde.',
  'register.password': 'Senha',
  'register.password-hint': 'Pelo menos {min} caracteres.',
  'register.first-name': 'Nome',
  'register.last-name': 'Sobrenome',
  'register.phone': 'Número de telefone',
  'register.phone-hint': 'Com o código do país, por exemplo {example}.',
  'register.country': 'País',
  'register.country-none': 'Selecione',
  'register.submit': 'Criar a conta e aceitar',

  'login.heading': 'Entre para aceitar',
  'login.intro': 'Já existe uma conta para {email}. Entre com ela para aceitar o convite.',
  'login.identifier': 'Nome de usuário ou e-mail',
  'login.password': 'Senha',
  'login.submit': 'Entrar e aceitar',
  'login.other': 'Já tenho uma conta',
  'login.instead': 'Prefiro entrar com senha',
  'login.other-intro': 'O convite é para {email}; use a conta desse endereço.',

  'session.heading': 'Aceitar o convite',
  'session.signed-in': 'Conectado como',
  'session.submit': 'Aceitar como {email}',
  'session.mismatch':
    'Você está conectado como {current}, mas este convite é para {invited}. Ele só pode ser aceito com o endereço convidado.',

  'decline.summary': 'Não quero aceitar',
  'decline.intro': 'A pessoa que convidou você verá que o convite foi recusado. Isso não pode ser desfeito.',
  'decline.reason': 'Motivo',
  'decline.suppress': 'Não me convidem novamente',
  'decline.suppress-hint': 'Seu pedido ficará registrado.',
  'decline.submit': 'Recusar o convite',

  'form.optional': '(opcional)',
  'form.problem': 'Há um problema',
  'form.show-password': 'Mostrar a senha',
  'form.hide-password': 'Ocultar a senha',
  'form.generate-password': 'Sugerir uma senha',
  'form.strength': 'Força da senha',
  'form.strength-levels': 'Muito fraca|Fraca|Razoável|Forte|Muito forte',

  'field.missing': 'Preencha este campo: {label}.',
  'field.username': 'O nome de usuário tem de 3 a 100 caracteres e não começa nem termina com espaço.',
  'field.username-taken': 'Este nome de usuário já está em uso. Escolha outro.',
  'field.password': 'Escolha outra senha: pelo menos {min} caracteres e que não seja fácil de adivinhar.',
  'field.firstName': 'Este nome não pode ser usado. Ele tem no máximo 100 caracteres.',
  'field.lastName': 'Este sobrenome não pode ser usado. Ele tem no máximo 100 caracteres.',
  'field.phone': 'Isto não é um número de telefone. Escreva-o com o código do país, por exemplo {example}.',
  'field.countryCode': 'Escolha um país da lista.',
  'field.reason': 'O motivo tem no máximo 1000 caracteres.',
  'field.other': 'Isto não pode ser usado.',

  'problem.credentials': 'O nome de usuário ou a senha está incorreto.',
  'problem.email-taken': 'Já existe uma conta para este endereço. Entre com ela.',
  'problem.email-mismatch': 'Aquela conta tem outro endereço. O convite só pode ser aceito por {email}.',
  'problem.already-member': 'Você já faz parte desta conta compartilhada; não há mais nada a aceitar.',
  'problem.blocked': 'Esta conta está bloqueada. Entre em contato com os responsáveis pelo site.',
  'problem.unconfirmed':
    'Confirme primeiro o seu endereço de e-mail: o link está na mensagem que você recebeu.',
  'problem.login-required': 'Sua sessão terminou. Entre novamente para aceitar.',
  'problem.unproved': 'Desta vez, entre com a sua senha para comprovar que a conta é sua.',

  'accepted.title': 'Convite aceito',
  'accepted.session': 'Você está conectado como {username}.',
  'accepted.login': 'Seu acesso está pronto. Agora você pode entrar com o nome de usuário {username}.',
  'accepted.continue': 'Continuar',
  'accepted.go-to-login': 'Ir para a página de login',
  'accepted.close': 'Você pode fechar esta página.',

  'declined-now.title': 'Convite recusado',
  'declined-now.text': 'Você recusou o convite. Nenhuma conta foi criada.',
  'declined-now.suppressed': 'Seu pedido de não ser mais convidado foi registrado.',
  'declined-now.next': 'Se foi um engano, peça um novo convite à pessoa que convidou você.',

  'renewed.requested-title': 'Novo link solicitado',
  'renewed.requested':
    'A pessoa que convidou você já sabe que você deseja um novo link. Ele chegará por e-mail assim que ela concordar.',
  'renewed.sent-title': 'Novo link enviado',
  'renewed.sent': 'Um novo link está a caminho do seu e-mail. O antigo continua expirado.',
  'renewed.spam': 'Nenhuma mensagem depois de alguns minutos? Verifique também a pasta de spam.',

  'expired.title': 'Convite expirado',
  'expired.text': 'Este convite é antigo demais para ser aceito.',
  'expired.can-renew': 'Você pode pedir um novo link; ele será enviado ao endereço convidado.',
  'expired.renew': 'Pedir um novo link',
  'expired.no-renew': 'Entre em contato com a pessoa que convidou você e peça um novo convite.',

  'used.title': 'Link já utilizado',
  'used.text': 'Este convite já foi aceito, e um link só funciona uma vez.',
  'used.mine': 'Se foi você, basta entrar.',
  'used.next': 'Se não foi você, entre em contato com a pessoa que convidou você e peça um novo convite.',

  'cancelled.title': 'Convite cancelado',
  'cancelled.text': 'Este convite foi retirado e não pode mais ser aceito.',
  'cancelled.next': 'Se você não esperava por isso, entre em contato com a pessoa que convidou você.',

  'declined.title': 'Convite recusado',
  'declined.text': 'Este convite foi recusado e não pode mais ser aceito.',
  'declined.next': 'Se você mudou de ideia, peça um novo convite à pessoa que convidou você.',

  'replaced.title': 'Há um link mais recente',
  'replaced.text': 'Este link foi substituído por um mais recente e não funciona mais.',
  'replaced.next':
    'Procure o convite mais recente na sua caixa de entrada e na pasta de spam, e abra o link que está nele.',

  'not-found.title': 'Convite não encontrado',
  'not-found.text': 'Não há nenhum convite neste link. Talvez ele tenha sido cortado no caminho.',
  'not-found.next':
    'Abra novamente o link da mensagem ou copie-o por inteiro na barra de endereços. Se isso não ajudar, entre em contato com a pessoa que convidou você.',

  'no-link.title': 'Abra o seu link novamente',
  'no-link.text': 'Esta página foi aberta sem convite, ou passou muito tempo.',
  'no-link.next':
    'Abra novamente o link da mensagem de convite. Seu navegador precisa permitir cookies deste site.',

  'attention.title': 'Este convite precisa ser verificado',
  'attention.text':
    'O que este convite oferece não está mais disponível como antes; por isso ele não pode ser aceito no momento.',
  'attention.next':
    'Os responsáveis pelo site podem ver isso. Entre em contato com a pessoa que convidou você.',

  'rate-limited.title': 'Tentativas demais',
  'rate-limited.text': 'Houve tentativas demais em pouco tempo. Nada foi alterado.',
  'rate-limited.next': 'Aguarde e tente novamente.',
  'rate-limited.when': 'Você poderá tentar novamente {when}.',

  'no-mail.title': 'Não é possível enviar e-mails',
  'no-mail.text':
    'Este site precisa enviar a você um código por e-mail, mas no momento não consegue enviar e-mails. Nada foi alterado.',
  'no-mail.next': 'Avise a pessoa que enviou o link ou quem administra este site.',

  'foreign.title': 'Isto não veio desta página',
  'foreign.text': 'O formulário foi enviado de outro site, por isso nada foi alterado.',
  'foreign.next': 'Abra o link da mensagem de convite e use o formulário que está lá.',

  'refused.title': 'Isto não é possível',
  'refused.text': 'O pedido não pôde ser executado, e nada foi alterado.',
  'refused.next':
    'Abra novamente o link da mensagem de convite. Se isso não ajudar, entre em contato com a pessoa que convidou você.',

  'failed.title': 'Algo deu errado',
  'failed.text': 'A falha é nossa. Tente novamente em alguns minutos.',
  'failed.next': 'Se acontecer de novo, entre em contato com a pessoa que convidou você.',
};
