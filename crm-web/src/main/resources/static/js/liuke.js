// What every page shares: theme, navigation, keys, dialogs, htmx. A page's own script stands in its own file.
// Events for pages: `lk:theme` on document when the colours changed (charts redraw).
(function () {
  'use strict';
  var root = document.documentElement;

  function typing(event) {
    var el = event.target;
    return el.closest && el.closest('input, textarea, select, [contenteditable]');
  }

  // Theme: the form works without this; with it there is no round trip.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.matches('[data-lk-theme-form]') && event.submitter) {
      event.preventDefault();
      window.liukeTheme.choose(event.submitter.value);
      var next = form.querySelector('[data-lk-choice="' + event.submitter.value + '"]');
      if (next) { next.focus(); }
    }
  });

  // Navigation: folded or not is remembered, and on a narrow screen it is a drawer (:target opens it without a script).
  function collapse() {
    var collapsed = root.classList.toggle('lk-nav-collapsed');
    var secure = location.protocol === 'https:' ? ';Secure' : '';
    document.cookie = 'liuke_nav=' + (collapsed ? 'collapsed' : 'open') + ';Path=/;Max-Age=34560000;SameSite=Lax' + secure;
    document.querySelectorAll('[data-lk-collapse]').forEach(function (b) { b.setAttribute('aria-pressed', collapsed); });
  }

  function drawer(open) {
    root.classList.toggle('lk-drawer', open);
    var target = document.querySelector(open ? '.lk-nav-close' : '.lk-hamburger');
    if (target) { target.focus(); }
  }

  // Dialogs: <button data-lk-open="ID"> opens <dialog id="ID">; [data-lk-close] inside closes it. The browser gives the
  // focus back to what opened it.
  function open(id) {
    var dialog = document.getElementById(id);
    if (dialog && !dialog.open) { dialog.showModal(); }
  }

  document.addEventListener('click', function (event) {
    var el = event.target.closest('[data-lk-open],[data-lk-close],[data-lk-dismiss],[data-lk-collapse],[data-lk-keys],'
      + '[data-lk-copy],[data-lk-reveal],.lk-hamburger,.lk-nav-close,.lk-nav-shade');
    closeMenus(event.target);
    if (event.target.matches('dialog[open]') && outside(event)) { event.target.close(); return; }
    if (!el) { return; }
    if (el.matches('.lk-hamburger')) { event.preventDefault(); drawer(true); }
    else if (el.matches('.lk-nav-close, .lk-nav-shade')) { event.preventDefault(); drawer(false); }
    else if (el.hasAttribute('data-lk-open')) { open(el.getAttribute('data-lk-open')); }
    else if (el.hasAttribute('data-lk-close')) { el.closest('dialog').close(); }
    else if (el.hasAttribute('data-lk-dismiss')) { el.closest('.lk-flash').remove(); }
    else if (el.hasAttribute('data-lk-collapse')) { collapse(); }
    else if (el.hasAttribute('data-lk-keys')) { openKeys(); }
    else if (el.hasAttribute('data-lk-copy')) { copy(el); }
    else if (el.hasAttribute('data-lk-reveal')) { reveal(el); }
  });

  function outside(event) {
    var box = event.target.getBoundingClientRect();
    return event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
  }

  function copy(button) {
    var source = document.getElementById(button.getAttribute('data-lk-copy'));
    navigator.clipboard.writeText(source.value || source.textContent).then(function () {
      button.classList.add('lk-copied');
    });
  }

  function reveal(button) {
    var input = document.getElementById(button.getAttribute('data-lk-reveal'));
    var show = input.type === 'password';
    input.type = show ? 'text' : 'password';
    button.setAttribute('aria-pressed', show);
  }

  // Menus and definition marks are <details>: they close when something else is used.
  function closeMenus(except) {
    document.querySelectorAll('details[data-lk-menu][open], details.lk-def[open]').forEach(function (menu) {
      if (!except || !menu.contains(except)) { menu.open = false; }
    });
  }

  function openKeys() {
    closeMenus();
    var own = document.querySelector('template[data-lk-page-keys]');
    var list = document.querySelector('#keys .lk-keys');
    if (own && list && !list.dataset.lkFilled) {
      list.dataset.lkFilled = 'yes';
      list.prepend(own.content.cloneNode(true));
    }
    open('keys');
  }

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      var menu = document.querySelector('details[data-lk-menu][open] > summary, details.lk-def[open] > summary');
      closeMenus();
      if (menu) { menu.focus(); }
      if (root.classList.contains('lk-drawer')) { drawer(false); }
      return;
    }
    var search = document.querySelector('[data-lk-search]');
    if (search && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      search.focus();
      search.select();
      return;
    }
    if (typing(event) || event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) { return; }
    if (event.key === '/' && search) { event.preventDefault(); search.focus(); search.select(); }
    else if (event.key === '[') { collapse(); }
    else if (event.key === '?') { event.preventDefault(); openKeys(); }
  });

  // Suggestions of the search: arrows walk through them, Escape and a click elsewhere put them away.
  function suggestions() { return Array.from(document.querySelectorAll('#search-suggestions a')); }

  document.addEventListener('keydown', function (event) {
    var search = document.querySelector('[data-lk-search]');
    if (!search || !event.target.closest('.lk-search')) { return; }
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    var list = suggestions();
    if (step && list.length) {
      event.preventDefault();
      var next = list.indexOf(document.activeElement) + step;
      (next < 0 ? search : list[Math.min(next, list.length - 1)]).focus();
    } else if (event.key === 'Escape') {
      document.getElementById('search-suggestions').replaceChildren();
      document.activeElement.blur();
    }
  });
  document.addEventListener('focusin', function (event) {
    var slot = document.getElementById('search-suggestions');
    if (slot && !event.target.closest('.lk-search')) { slot.replaceChildren(); }
  });

  // A <select data-lk-submit> in a GET form applies at once; its button is only for those without scripts.
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-lk-submit]')) { event.target.form.requestSubmit(); }
  });

  // A <select data-lk-channel="ID"> knows the usual minutes of each channel: they stand in the empty field with that id.
  function presetMinutes() {
    var channel = document.querySelector('[data-lk-channel]');
    var minutes = channel && document.getElementById(channel.dataset.lkChannel);
    if (minutes && channel.selectedOptions.length) { minutes.placeholder = channel.selectedOptions[0].dataset.minutes; }
  }
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-lk-channel]')) { presetMinutes(); }
  });
  document.addEventListener('htmx:afterSettle', presetMinutes);
  presetMinutes();

  // htmx: CSRF token in the header of each request, the busy mark, and a word when something failed.
  document.addEventListener('htmx:configRequest', function (event) {
    var csrf = document.querySelector('meta[name="lk-csrf"]');
    if (csrf) { event.detail.headers[csrf.dataset.header] = csrf.content; }
  });
  function say(id) {
    var template = document.getElementById(id);
    var slot = document.getElementById('flash');
    if (template && slot) { slot.replaceChildren(template.content.cloneNode(true)); }
  }
  document.addEventListener('htmx:sendError', function () { say('lk-failed'); });
  document.addEventListener('htmx:responseError', function (event) {
    var status = event.detail.xhr.status;
    if (status === 401) { signedOut(); return; }
    if (status !== 403) { say('lk-failed'); return; }
    session().then(function (now) { say(now.signedIn && renew(now.token) ? 'lk-signed-in' : 'lk-failed'); },
      function () { say('lk-failed'); });
  });

  // Who is signed out while typing keeps the page and what stands in it: a form asks before it is sent, the words say
  // what happened, and once somebody has signed in in another tab the forms here get the new session's token.
  var away = false;
  // What a button alone sends is soon sent again.
  var TYPED = 'textarea, input[type=text], input[type=email], input[type=tel], input[type=date], input[type=file], input:not([type])';
  var ON_ITS_WAY_MILLIS = 10000;

  function session() {
    return fetch(document.querySelector('meta[name="lk-csrf"]').dataset.session, { headers: { Accept: 'application/json' } })
      .then(function (answer) { return answer.ok ? answer.json() : Promise.reject(answer.status); });
  }

  // True if the token was another one.
  function renew(token) {
    var csrf = document.querySelector('meta[name="lk-csrf"]');
    var old = csrf.content;
    csrf.content = token;
    document.querySelectorAll('input[type=hidden]').forEach(function (field) {
      if (field.name === csrf.dataset.parameter) { field.value = token; }
    });
    return old !== token;
  }

  function signedOut() {
    away = true;
    say('lk-signed-out');
  }

  window.addEventListener('focus', function () {
    if (!away) { return; }
    session().then(function (now) {
      if (now.signedIn && away) {
        away = false;
        renew(now.token);
        say('lk-signed-in');
      }
    }, function () { /* the network is away too: the next focus asks again */ });
  });

  // What was typed is not lost to a session that has ended meanwhile; a second click while it is on its way does nothing.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    var asked = form.dataset.lkAsked;
    delete form.dataset.lkAsked;
    if (form.dataset.lkOnItsWay && !asked) { event.preventDefault(); return; }
    if (asked || event.defaultPrevented || form.method !== 'post' || form.hasAttribute('hx-post')
      || !form.querySelector(TYPED) || !document.body.classList.contains('lk-app')) { return; }
    event.preventDefault();
    var submitter = event.submitter;
    form.dataset.lkOnItsWay = 'yes';
    setTimeout(function () { delete form.dataset.lkOnItsWay; }, ON_ITS_WAY_MILLIS);
    function send() {
      form.dataset.lkAsked = 'yes';
      form.requestSubmit(submitter);
    }
    session().then(function (now) {
      if (now.signedIn) { renew(now.token); send(); } else { delete form.dataset.lkOnItsWay; signedOut(); }
    }, send);
  });
  // New content that asks for the focus gets it; a dialog that came in opens itself.
  document.addEventListener('htmx:afterSwap', function (event) {
    var target = event.detail.elt;
    var dialog = target.querySelector && target.querySelector('dialog[data-lk-show]');
    if (dialog && !dialog.open) { dialog.showModal(); }
    var focus = target.querySelector && target.querySelector('[data-lk-focus]');
    if (focus) { focus.focus(); }
  });
})();
