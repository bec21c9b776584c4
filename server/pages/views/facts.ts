/** What is offered, by whom and until when: said before anything can be accepted. */
export const facts = `
<dl class="facts">
{% if facts.inviter %}<div><dt>{{ 'invitation.inviter' | t }}</dt><dd><bdi>{{ facts.inviter }}</bdi></dd></div>{% endif %}
{% if facts.email %}<div><dt>{{ 'invitation.email' | t }}</dt><dd><bdi>{{ facts.email }}</bdi></dd></div>{% endif %}
{% if facts.account %}<div><dt>{{ 'invitation.account' | t }}</dt><dd><bdi>{{ facts.account }}</bdi></dd></div>{% endif %}
{% if facts.role %}<div><dt>{{ 'invitation.role' | t }}</dt><dd><bdi>{{ facts.role }}</bdi></dd></div>{% endif %}
{% if facts.groups.length > 0 %}<div><dt>{{ 'invitation.groups' | t }}</dt><dd>{% for group in facts.groups %}<bdi>{{ group }}</bdi>{% unless forloop.last %}, {% endunless %}{% endfor %}</dd></div>{% endif %}
{% if facts.hasAllPermissions %}<div><dt>{{ 'invitation.permissions' | t }}</dt><dd>{{ 'invitation.all-permissions' | t }}</dd></div>{% endif %}
{% if facts.permissions.length > 0 %}<div><dt>{{ 'invitation.permissions' | t }}</dt><dd><ul>{% for permission in facts.permissions %}<li><bdi>{{ permission.label }}</bdi>{% if permission.description %} <span class="aside"><bdi>{{ permission.description }}</bdi></span>{% endif %}</li>{% endfor %}</ul></dd></div>{% endif %}
{% if facts.domains.length > 0 %}<div><dt>{{ 'join.domains' | t }}</dt><dd>{% for domain in facts.domains %}<bdi>{{ domain }}</bdi>{% unless forloop.last %}, {% endunless %}{% endfor %}</dd></div>{% endif %}
<div><dt>{{ 'invitation.expires' | t }}</dt><dd><time datetime="{{ facts.expiresAt }}">{{ facts.expires }}</time> <span class="aside">({{ facts.expiresIn }})</span></dd></div>
</dl>
{% if facts.message %}<figure class="message"><figcaption>{{ 'invitation.message' | t }}</figcaption><blockquote dir="auto">{{ facts.message }}</blockquote></figure>{% endif %}
`;
