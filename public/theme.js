// Runs before the first paint, so that a chosen theme doesn't flash. The switch itself is src/elements/theme-switch.ts.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's choice stands.
}
