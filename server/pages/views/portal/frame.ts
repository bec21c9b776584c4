/** Where one can go in the portal, who is signed in, and the way out. */
export const portalNavigation = `
<header class="bar">
<nav aria-label="{{ 'portal.navigation' | text }}"><ul>
<li><a href="{{ portal.base }}"{% if portal.current == 'home' %} aria-current="page"{% endif %}>{{ 'portal.home' | t }}</a></li>
<li><a href="{{ portal.base }}/profile"{% if portal.current == 'profile' %} aria-current="page"{% endif %}>{{ 'portal.profile' | t }}</a></li>
</ul></nav>
<form method="post" action="{{ base }}/sign-out">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
<p class="sign-out"><span class="aside">{{ 'portal.signed-in' | t: username: portal.username }}</span>
<button type="submit" class="quiet small">{{ 'portal.sign-out' | t }}</button></p>
</form>
</header>
`;

/** What was done, told to screen readers as well. */
export const portalFlash = `
{% if portal.flash %}<p class="done" role="status" tabindex="-1" autofocus>{{ portal.flash | t }}</p>{% endif %}
`;

/** The choice of a language, which the browser keeps. */
export const portalLanguages = `
<footer class="languages">
<form method="post" action="{{ base }}/language">
<input type="hidden" name="next" value="{{ next }}">
<label for="language">{{ 'portal.language' | t }}</label>
<select id="language" name="language">
{% for language in portal.languages %}<option value="{{ language.code }}" lang="{{ language.code }}"{% if language.isCurrent %} selected{% endif %}>{{ language.name }}</option>
{% endfor %}</select>
<button type="submit" class="quiet small">{{ 'portal.language-change' | t }}</button>
</form>
</footer>
`;

/** @param content what stands between the messages and the choice of a language */
export const portalPage = (content: string): string => `{% layout 'layout' %}
{% block navigation %}{% if portal.csrf %}{% render 'portal-navigation', portal: portal, base: base %}{% endif %}{% endblock %}
{% block main %}
{% render 'portal-flash', portal: portal %}
{% if problems.length > 0 %}{% render 'problem', problems: problems %}{% endif %}
${content}
{% render 'portal-languages', portal: portal, base: base, next: portal.path %}
{% endblock %}`;
