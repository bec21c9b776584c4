/** The page on which the six digits of a mail are typed in; and the way to another code. */
export const code = `{% layout 'layout' %}{% block main %}
{% if problems.length > 0 %}{% render 'problem', problems: problems %}{% endif %}
{% if notice %}<p class="notice" role="status">{{ notice | say }}</p>{% endif %}
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ 'code.title' | t }}</h1>
<p>{{ sent | say }}</p>
<form method="post" action="{{ base }}/code">
<input type="hidden" name="challenge" value="{{ challenge }}">
{% render 'field', field: field %}
<button type="submit">{{ 'code.submit' | t }}</button>
</form>
{% if expires %}<p class="after">{{ expires | say }}</p>{% endif %}
</section>
<section class="card" aria-labelledby="resend-heading">
<h2 id="resend-heading">{{ 'code.resend-heading' | t }}</h2>
<p>{{ 'code.known' | t }}</p>
<p>{{ 'code.resend-intro' | t }}</p>
{% if waiting %}<p>{{ waiting | say }}</p>{% endif %}
<form method="post" action="{{ base }}/code/resend">
<input type="hidden" name="challenge" value="{{ challenge }}">
<button type="submit" class="quiet">{{ 'code.resend' | t }}</button>
</form>
</section>
{% endblock %}`;
