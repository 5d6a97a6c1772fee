// The only script of our own. Every page works without it: it opens dialogs, walks the dials by Enter, keeps the current
// item of a scrolled strip in view, sends a chooser at once, prints, and says in words when a part of the page could not
// be fetched.
document.addEventListener('click', event => {
  const open = event.target.closest('[data-open]');
  const dialog = open && document.getElementById(open.dataset.open);
  if (dialog) {
    event.preventDefault();
    dialog.showModal();
  }
  if (event.target.closest('[data-close]')) {
    event.target.closest('dialog')?.close();
  }
  if (event.target.closest('[data-print]')) {
    window.print();
  }
});

document.addEventListener('change', event => {
  if (event.target.matches('[data-send-on-change]')) {
    event.target.form.requestSubmit();
  }
  if (event.target.matches('.drop input[type="file"], .pick input[type="file"]')) {
    const names = [...event.target.files].map(file => file.name).join(', ');
    const says = event.target.closest('.drop, .pick').querySelector('[data-chosen]');
    if (says && names) {
      says.textContent = names;
    }
  }
});

// Enter goes to the next dial, as in a spreadsheet: a sheet is not sent half typed. The button sends it.
document.addEventListener('keydown', event => {
  if (event.key === 'Enter' && event.target.matches('.meter input[name^="value-"], .meter input[name^="volume-"]')) {
    event.preventDefault();
    const fields = [...event.target.form.querySelectorAll(
      '.meter input[name^="value-"]:not([readonly]), .meter input[name^="volume-"]:not([readonly])')];
    const next = fields[fields.indexOf(event.target) + 1] || event.target.form.querySelector('.btn--main');
    next?.focus();
    next?.select?.();
  }
});

document.addEventListener('submit', event => {
  const button = event.submitter;
  if (event.defaultPrevented || !button || event.target.method !== 'post' || event.target.matches('[data-download]')) {
    return;
  }
  if (button.getAttribute('aria-busy') === 'true') {
    event.preventDefault();
    return;
  }
  button.setAttribute('aria-busy', 'true');
});
window.addEventListener('pageshow', event => {
  if (!event.persisted) {
    return;
  }
  document.querySelectorAll('button[aria-busy="true"]').forEach(button => button.removeAttribute('aria-busy'));
});

const fetchFailed = event => {
  const status = document.getElementById('page-status');
  if (status) {
    status.textContent = event.detail.xhr && event.detail.xhr.status === 403
      ? 'Вход закончился. Обновите страницу и войдите ещё раз, введённое в поля сохраните.'
      : 'Связь прервалась, эта часть страницы не обновилась. Повторите через минуту.';
    status.hidden = false;
  }
};
document.addEventListener('htmx:responseError', fetchFailed);
document.addEventListener('htmx:sendError', fetchFailed);
document.addEventListener('htmx:afterSwap', () => {
  const status = document.getElementById('page-status');
  if (status) {
    status.hidden = true;
  }
});

document.querySelectorAll('.rail [aria-current], .tabs [aria-current]').forEach(item => {
  const strip = item.closest('.rail, .tabs');
  if (strip.scrollWidth > strip.clientWidth) {
    strip.scrollLeft = item.offsetLeft - 24;
  }
});
