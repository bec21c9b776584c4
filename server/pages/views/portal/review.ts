import { portalPage } from './frame';

const declineForm = `
<details{% if offer.decline.isOpen %} open{% endif %}><summary>{{ 'review.decline' | t }}</summary>
<form method="post" action="{{ portal.base }}/invitations/{{ offer.documentId }}/decline">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
{% unless isAlone %}<input type="hidden" name="from" value="all">{% endunless %}
<p>{{ 'decline.intro' | t }}</p>
{% render 'field', field: offer.decline.field %}
<div class="choice">
<input type="checkbox" id="suppress-{{ offer.documentId }}" name="suppress" value="true" aria-describedby="suppress-{{ offer.documentId }}-hint"{% if offer.decline.isSuppressed %} checked{% endif %}>
<label for="suppress-{{ offer.documentId }}">{{ 'decline.suppress' | t }}</label>
<p class="hint" id="suppress-{{ offer.documentId }}-hint">{{ 'decline.suppress-hint' | t }}</p>
</div>
<button type="submit" class="danger">{{ 'review.decline-submit' | t }}</button>
</form></details>
`;

/** Offers to be approved or declined, each by itself. */
export const portalReview = portalPage(`
<h1>{% if isAlone %}{{ 'review.title' | t }}{% else %}{{ 'review.title-all' | t }}{% endif %}</h1>
{% if offers.length == 0 %}<p class="card">{{ 'review.none' | t }}</p>{% elsif isAlone %}<p>{{ 'review.intro' | t }}</p>{% else %}<p>{{ 'review.intro-all' | t }}</p>{% endif %}
{% for offer in offers %}
<section class="card" aria-labelledby="offer-{{ offer.documentId }}">
<h2 id="offer-{{ offer.documentId }}">{{ offer.heading | say }}</h2>
{% render 'facts', facts: offer.facts %}
{% if offer.roleChange %}<p class="notice">{{ offer.roleChange | say }}</p>{% endif %}
<form method="post" action="{{ portal.base }}/invitations/{{ offer.documentId }}/accept">
<input type="hidden" name="csrf" value="{{ portal.csrf }}">
{% unless isAlone %}<input type="hidden" name="from" value="all">{% endunless %}
{% if offer.choices.length > 0 %}<fieldset><legend>{{ 'review.notifications' | t }}</legend>
<p class="hint">{{ 'review.notifications-hint' | t }}</p>
{% assign prefix = offer.documentId | append: '-' %}{% render 'portal-checks', choices: offer.choices, prefix: prefix %}</fieldset>{% endif %}
{% if offer.terms %}{% render 'terms', terms: offer.terms %}{% endif %}
<button type="submit" aria-describedby="offer-{{ offer.documentId }}">{{ 'review.approve' | t }}</button>
</form>
${declineForm}
</section>
{% endfor %}
<p><a href="{{ portal.base }}">{% if offers.length == 0 %}{{ 'portal.back-home' | t }}{% else %}{{ 'review.later' | t }}{% endif %}</a></p>
`);
