// The pack can be printed where there is script; without it the browser's own menu does.
document.querySelectorAll('[data-lk-print]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
});
