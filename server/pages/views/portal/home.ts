import { portalPage } from './frame';

const invitationCard = `
<li><article class="card" aria-labelledby="invitation-{{ invitation.documentId }}">
<h3 id="invitation-{{ invitation.documentId }}"><bdi>{% if invitation.account %}{{ invitation.account }}{% elsif site %}{{ site }}{% else %}{{ 'home.site' | t }}{% endif %}</bdi></h3>
<dl class="facts">
{% if invitation.inviter %}<div><dt>{{ 'invitation.inviter' | t }}</dt><dd><bdi>{{ invitation.inviter }}</bdi></dd></div>{% endif %}
{% if invitation.role %}<div><dt>{{ 'home.role' | t }}</dt><dd><bdi>{{ invitation.role }}</bdi></dd></div>{% endif %}
<div><dt>{{ 'home.state' | t }}</dt><dd><span class="tag tag-waiting">{{ 'home.state-invited' | t }}</span></dd></div>
<div><dt>{{ 'invitation.expires' | t }}</dt><dd><time datetime="{{ invitation.expiresAt }}">{{ invitation.expires }}</time></dd></div>
</dl>
<p class="actions"><a class="button" href="{{ portal.base }}/invitations/{{ invitation.documentId }}" aria-describedby="invitation-{{ invitation.documentId }}">{{ 'home.review' | t }}</a></p>
</article></li>
`;

const membershipCard = `
<li><article class="card" aria-labelledby="account-{{ membership.documentId }}">
<h3 id="account-{{ membership.documentId }}"><bdi>{{ membership.account.name }}</bdi>{% if membership.isOwner %} <span class="tag">{{ 'home.owner' | t }}</span>{% endif %}</h3>
<dl class="facts">
{% if membership.role %}<div><dt>{{ 'home.role' | t }}</dt><dd><bdi>{{ membership.role }}</bdi></dd></div>{% endif %}
<div><dt>{{ 'home.state' | t }}</dt><dd>{% if membership.isBlocked %}{{ 'home.state-blocked' | t }}{% else %}{{ 'home.state-active' | t }}{% endif %}</dd></div>
<div><dt>{{ 'home.joined' | t }}</dt><dd>{{ membership.joined }}</dd></div>
</dl>
<p class="actions">
{% if membership.appUrl %}<a class="button" href="{{ membership.appUrl }}" aria-describedby="account-{{ membership.documentId }}">{{ 'home.open' | t }}</a>{% endif %}
{% if membership.hasUsers %}<a class="button button-quiet" href="{{ portal.base }}/accounts/{{ membership.account.slug }}/users" aria-describedby="account-{{ membership.documentId }}">{{ 'home.users' | t }}</a>{% endif %}
<a class="button button-quiet" href="{{ portal.base }}/memberships/{{ membership.documentId }}" aria-describedby="account-{{ membership.documentId }}">{{ 'home.settings' | t }}</a>
{% unless membership.isOwner %}<a class="button button-quiet" href="{{ portal.base }}/memberships/{{ membership.documentId }}/leave" aria-describedby="account-{{ membership.documentId }}">{{ 'home.leave' | t }}</a>{% endunless %}
</p>
</article></li>
`;

/** What waits for an answer, and what was answered. */
export const portalHome = portalPage(`
<h1>{{ 'portal.title' | t }}</h1>
{% unless isProved %}
<section class="card notice-card" aria-labelledby="unproved">
<h2 id="unproved">{{ 'home.unproved-title' | t }}</h2>
<p>{{ 'home.unproved' | t: email: email }}</p>
<p class="actions"><a class="button" href="{{ portal.base }}/address">{{ 'home.prove' | t }}</a></p>
</section>
{% endunless %}
{% if invitations.length == 0 and memberships.length == 0 and isProved %}<p class="card">{{ 'home.empty' | t }}</p>{% endif %}
{% if invitations.length > 0 %}
<section aria-labelledby="invitations">
<h2 id="invitations">{{ 'home.invitations' | t }}</h2>
<ul class="cards">{% for invitation in invitations %}${invitationCard}{% endfor %}</ul>
{% if invitations.length > 1 %}<p class="actions"><a class="button button-quiet" href="{{ portal.base }}/invitations">{{ 'home.review-all' | t }}</a></p>{% endif %}
</section>
{% endif %}
{% if memberships.length > 0 %}
<section aria-labelledby="accounts">
<h2 id="accounts">{{ 'home.accounts' | t }}</h2>
<ul class="cards">{% for membership in memberships %}${membershipCard}{% endfor %}</ul>
</section>
{% endif %}
`);
