// One tick for the whole page, where there is script; without it each row has its own.
document.querySelectorAll('[data-lk-tick-all]').forEach(all => {
  const ticks = [...all.form.querySelectorAll('input[name=customer]:not(:disabled), input[name=pick]:not(:disabled)')];
  all.hidden = false;
  all.addEventListener('change', () => ticks.forEach(tick => { tick.checked = all.checked; }));
});
