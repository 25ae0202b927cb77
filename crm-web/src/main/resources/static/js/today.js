// Today: keys, the selected row, and where the focus goes. The page works without it.
(function () {
  'use strict';

  function rows() { return Array.prototype.slice.call(document.querySelectorAll('.lk-row')); }

  function shown() {
    var panel = document.querySelector('#lk-panel .lk-panel-in');
    return panel ? panel.dataset.customer : null;
  }

  function select() {
    var id = shown();
    rows().forEach(function (row) { row.setAttribute('aria-selected', row.dataset.customer === id); });
    document.getElementById('main').classList.toggle('lk-today-asked', asked);
  }

  // On a phone the panel covers the queue, but only when somebody asked for it.
  var main = document.getElementById('main');
  var asked = !!main && main.classList.contains('lk-today-asked');

  function focusAfter(posted) {
    var panel = document.getElementById('lk-panel');
    var form = panel.querySelector('.lk-panel-form form');
    if (form) {
      var wrong = form.querySelector('[aria-invalid=true]');
      (wrong || form.querySelector('input:not([type=hidden]):not([type=radio]), input[type=radio]:checked, select, textarea')).focus();
    } else if (posted) {
      document.getElementById('lk-panel-name').focus({ preventScroll: true });
    }
  }

  document.addEventListener('htmx:beforeRequest', function (event) {
    if (event.detail.target && event.detail.target.id === 'lk-panel') { asked = true; }
  });
  document.addEventListener('htmx:afterSettle', function (event) {
    var target = event.detail.target;
    if (!target || target.id !== 'lk-panel') { return; }
    select();
    presetMinutes();
    var verb = event.detail.requestConfig && event.detail.requestConfig.verb;
    focusAfter(verb === 'post');
    var body = target.querySelector('.lk-panel-body');
    if (body) { body.scrollTop = 0; }
  });

  // The usual minutes of a channel stand in the empty field.
  function presetMinutes() {
    var channel = document.querySelector('[data-lk-channel]');
    if (!channel) { return; }
    var minutes = document.getElementById(channel.dataset.lkChannel);
    if (minutes) { minutes.placeholder = channel.selectedOptions[0].dataset.minutes; }
  }
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-lk-channel]')) { presetMinutes(); }
  });

  function press(key) {
    var el = document.querySelector('#lk-panel [data-lk-key="' + key + '"]');
    if (el) { el.click(); }
    return !!el;
  }

  // j and k go through the rows on the screen, worked ones left out; without a row they step as the panel does.
  function step(by) {
    var list = rows().filter(function (row) { return !row.closest('.lk-worked'); });
    var at = list.findIndex(function (row) { return row.dataset.customer === shown(); });
    var to = at < 0 ? null : list[at + by];
    if (to) {
      var link = to.querySelector('.lk-row-link');
      link.focus({ preventScroll: true });
      to.scrollIntoView({ block: 'nearest' });
      link.click();
      return true;
    }
    return at < 0 && press(by > 0 ? 'j' : 'k');
  }

  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === 'Escape') {
      var cancel = document.querySelector('#lk-panel [data-lk-cancel]');
      if (cancel) { cancel.click(); }
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) { return; }
    var done = false;
    if (event.key === 'j') { done = step(1); }
    else if (event.key === 'k') { done = step(-1); }
    else if ('cesa'.indexOf(event.key) >= 0) { done = press(event.key); }
    else if (event.key === 'n') {
      var note = document.getElementById('lk-note');
      if (note) { note.focus(); done = true; }
    }
    if (done) { event.preventDefault(); }
  });

  // A page that came as a whole (a plain link, a reload, a form sent back) puts the cursor where a fragment would.
  if (document.querySelector('#lk-panel .lk-panel-form form')) { focusAfter(false); }
})();
