import { portalPage } from './frame';

const invite = `
<li><article class="card" aria-labelledby="invite-{{ invite.documentId }}">
<h3 id="invite-{{ invite.documentId }}"><bdi>{{ invite.email }}</bdi></h3>
<dl class="facts">
<div><dt>{{ 'home.state' | t }}</dt><dd>{{ invite.sent | say }}</dd></div>
<div><dt>{{ 'invitation.expires' | t }}</dt><dd><time datetime="{{ invite.expiresAt }}">{{ invite.expires }}</time></dd></div>
</dl>
{% if invite.isActionable %}
<form method="post" action="{{ portal.base }}{{ path }}/invitations/{{ invite.documentId }}/resend">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
<p class="actions"><button type="submit" class="quiet" aria-label="{{ 'users.resend-to' | text: email: invite.email }}">{{ 'users.resend' | t }}</button>
<a class="button button-danger" href="{{ portal.base }}{{ path }}/invitations/{{ invite.documentId }}/cancel" aria-label="{{ 'users.cancel-of' | text: email: invite.email }}">{{ 'users.cancel' | t }}</a></p>
</form>
{% endif %}
</article></li>
`;

const member = `
<li><article class="card" aria-labelledby="member-{{ member.documentId }}">
<h3 id="member-{{ member.documentId }}"><bdi>{{ member.name }}</bdi>{% if member.isOwner %} <span class="tag">{{ 'home.owner' | t }}</span>{% endif %}{% if member.isSelf %} <span class="tag">{{ 'users.you' | t }}</span>{% endif %}</h3>
<dl class="facts">
<div><dt>{{ 'profile.email' | t }}</dt><dd><bdi>{{ member.email }}</bdi></dd></div>
<div><dt>{{ 'home.state' | t }}</dt><dd>{% if member.isBlocked %}{{ 'home.state-blocked' | t }}{% else %}{{ 'home.state-active' | t }}{% endif %}</dd></div>
<div><dt>{{ 'invitation.permissions' | t }}</dt><dd>{% render 'portal-permissions', permissions: member.permissions %}</dd></div>
<div><dt>{{ 'users.last-login' | t }}</dt><dd>{% if member.lastLogin %}<time datetime="{{ member.lastLogin.at }}">{{ member.lastLogin.when }}</time>{% else %}{{ 'users.never' | t }}{% endif %}</dd></div>
{% if member.lastLogin.ip %}<div><dt>{{ 'users.ip' | t }}</dt><dd><bdi dir="ltr">{{ member.lastLogin.ip }}</bdi></dd></div>{% endif %}
{% if member.lastLogin.host %}<div><dt>{{ 'users.host' | t }}</dt><dd><bdi dir="ltr">{{ member.lastLogin.host }}</bdi></dd></div>{% endif %}
</dl>
{% if member.canChange or member.canRemove or member.canOwn %}<p class="actions">
{% if member.canChange %}<a class="button button-quiet" href="{{ portal.base }}{{ path }}/members/{{ member.documentId }}" aria-label="{{ 'users.manage-of' | text: name: member.name }}">{{ 'users.manage' | t }}</a>{% endif %}
{% if member.canOwn %}<a class="button button-quiet" href="{{ portal.base }}{{ path }}/members/{{ member.documentId }}/transfer" aria-label="{{ 'users.transfer-of' | text: name: member.name }}">{{ 'users.transfer' | t }}</a>{% endif %}
{% if member.canRemove %}<a class="button button-danger" href="{{ portal.base }}{{ path }}/members/{{ member.documentId }}/remove" aria-label="{{ 'users.remove-of' | text: name: member.name }}">{{ 'users.remove' | t }}</a>{% endif %}
</p>{% endif %}
</article></li>
`;

/** The user management of an account. */
export const portalUsers = portalPage(`
<h1>{{ heading | say }}</h1>
{% if mayInvite %}<p class="actions"><a class="button" href="{{ portal.base }}{{ path }}/invite">{{ 'users.invite' | t }}</a></p>{% endif %}
{% if invites %}
<section aria-labelledby="pending">
<h2 id="pending">{{ 'users.pending' | t }}</h2>
{% if invites.length == 0 %}<p>{{ 'users.no-pending' | t }}</p>{% else %}
<ul class="cards">{% for invite in invites %}${invite}{% endfor %}</ul>{% endif %}
</section>
{% endif %}
{% if members %}
<section aria-labelledby="members">
<h2 id="members">{{ 'users.members' | t }}</h2>
<ul class="cards">{% for member in members %}${member}{% endfor %}</ul>
{% render 'portal-pager', pager: pager, portal: portal %}
</section>
{% endif %}
<p><a href="{{ portal.base }}">{{ 'portal.back-home' | t }}</a></p>
`);

/** The form by which a member invites somebody. */
export const portalInvite = portalPage(`
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ heading | say }}</h1>
<form method="post" action="{{ portal.base }}{{ action }}">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
{% for field in fields %}{% render 'field', field: field %}{% endfor %}
{% render 'portal-access', access: access %}
{% if groups.length > 0 %}<fieldset id="groups" tabindex="-1"><legend>{{ 'invitation.groups' | t }}</legend>
{% if groupsError %}<p class="error">{{ groupsError | say }}</p>{% endif %}
{% render 'portal-checks', choices: groups, prefix: '' %}</fieldset>{% elsif groupsError %}<p class="error" id="groups" tabindex="-1">{{ groupsError | say }}</p>{% endif %}
{% if roles.length > 0 %}<div class="field{% if roleError %} field-wrong{% endif %}">
<label for="invite-role">{{ 'home.role' | t }} <span class="optional">{{ 'form.optional' | t }}</span></label>
{% if roleError %}<p class="error" id="invite-role-error">{{ roleError | say }}</p>{% endif %}
<select id="invite-role" name="role"{% if roleError %} aria-invalid="true" aria-describedby="invite-role-error"{% endif %}>
<option value="">{{ 'invite.role-default' | t }}</option>
{% for role in roles %}<option value="{{ role.documentId }}"{% if role.isChosen %} selected{% endif %}>{{ role.name }}</option>
{% endfor %}</select>
</div>{% endif %}
<div class="field{% if message.error %} field-wrong{% endif %}">
<label for="{{ message.id }}">{{ message.label | t }}{% unless message.isRequired %} <span class="optional">{{ 'form.optional' | t }}</span>{% endunless %}</label>
<p class="hint" id="{{ message.id }}-hint">{{ message.hint | say }}</p>
{% if message.error %}<p class="error" id="{{ message.id }}-error">{{ message.error | say }}</p>{% endif %}
<textarea id="{{ message.id }}" name="message" rows="4" dir="auto" aria-describedby="{{ message.describedBy }}"{% if message.error %} aria-invalid="true"{% endif %}{% if message.isRequired %} required{% endif %}>
{{ message.value }}</textarea>
</div>
<p class="actions"><button type="submit">{{ 'invite.submit' | t }}</button>
<a class="button button-quiet" href="{{ portal.base }}{{ back }}">{{ 'portal.go-back' | t }}</a></p>
</form>
</section>
`);

/** What another member may do. */
export const portalMember = portalPage(`
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ heading | say }}</h1>
<form method="post" action="{{ portal.base }}{{ action }}">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
{% render 'portal-access', access: access %}
<p class="actions"><button type="submit">{{ 'profile.save' | t }}</button>
<a class="button button-quiet" href="{{ portal.base }}{{ back }}">{{ 'portal.go-back' | t }}</a></p>
</form>
</section>
`);
