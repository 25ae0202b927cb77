// A customer's page: the head shrinks once the figures have scrolled away; c opens the form for a contact.
(function () {
  'use strict';
  var head = document.querySelector('[data-lk-stick]');
  if (head) {
    // Two thresholds, because shrinking moves the page: one alone would flutter.
    var stick = function () {
      if (window.scrollY > 140) { head.classList.add('lk-c-stuck'); }
      if (window.scrollY < 20) { head.classList.remove('lk-c-stuck'); }
    };
    document.addEventListener('scroll', stick, { passive: true });
    stick();
  }

  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest && event.target.closest('input, textarea, select, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) { return; }
    var action = document.querySelector('[data-lk-key="' + CSS.escape(event.key) + '"]');
    if (action) { event.preventDefault(); action.click(); }
  });

  // The form that came in takes the focus, so that somebody can type at once.
  document.addEventListener('htmx:afterSwap', function () {
    var first = document.querySelector('#action form select, #action form input:not([type=hidden]), #action form textarea');
    if (first && document.activeElement === document.body) { first.focus(); }
  });
})();
