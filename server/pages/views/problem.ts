/**
 * The summary of what is wrong with a form, focused when the page opens (by \`autofocus\`, so without JavaScript too);
 * each line leads to its field.
 */
export const problem = `
<div class="problem" role="alert" tabindex="-1" autofocus id="problem" aria-labelledby="problem-title">
<h2 id="problem-title">{{ 'form.problem' | t }}</h2>
<ul>
{% for line in problems %}<li>{% if line.fieldId %}<a href="#{{ line.fieldId }}">{{ line.message | say }}</a>{% else %}{{ line.message | say }}{% endif %}</li>
{% endfor %}</ul>
</div>
`;
