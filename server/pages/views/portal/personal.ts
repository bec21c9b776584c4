import { portalPage } from './frame';

/** The door. */
export const portalSignIn = portalPage(`
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ 'sign-in.title' | t }}</h1>
<p>{{ intro | say }}</p>
<form method="post" action="{{ base }}/sign-in">
<input type="hidden" name="next" value="{{ next }}">
{% for field in fields %}{% render 'field', field: field %}{% endfor %}
<button type="submit">{{ 'sign-in.submit' | t }}</button>
</form>
{% if forgotUrl %}<p><a href="{{ forgotUrl }}">{{ 'sign-in.forgot' | t }}</a></p>{% else %}<p class="hint">{{ 'sign-in.forgot-text' | t }}</p>{% endif %}
</section>
`);

export const portalProfile = portalPage(`
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ 'profile.title' | t }}</h1>
<p>{{ 'profile.intro' | t }}</p>
<dl class="facts">
<div><dt>{{ 'profile.username' | t }}</dt><dd><bdi>{{ username }}</bdi></dd></div>
<div><dt>{{ 'profile.email' | t }}</dt><dd><bdi>{{ email }}</bdi></dd></div>
</dl>
{% if fields.length == 0 %}<p>{{ 'profile.nothing' | t }}</p>{% else %}
<form method="post" action="{{ portal.base }}/profile">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
{% for field in fields %}{% render 'field', field: field %}{% endfor %}
<button type="submit">{{ 'profile.save' | t }}</button>
</form>
{% endif %}
</section>
`);

export const portalAddress = portalPage(`
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ 'address.title' | t }}</h1>
<p>{{ text | say }}</p>
{% unless isProved %}
<form method="post" action="{{ portal.base }}/address">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
{% if field %}{% render 'field', field: field %}{% endif %}
<button type="submit">{{ 'address.send' | t }}</button>
</form>
{% if field %}{% if forgotUrl %}<p><a href="{{ forgotUrl }}">{{ 'sign-in.forgot' | t }}</a></p>{% else %}<p class="hint">{{ 'sign-in.forgot-text' | t }}</p>{% endif %}{% endif %}
{% endunless %}
<p><a href="{{ portal.base }}">{{ 'portal.back-home' | t }}</a></p>
</section>
`);

/** Where the code goes that was sent. */
export const portalCode = portalPage(`
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ 'address.title' | t }}</h1>
<p>{{ text | say }}</p>
<form method="post" action="{{ portal.base }}{{ action }}">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
{% render 'field', field: field %}
<button type="submit">{{ 'code.submit' | t }}</button>
</form>
<p>{{ 'code.resend-intro' | t }}</p>
<form method="post" action="{{ portal.base }}{{ action }}/resend">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
<button type="submit" class="quiet">{{ 'code.resend' | t }}</button>
</form>
</section>
`);

/** What a member chooses for one account. */
export const portalSettings = portalPage(`
<h1>{{ heading | say }}</h1>
<section class="card" aria-labelledby="membership">
<h2 id="membership"><bdi>{{ membership.account.name }}</bdi>{% if membership.isOwner %} <span class="tag">{{ 'home.owner' | t }}</span>{% endif %}</h2>
<dl class="facts">
{% if membership.role %}<div><dt>{{ 'home.role' | t }}</dt><dd><bdi>{{ membership.role }}</bdi></dd></div>{% endif %}
{% if membership.groups.length > 0 %}<div><dt>{{ 'invitation.groups' | t }}</dt><dd>{% for group in membership.groups %}<bdi>{{ group }}</bdi>{% unless forloop.last %}, {% endunless %}{% endfor %}</dd></div>{% endif %}
<div><dt>{{ 'invitation.permissions' | t }}</dt><dd>{% render 'portal-permissions', permissions: permissions %}</dd></div>
<div><dt>{{ 'home.joined' | t }}</dt><dd>{{ membership.joined }}</dd></div>
</dl>
<p class="actions">
{% if membership.appUrl %}<a class="button" href="{{ membership.appUrl }}">{{ 'home.open' | t }}</a>{% endif %}
{% if membership.hasUsers %}<a class="button button-quiet" href="{{ portal.base }}/accounts/{{ membership.account.slug }}/users">{{ 'home.users' | t }}</a>{% endif %}
</p>
</section>
<section class="card" aria-labelledby="notifications">
<h2 id="notifications">{{ 'settings.notifications' | t }}</h2>
{% if choices.length == 0 %}<p>{{ 'settings.no-notifications' | t }}</p>{% else %}
<form method="post" action="{{ portal.base }}/memberships/{{ membership.documentId }}">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
<fieldset class="bare"><legend>{{ 'review.notifications' | t }}</legend>
{% render 'portal-checks', choices: choices, prefix: '' %}</fieldset>
<button type="submit">{{ 'profile.save' | t }}</button>
</form>
{% endif %}
</section>
<section class="card" aria-labelledby="leave">
<h2 id="leave">{{ 'settings.leave' | t }}</h2>
<p>{{ leaveText | say }}</p>
{% unless membership.isOwner %}<p class="actions"><a class="button button-danger" href="{{ portal.base }}/memberships/{{ membership.documentId }}/leave">{{ 'settings.leave' | t }}</a></p>{% endunless %}
</section>
<p><a href="{{ portal.base }}">{{ 'portal.back-home' | t }}</a></p>
`);

/** Asks before something is done that cannot be undone by the one who does it. */
export const portalConfirm = portalPage(`
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ heading | say }}</h1>
{% for line in lines %}<p>{{ line | say }}</p>{% endfor %}
<form method="post" action="{{ portal.base }}{{ action }}">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
<p class="actions"><button type="submit" class="danger">{{ submit | t }}</button>
<a class="button button-quiet" href="{{ portal.base }}{{ back }}">{{ 'portal.go-back' | t }}</a></p>
</form>
</section>
`);

/** Only says something. */
export const portalOutcome = portalPage(`
<section class="card outcome" aria-labelledby="heading">
<h1 id="heading">{{ heading | say }}</h1>
{% for line in lines %}<p>{{ line | say }}</p>
{% endfor %}
<p><a class="button" href="{{ portal.base }}">{{ 'portal.back-home' | t }}</a></p>
</section>
`);
