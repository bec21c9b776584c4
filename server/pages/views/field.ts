/** One labelled field with its hint and its error, which the input names in \`aria-describedby\`. */
export const field = `
<div class="field{% if field.error %} field-wrong{% endif %}">
<label for="{{ field.id }}">{{ field.label | t }}{% unless field.isRequired %} <span class="optional">{{ 'form.optional' | t }}</span>{% endunless %}</label>
{% if field.hint %}<p class="hint" id="{{ field.id }}-hint">{{ field.hint | say }}</p>{% endif %}
{% if field.error %}<p class="error" id="{{ field.id }}-error">{{ field.error | say }}</p>{% endif %}
{% if field.options %}
<select id="{{ field.id }}" name="{{ field.name }}" autocomplete="{{ field.autocomplete }}"{% if field.describedBy %} aria-describedby="{{ field.describedBy }}"{% endif %}{% if field.error %} aria-invalid="true"{% endif %}{% if field.isRequired %} required{% endif %}>
<option value="">{{ 'register.country-none' | t }}</option>
{% for option in field.options %}<option value="{{ option.value }}"{% if option.value == field.value %} selected{% endif %}>{{ option.label }}</option>
{% endfor %}</select>
{% else %}
<input id="{{ field.id }}" name="{{ field.name }}" type="{{ field.type }}" value="{{ field.value }}" autocomplete="{{ field.autocomplete }}"{% if field.isVerbatim %} autocapitalize="none" spellcheck="false"{% endif %}{% if field.inputmode %} inputmode="{{ field.inputmode }}"{% endif %}{% if field.direction %} dir="{{ field.direction }}"{% endif %}{% if field.describedBy %} aria-describedby="{{ field.describedBy }}"{% endif %}{% if field.error %} aria-invalid="true"{% endif %}{% if field.isRequired %} required{% endif %}{% if field.type == 'password' %} data-show="{{ 'form.show-password' | text }}" data-hide="{{ 'form.hide-password' | text }}"{% if field.isNew %} data-generate="{{ 'form.generate-password' | text }}" data-strength="{{ 'form.strength' | text }}" data-levels="{{ 'form.strength-levels' | text }}" data-judge="{{ assets.strength }}" data-least="{{ field.minStrength }}" data-too-weak="{{ 'form.strength-too-weak' | text }}"{% endif %}{% endif %}>
{% endif %}
</div>
`;
