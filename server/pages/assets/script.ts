import { STRENGTH } from './strength';

/**
 * What makes the pages nicer and none of them needs: it is plain, old JavaScript, as no build step touches it.
 */
export const SCRIPT = `
(function () {
  'use strict';
  var root = document.documentElement;

  // Where the first request was answered without sending the browser on, the token is still in the address bar.
  var cleanUrl = document.body.dataset.cleanUrl;
  if (cleanUrl) history.replaceState(null, '', cleanUrl);

  // The server can only name UTC; the visitor's own clock is better.
  document.querySelectorAll('time[datetime]').forEach(function (time) {
    var moment = new Date(time.dateTime);
    if (isNaN(moment)) return;
    time.textContent = new Intl.DateTimeFormat(root.lang, {
      weekday: 'long', day: 'numeric', month: 'long', year: 'numeric',
      hour: 'numeric', minute: '2-digit', timeZoneName: 'short'
    }).format(moment);
  });

  var problem = document.getElementById('problem');
  if (problem) problem.focus();

  // A second click while the first is on its way would be told that the link was used already.
  document.querySelectorAll('form').forEach(function (form) {
    form.addEventListener('submit', function (event) {
      var button = form.querySelector('button[type="submit"]');
      if (button.getAttribute('aria-disabled') === 'true') event.preventDefault();
      button.setAttribute('aria-disabled', 'true');
    });
  });
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('button[aria-disabled]').forEach(function (button) {
      button.removeAttribute('aria-disabled');
    });
  });

${STRENGTH}
  function addTool(tools, label, act) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.textContent = label;
    button.addEventListener('click', act);
    tools.append(button);
    return button;
  }

  // 20 characters out of 64, six bits each: 120 bits.
  function makePassword() {
    var letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    return Array.from(crypto.getRandomValues(new Uint8Array(20)), function (byte) {
      return letters[byte & 63];
    }).join('');
  }

  document.querySelectorAll('input[type="password"]').forEach(function (input) {
    var tools = document.createElement('div');
    tools.className = 'tools';
    function reveal(isShown) {
      input.type = isShown ? 'text' : 'password';
      toggle.textContent = isShown ? input.dataset.hide : input.dataset.show;
    }
    var toggle = addTool(tools, input.dataset.show, function () { reveal(input.type === 'password'); });
    if (input.dataset.generate) {
      addTool(tools, input.dataset.generate, function () {
        input.value = makePassword();
        input.dispatchEvent(new Event('input'));
        reveal(true);
        input.focus();
      });
    }
    // Shown passwords are hidden again before they are sent, or the browser would remember them as texts.
    if (input.form) input.form.addEventListener('submit', function () { reveal(false); });
    if (input.dataset.strength) addMeter(tools, input);
    input.after(tools);
  });
})();
`;
