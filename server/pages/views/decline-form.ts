export const declineForm = `
<form method="post" action="{{ base }}/decline">
<input type="hidden" name="token" value="{{ token }}">
<p>{{ 'decline.intro' | t }}</p>
{% for field in form.fields %}{% render 'field', field: field %}{% endfor %}
<div class="choice">
<input type="checkbox" id="decline-suppress" name="suppress" value="true" aria-describedby="decline-suppress-hint"{% if form.isSuppressed %} checked{% endif %}>
<label for="decline-suppress">{{ 'decline.suppress' | t }}</label>
<p class="hint" id="decline-suppress-hint">{{ 'decline.suppress-hint' | t }}</p>
</div>
<button type="submit" class="danger">{{ 'decline.submit' | t }}</button>
</form>
`;
