// Runs before the widget's script, which reads its own attributes.
document.getElementById('widget').dataset.site = new URLSearchParams(location.search).get('site') ?? '';
