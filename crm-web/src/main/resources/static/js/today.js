// Today: keys, the selected row, where the focus goes, and the way back. The page works without it.
(function () {
  'use strict';

  var main = document.getElementById('main');
  // On a phone the panel covers the queue, but only when somebody asked for it.
  var asked = !!main && main.classList.contains('lk-today-asked');
  var covers = window.matchMedia('(max-width:1023px)');
  // Whether this page made a step for the panel, which one step back undoes.
  var stepped = false;
  // The address as it is known: a step within the page, as to its content, is none that needs an answer.
  var here = location.pathname + location.search;
  // The form that is open, and whether it is being closed without having been sent.
  var opened = null;
  var closing = false;

  function rows() { return Array.prototype.slice.call(document.querySelectorAll('.lk-row')); }

  function shown() {
    var panel = document.querySelector('#lk-panel .lk-panel-in');
    return panel ? panel.dataset.customer : null;
  }

  function rowOf(id) {
    return rows().find(function (row) { return row.dataset.customer === id; });
  }

  function select() {
    var id = shown();
    rows().forEach(function (row) { row.setAttribute('aria-selected', row.dataset.customer === id); });
    main.classList.toggle('lk-today-asked', asked);
  }

  function intoPanel(event) { return event.detail.target && event.detail.target.id === 'lk-panel'; }

  function visible(el) { return el.getClientRects().length > 0 && !el.closest('details:not([open]) > :not(summary)'); }

  // The button that opened the form; where it stands in a folded menu, the menu's.
  function focusOpener(doing) {
    var all = Array.prototype.slice.call(document.querySelectorAll('#lk-panel a[href*="do=' + doing + '"]'));
    var opener = all.find(visible);
    if (!opener) {
      var menus = all.map(function (el) { var menu = el.closest('details'); return menu && menu.querySelector('summary'); });
      opener = menus.find(function (summary) { return summary && visible(summary); });
    }
    if (opener) { opener.focus({ preventScroll: true }); }
  }

  function focusAfter(posted) {
    var form = document.querySelector('#lk-panel .lk-panel-form form');
    if (form) {
      var wrong = form.querySelector('[aria-invalid=true]');
      (wrong || form.querySelector('input:not([type=hidden]):not([type=radio]), input[type=radio]:checked, select, textarea')).focus();
    } else if (closing && opened) {
      focusOpener(opened);
    } else if (posted) {
      document.getElementById('lk-panel-name').focus({ preventScroll: true });
    }
    opened = form ? doing(location.search) : null;
    closing = false;
  }

  function doing(search) { return new URLSearchParams(search).get('do'); }

  document.addEventListener('htmx:beforeRequest', function (event) {
    if (intoPanel(event)) { closing = event.detail.elt.hasAttribute('data-lk-cancel'); }
  });
  // The first customer that is asked for is a step of its own: one step back leads to the queue as it was.
  document.addEventListener('htmx:beforeOnLoad', function (event) {
    if (intoPanel(event) && !asked && event.detail.xhr.status < 400) {
      asked = true;
      stepped = true;
      history.pushState({ htmx: true }, '', location.href);
    }
  });
  document.addEventListener('htmx:afterSettle', function (event) {
    if (!intoPanel(event)) { return; }
    here = location.pathname + location.search;
    select();
    var verb = event.detail.requestConfig && event.detail.requestConfig.verb;
    focusAfter(verb === 'post');
    var body = document.querySelector('#lk-panel .lk-panel-body');
    if (body) { body.scrollTop = 0; }
  });

  // Back from the panel: where it covers the queue it is put away, beside the queue the page comes as it was.
  // Heard before htmx, which would load the page anew in both cases.
  window.addEventListener('popstate', function (event) {
    event.stopImmediatePropagation();
    if (here === location.pathname + location.search) { return; }
    here = location.pathname + location.search;
    if (asked && covers.matches && !new URLSearchParams(location.search).has('customer')) {
      var left = rowOf(shown());
      asked = false;
      stepped = false;
      select();
      if (left) { left.querySelector('.lk-row-link').focus({ preventScroll: true }); }
    } else {
      location.reload();
    }
  });
  document.addEventListener('click', function (event) {
    if (stepped && event.target.closest('.lk-panel-back')) {
      event.preventDefault();
      history.back();
    }
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

  // Enter opens the row with the focus, as any link; on the row that is open it goes into its panel.
  function enter(event) {
    var row = event.target.closest && event.target.closest('.lk-row');
    var name = document.getElementById('lk-panel-name');
    if (row && name && row.dataset.customer === shown() && visible(name)) {
      name.focus({ preventScroll: true });
      return true;
    }
    return false;
  }

  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === 'Escape') {
      var cancel = document.querySelector('#lk-panel [data-lk-cancel]');
      if (cancel && !event.target.closest('.lk-search, dialog')) { cancel.click(); }
      return;
    }
    if (typing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) { return; }
    var done = false;
    if (event.key === 'j') { done = step(1); }
    else if (event.key === 'k') { done = step(-1); }
    else if (event.key === 'Enter') { done = enter(event); }
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
