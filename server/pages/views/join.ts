/** What a sign-up link leads to: what it gives, and the form for somebody who is new. */
export const join = `{% layout 'layout' %}{% block main %}
{% if problems.length > 0 %}{% render 'problem', problems: problems %}{% endif %}
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ heading | say }}</h1>
{% render 'facts', facts: facts %}
<p>{{ 'join.nothing-yet' | t }}</p>
</section>
<section class="card" aria-labelledby="form-heading">
<h2 id="form-heading">{{ 'join.form-heading' | t }}</h2>
<form method="post" action="{{ base }}/join/register">
<input type="hidden" name="token" value="{{ token }}">
{% for field in way.fields %}{% render 'field', field: field %}{% endfor %}
{% if way.terms %}{% render 'terms', terms: way.terms %}{% endif %}
<button type="submit">{{ 'join.submit' | t }}</button>
</form>
<p class="after">{{ 'join.known' | t }}{% if loginUrl %} <a href="{{ loginUrl }}">{{ 'accepted.go-to-login' | t }}</a>{% endif %}</p>
</section>
{% endblock %}`;
