/** A list of checkboxes, each with its explanation. */
export const portalChecks = `
{% for choice in choices %}
<div class="choice">
<input type="checkbox" id="{{ prefix }}{{ choice.name }}" name="{{ choice.name }}" value="true"{% if choice.isOn %} checked{% endif %}{% if choice.description %} aria-describedby="{{ prefix }}{{ choice.name }}-hint"{% endif %}>
<label for="{{ prefix }}{{ choice.name }}"><bdi>{{ choice.label }}</bdi></label>
{% if choice.description %}<p class="hint" id="{{ prefix }}{{ choice.name }}-hint"><bdi>{{ choice.description }}</bdi></p>{% endif %}
</div>
{% endfor %}
`;

/** All permissions, or those that are ticked. */
export const portalAccess = `
<fieldset id="access" tabindex="-1">
<legend>{{ 'invitation.permissions' | t }}</legend>
{% if access.error %}<p class="error">{{ access.error | say }}</p>{% endif %}
{% if access.isAllOffered %}
<div class="choice">
<input type="radio" id="access-all" name="access" value="all"{% if access.chosen == 'all' %} checked{% endif %} aria-describedby="access-all-hint">
<label for="access-all">{{ 'users.all' | t }}</label>
<p class="hint" id="access-all-hint">{{ 'invite.all-hint' | t }}</p>
</div>
{% endif %}
<div class="choice">
<input type="radio" id="access-chosen" name="access" value="chosen"{% if access.chosen == 'chosen' %} checked{% endif %} aria-describedby="access-chosen-hint">
<label for="access-chosen">{{ 'invite.choose' | t }}</label>
<p class="hint" id="access-chosen-hint">{{ 'invite.choose-hint' | t }}</p>
</div>
<div class="nested">{% render 'portal-checks', choices: access.choices, prefix: '' %}</div>
</fieldset>
`;

/** Permissions in words. */
export const portalPermissions = `
{% if permissions.hasAll %}{{ 'users.all' | t }}{% elsif permissions.entries.length == 0 %}{{ 'users.none' | t }}{% else %}<ul>{% for permission in permissions.entries %}<li><bdi>{{ permission.label }}</bdi></li>{% endfor %}</ul>{% endif %}
`;

export const portalPager = `
{% if pager.pages > 1 %}<nav class="pager" aria-label="{{ 'portal.pages' | text }}">
{% if pager.previous %}<a href="{{ portal.base }}{{ pager.previous }}" rel="prev">{{ 'portal.previous' | t }}</a>{% endif %}
<span>{{ 'portal.page' | t: page: pager.page, pages: pager.pages }}</span>
{% if pager.next %}<a href="{{ portal.base }}{{ pager.next }}" rel="next">{{ 'portal.next' | t }}</a>{% endif %}
</nav>{% endif %}
`;
