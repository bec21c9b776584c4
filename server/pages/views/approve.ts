/** Whoever invited is asked for a new link; nothing happens without the button. */
export const approve = `{% layout 'layout' %}{% block main %}
<section class="card" aria-labelledby="heading">
<h1 id="heading">{{ 'approve.heading' | t }}</h1>
<p>{{ asks | say }}</p>
<p>{{ what | say }}</p>
<form method="post" action="{{ base }}/approve">
<input type="hidden" name="token" value="{{ token }}">
<button type="submit">{{ 'approve.submit' | t }}</button>
</form>
<p class="after">{{ 'approve.ignore' | t }}</p>
</section>
{% endblock %}`;
