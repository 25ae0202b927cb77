// Loaded before the first paint: the server knows a chosen theme, only the browser knows what "auto" means.
(function () {
  'use strict';
  var root = document.documentElement;
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  function apply() {
    var choice = root.getAttribute('data-lk-theme');
    var theme = choice === 'dark' || (choice === 'auto' && dark.matches) ? 'dark' : 'light';
    if (root.getAttribute('data-bs-theme') !== theme) {
      root.setAttribute('data-bs-theme', theme);
      document.dispatchEvent(new CustomEvent('lk:theme', { detail: theme }));
    }
  }
  window.liukeTheme = {
    choose: function (choice) {
      root.setAttribute('data-lk-theme', choice);
      var secure = location.protocol === 'https:' ? ';Secure' : '';
      document.cookie = 'liuke_theme=' + choice + ';Path=/;Max-Age=34560000;SameSite=Lax' + secure;
      apply();
    }
  };
  dark.addEventListener('change', apply);
  apply();
})();
