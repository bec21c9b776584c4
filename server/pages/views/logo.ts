/** The site's own logo, where it has configured one. */
export const logo = `
{% if site.logo %}<header class="logo"><picture>
{% if site.logoDark %}<source srcset="{{ site.logoDark }}" media="(prefers-color-scheme: dark)">{% endif %}
<img src="{{ site.logo }}" alt="{{ site.logoAlt }}">
</picture></header>{% endif %}
`;
