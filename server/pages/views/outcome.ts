/** A page that only says something: what happened, what to do next, and at most one way on. */
export const outcome = `{% layout 'layout' %}{% block main %}
<section class="card outcome" aria-labelledby="heading">
<h1 id="heading">{{ title | say }}</h1>
{% for line in lines %}<p>{{ line | say }}</p>
{% endfor %}
{% if renewToken %}
<form method="post" action="{{ base }}/renew">
<input type="hidden" name="token" value="{{ renewToken }}">
<button type="submit">{{ 'expired.renew' | t }}</button>
</form>
{% endif %}
{% if resendChallenge %}
<form method="post" action="{{ base }}/code/resend">
<input type="hidden" name="challenge" value="{{ resendChallenge }}">
<button type="submit">{{ 'code.resend' | t }}</button>
</form>
{% endif %}
{% if link %}<p class="after"><a class="button" href="{{ link.url }}">{{ link.label | t }}</a></p>{% endif %}
</section>
{% endblock %}`;
