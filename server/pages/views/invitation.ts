/**
 * The invitation and the ways to answer it. The way that fits leads; the others are folded up in \`details\`, which
 * need no script.
 */
export const invitation = `{% layout 'layout' %}{% block main %}
{% if problems.length > 0 %}{% render 'problem', problems: problems %}{% endif %}
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ heading | say }}</h1>
{% render 'facts', facts: facts %}
{% if roleChange %}<p class="notice">{{ roleChange | say }}</p>{% endif %}
<p>{{ 'invitation.nothing-yet' | t }}</p>
</section>
{% for way in ways %}
<section class="card" id="{{ way.name }}">
{% if way.isFolded %}<details{% if way.isOpen %} open{% endif %}><summary><h2>{{ way.summary | t }}</h2></summary>{% else %}<h2>{{ way.summary | t }}</h2>{% endif %}
{% case way.name %}
{% when 'session' %}{% render 'session-form', form: way, token: token, base: base %}
{% when 'register' %}{% render 'register-form', form: way, token: token, base: base %}
{% when 'login' %}{% render 'login-form', form: way, token: token, base: base %}
{% when 'decline' %}{% render 'decline-form', form: way, token: token, base: base %}
{% endcase %}
{% if way.isFolded %}</details>{% endif %}
</section>
{% endfor %}
{% endblock %}`;
