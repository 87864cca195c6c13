// The real widget on an empty page, for the frame beside the canvas.
const script = document.createElement('script');
script.async = true;
script.src = '/widget/v1/smartconvo.js';
script.dataset.site = new URLSearchParams(location.search).get('site') ?? '';
script.dataset.autostart = 'open';
document.head.append(script);
