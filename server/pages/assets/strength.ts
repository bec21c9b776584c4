import {
  MAX_SUBSTITUTIONS,
  MAX_WORD_LENGTH,
  MAX_WORDS,
  MIN_WORD_LENGTH,
  WINDOW,
} from '../../users/password-strength';

/**
 * The meter beside a new password. It only advises; what is refused is decided on the server. It comes to the same
 * verdict, as it judges like `users/password-strength.ts`: by the same library with the same lists and bounds, loaded
 * when somebody first comes to the field.
 */
export const STRENGTH = `
  var judge = null;
  var isAsked = false;

  function makeJudge(parts) {
    var common = parts['language-common'];
    var english = parts['language-en'].dictionary;
    var listed = new Set(common.dictionary['passwords-common'].map(String));
    var factory = new parts.core.ZxcvbnFactory({
      dictionary: Object.assign({}, common.dictionary, {
        'commonWords-en': english['commonWords-en'],
        'firstnames-en': english['firstnames-en'],
        'lastnames-en': english['lastnames-en']
      }),
      graphs: common.adjacencyGraphs,
      l33tMaxSubstitutions: ${MAX_SUBSTITUTIONS},
      maxLength: ${WINDOW}
    });
    return {
      isTriedFirst: function (password) { return listed.has(password.toLowerCase()); },
      strengthOf: function (password, words) {
        var letters = Array.from(password);
        return Math.max(
          factory.check(letters.slice(0, ${WINDOW}).join(''), words).score,
          factory.check(letters.slice(-${WINDOW}).join(''), words).score
        );
      }
    };
  }

  // The library brings its lists along; it is large, so nobody waits for it who chooses no password.
  function askForJudge(input, then) {
    if (isAsked) return;
    isAsked = true;
    var script = document.createElement('script');
    script.src = input.dataset.judge;
    script.addEventListener('load', function () {
      judge = makeJudge(window.zxcvbnts);
      then();
    });
    document.head.append(script);
  }

  // What somebody who knows the person tries first.
  function wordsIn(form) {
    var fields = Array.from(form.querySelectorAll('input[type="text"], input[type="email"]'));
    var texts = fields.map(function (field) { return field.name === 'password' ? '' : field.value; });
    var words = texts.concat(form.dataset.email || []).flatMap(function (text) {
      var short = text.slice(0, ${MAX_WORD_LENGTH}).toLowerCase();
      return [short].concat(short.split(/[^\\p{L}\\p{N}]+/u));
    });
    return Array.from(new Set(words))
      .filter(function (word) { return word.length >= ${MIN_WORD_LENGTH}; })
      .slice(0, ${MAX_WORDS});
  }

  function addMeter(tools, input) {
    var levels = input.dataset.levels.split('|');
    var least = Number(input.dataset.least);
    var meter = document.createElement('meter');
    var words = document.createElement('output');
    meter.max = levels.length - 1;
    meter.low = 2;
    meter.high = 3;
    meter.optimum = meter.max;
    meter.hidden = true;
    meter.setAttribute('aria-label', input.dataset.strength);
    function verdict() {
      if (judge.isTriedFirst(input.value)) return { level: 0, isRefused: true };
      var level = judge.strengthOf(input.value, wordsIn(input.form));
      return { level: level, isRefused: level < least };
    }
    function show() {
      var isEmpty = input.value === '' || !judge;
      var found = isEmpty ? { level: 0, isRefused: false } : verdict();
      meter.hidden = isEmpty;
      meter.value = found.level;
      var text = isEmpty ? '' : input.dataset.strength + ': ' + levels[found.level];
      if (found.isRefused) text += ' (' + input.dataset.tooWeak + ')';
      // Changed only when the level does, as every change is read out.
      if (words.textContent !== text) words.textContent = text;
    }
    input.addEventListener('focus', function () { askForJudge(input, show); });
    input.addEventListener('input', function () {
      askForJudge(input, show);
      show();
    });
    tools.append(meter, words);
  }
`;
