export const registerForm = `
<p>{{ form.intro | say }}</p>
<form method="post" action="{{ base }}/register">
<input type="hidden" name="token" value="{{ token }}">
{% for field in form.fields %}{% render 'field', field: field %}{% endfor %}
<button type="submit">{{ 'register.submit' | t }}</button>
</form>
`;
