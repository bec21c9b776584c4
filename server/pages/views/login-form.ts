export const loginForm = `
<p>{{ form.intro | say }}</p>
{% if form.roleChange %}<p class="notice">{{ form.roleChange | say }}</p>{% endif %}
<form method="post" action="{{ base }}/login">
<input type="hidden" name="token" value="{{ token }}">
{% for field in form.fields %}{% render 'field', field: field %}{% endfor %}
{% if form.terms %}{% render 'terms', terms: form.terms %}{% endif %}
<button type="submit">{{ 'login.submit' | t }}</button>
</form>
{% if form.forgotUrl %}<p class="after"><a href="{{ form.forgotUrl }}">{{ 'login.forgot' | t }}</a></p>{% endif %}
`;
