/** The frame of every page. `title` is plain text, `isWrong` says that a form came back with a problem. */
export const layout = `<!doctype html>
<html lang="{{ language }}" dir="{{ direction }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{% if isWrong %}{{ 'page.error-prefix' | text }} {% endif %}{{ title.key | text }}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{{ assets.style }}">
<script src="{{ assets.script }}" defer></script>
</head>
<body{% if cleanUrl %} data-clean-url="{{ cleanUrl }}"{% endif %}>
<a class="skip" href="#main">{{ 'page.skip' | t }}</a>
{% render 'logo' %}
{% block navigation %}{% endblock %}
<main id="main" class="page" tabindex="-1">
{% block main %}{% endblock %}
</main>
</body>
</html>
`;
