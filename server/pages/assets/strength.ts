/**
 * The meter beside a new password. It only advises: what is refused is decided on the server. It counts the characters
 * that somebody would have to guess; well-known words, what stands in the form, and runs (`aaa`, `abc`, `qwerty`)
 * are guessed as one.
 */
export const STRENGTH = `
  var ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];
  var WORDS = ['password', 'passwort', 'welcome', 'letmein', 'iloveyou', 'admin', 'login', 'secret', 'dragon',
    'monkey', 'football', 'sunshine', 'princess', 'master', 'hallo', 'hello', 'test', 'geheim'];

  function isRun(before, after) {
    var step = after.charCodeAt(0) - before.charCodeAt(0);
    return Math.abs(step) <= 1 || ROWS.some(function (row) {
      return row.includes(before + after) || row.includes(after + before);
    });
  }

  function strengthOf(password, ownWords) {
    var rest = password.toLowerCase();
    WORDS.concat(ownWords).forEach(function (word) {
      if (word.length > 2) rest = rest.split(word.toLowerCase()).join(' ');
    });
    var guessed = Array.from(rest).filter(function (letter, index, all) {
      return index === 0 || !isRun(all[index - 1], letter);
    }).length;
    var pool = [[/[a-z]/, 26], [/[A-Z]/, 26], [/[0-9]/, 10], [/[^a-zA-Z0-9]/, 32]].reduce(function (sum, kind) {
      return kind[0].test(password) ? sum + kind[1] : sum;
    }, 1);
    var bits = guessed * Math.log2(pool);
    return [28, 42, 56, 72].filter(function (limit) { return bits >= limit; }).length;
  }

  function wordsIn(form) {
    return Array.from(form.querySelectorAll('input[type="text"]')).map(function (field) { return field.value; });
  }

  function addMeter(tools, input) {
    var levels = input.dataset.levels.split('|');
    var meter = document.createElement('meter');
    var words = document.createElement('output');
    meter.max = levels.length - 1;
    meter.low = 2;
    meter.high = 3;
    meter.optimum = meter.max;
    meter.hidden = true;
    meter.setAttribute('aria-label', input.dataset.strength);
    input.addEventListener('input', function () {
      var others = wordsIn(input.form).filter(function (text) { return text !== input.value; });
      var level = strengthOf(input.value, others);
      meter.hidden = input.value === '';
      meter.value = level;
      // Changed only when the level does, as every change is read out.
      var text = input.value === '' ? '' : input.dataset.strength + ': ' + levels[level];
      if (words.textContent !== text) words.textContent = text;
    });
    tools.append(meter, words);
  }
`;
