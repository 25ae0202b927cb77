// The form of a warning rule: N only where the kind has one, the second condition only where two are joined. Without this
// all fields are shown, and what does not count is not read.
(function () {
  'use strict';

  function follow(select, changed) {
    var input = document.getElementById(select.getAttribute('data-lk-kind'));
    var option = select.selectedOptions[0];
    if (!input || !option) { return; }
    var usual = option.getAttribute('data-usual') || '';
    var field = input.closest('.lk-w-n');
    field.hidden = usual === '';
    input.placeholder = usual;
    input.title = option.getAttribute('data-bounds') || '';
    if (changed || input.value === '') { input.value = usual; }
  }

  function second() {
    var joined = document.getElementById('joined');
    var fields = document.querySelector('[data-lk-second]');
    if (joined && fields) { fields.hidden = joined.value === ''; }
  }

  document.querySelectorAll('[data-lk-kind]').forEach(function (select) {
    follow(select, false);
    select.addEventListener('change', function () { follow(select, true); });
  });
  var joined = document.getElementById('joined');
  if (joined) { joined.addEventListener('change', second); }
  second();
}());
