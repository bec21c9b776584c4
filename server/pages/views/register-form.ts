export const registerForm = `
<p>{{ form.intro | say }}</p>
<form method="post" action="{{ base }}/register"{% if form.email %} data-email="{{ form.email }}"{% endif %}>
<input type="hidden" name="token" value="{{ token }}">
{% for field in form.fields %}{% render 'field', field: field %}{% endfor %}
{% if form.terms %}{% render 'terms', terms: form.terms %}{% endif %}
<button type="submit">{{ 'register.submit' | t }}</button>
</form>
`;
