/** The terms, or the way to them, and the box that says they were read and agreed to. */
export const terms = `
<div class="terms{% if terms.error %} field-wrong{% endif %}">
{% if terms.text %}<details><summary>{{ 'terms.read' | t }}</summary><div class="terms-text" dir="auto" tabindex="0" role="region" aria-label="{{ 'terms.heading' | text }}">{{ terms.text }}</div></details>{% endif %}
{% if terms.url %}<p><a href="{{ terms.url }}" target="_blank" rel="noopener noreferrer">{{ 'terms.open' | t }}</a></p>{% endif %}
{% if terms.error %}<p class="error" id="{{ terms.id }}-error">{{ terms.error | say }}</p>{% endif %}
<div class="choice">
<input type="checkbox" id="{{ terms.id }}" name="acceptTerms" value="{{ terms.version }}" aria-describedby="{{ terms.id }}-hint{% if terms.error %} {{ terms.id }}-error{% endif %}"{% if terms.isChecked %} checked{% endif %}{% if terms.error %} aria-invalid="true"{% endif %}{% if terms.isRequired %} required{% endif %}>
<label for="{{ terms.id }}">{{ 'terms.agree' | t }}</label>
<p class="hint" id="{{ terms.id }}-hint">{{ terms.hint | say }}</p>
</div>
</div>
`;
