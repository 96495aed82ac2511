// One-key decisions: a key presses the button that names it (data-key), unless one is typing.
(() => {
  const typing = (el) => el && (el.matches("input:not([type=radio]):not([type=checkbox]),textarea,select") || el.isContentEditable);
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(document.activeElement)) return;
    const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!target || target.disabled) return;
    event.preventDefault();
    target.focus();
    target.click();
  });
  document.querySelector(".errornote[tabindex]")?.focus();
})();
