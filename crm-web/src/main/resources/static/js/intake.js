// Import: the drop zone shows what was dropped, and the button says that the file is being read.
(function () {
  'use strict';
  document.documentElement.classList.add('lk-scripted');

  document.querySelectorAll('[data-lk-drop]').forEach(function (zone) {
    var input = zone.querySelector('input[type=file]');
    var name = zone.querySelector('[data-lk-drop-name]');
    zone.classList.add('lk-drop-ready');
    input.addEventListener('change', function () {
      var file = input.files[0];
      name.hidden = !file;
      name.textContent = file ? file.name : '';
    });
    ['dragenter', 'dragover'].forEach(function (type) {
      zone.addEventListener(type, function () { zone.classList.add('lk-drop-over'); });
    });
    ['dragleave', 'drop'].forEach(function (type) {
      zone.addEventListener(type, function () { zone.classList.remove('lk-drop-over'); });
    });
  });

  document.addEventListener('submit', function (event) {
    var button = event.target.matches('[data-lk-upload]') && event.target.querySelector('[data-lk-wait]');
    if (button) {
      button.textContent = button.dataset.lkWait;
      button.setAttribute('aria-disabled', 'true');
    }
  });
})();
