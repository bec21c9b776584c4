/** For a browser that is signed in already: both addresses are shown, and nothing is accepted without a click. */
export const sessionForm = `
<dl class="facts">
<div><dt>{{ 'session.signed-in' | t }}</dt><dd><bdi>{{ form.current }}</bdi></dd></div>
<div><dt>{{ 'invitation.email' | t }}</dt><dd><bdi>{{ form.invited }}</bdi></dd></div>
</dl>
{% if form.intro %}<p>{{ form.intro | say }}</p>{% endif %}
{% if form.proof %}
<form method="post" action="{{ base }}/accept">
<input type="hidden" name="token" value="{{ token }}">
<input type="hidden" name="proof" value="{{ form.proof }}">
{% if form.terms %}{% render 'terms', terms: form.terms %}{% endif %}
<button type="submit">{{ 'session.submit' | t: email: form.current }}</button>
</form>
{% else %}<p class="notice">{{ 'session.mismatch' | t: current: form.current, invited: form.invited }}</p>{% endif %}
`;
