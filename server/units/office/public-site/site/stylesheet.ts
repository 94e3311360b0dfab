/** How the pages look: light and dark by the reader’s own setting, from a telephone to paper. Text and links keep WCAG 2.2 AA in both. */
export const STYLESHEET = `:root {
  color-scheme: light dark;
  --ink: #17212b;
  --quiet: #4f5d6b;
  --paper: #ffffff;
  --raised: #f4f7f9;
  --line: #d6dee5;
  --link: #0a5a80;
  --mark: #0a5a80;
  --warning: #a3201d;
}

@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4eaef;
    --quiet: #a5b3c0;
    --paper: #10161c;
    --raised: #18212a;
    --line: #33404c;
    --link: #86c9ec;
    --mark: #4ba3cf;
    --warning: #ff9d94;
  }
}

* {
  box-sizing: border-box;
}

html {
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.65 system-ui, "Noto Sans", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  text-size-adjust: 100%;
}

body {
  max-width: 70rem;
  margin: 0 auto;
  padding: 0 clamp(1rem, 4vw, 2.5rem);
  overflow-wrap: break-word;
}

a {
  color: var(--link);
  text-underline-offset: 0.18em;
  text-decoration-thickness: 1px;
}

a:hover {
  text-decoration-thickness: 2px;
}

:focus-visible {
  outline: 3px solid var(--mark);
  outline-offset: 2px;
  border-radius: 2px;
}

main:focus {
  outline: none;
}

.skip {
  position: absolute;
  left: -999rem;
}

.skip:focus {
  position: static;
  display: inline-block;
  padding: 0.75rem 0;
}

.top {
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  justify-content: space-between;
  gap: 0.5rem 2rem;
  padding: 1.5rem 0 0.75rem;
  border-bottom: 3px solid var(--mark);
}

.name a {
  display: block;
  padding: 0.15rem 0;
  color: var(--ink);
  font-size: 1.25rem;
  font-weight: 650;
  line-height: 1.4;
  text-decoration: none;
}

.house {
  display: block;
  padding: 0.35rem 0;
  color: var(--quiet);
  line-height: 1.4;
}

.parent {
  display: block;
  color: var(--quiet);
  font-size: 0.9375rem;
}

nav ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.5rem;
  margin: 0;
  padding: 0;
  list-style: none;
}

nav a {
  display: inline-block;
  padding: 0.6rem 0;
  text-decoration: none;
}

nav a:hover {
  text-decoration: underline;
}

nav a[aria-current] {
  color: var(--ink);
  font-weight: 650;
  text-decoration: underline;
  text-decoration-color: var(--mark);
  text-decoration-thickness: 3px;
}

h1,
h2,
h3 {
  line-height: 1.3;
  text-wrap: balance;
}

h1 {
  margin: 2.25rem 0 0.75rem;
  font-size: clamp(1.75rem, 1.4rem + 1.8vw, 2.5rem);
  font-weight: 700;
}

h1 .quiet {
  margin-left: 0.4em;
  font-size: 0.6em;
  font-weight: 400;
}

h2 {
  margin: 2.5rem 0 0.75rem;
  font-size: 1.375rem;
}

.card :is(h2, h3) {
  margin: 0;
  font-size: 1.125rem;
}

p {
  max-width: 46rem;
  margin: 0 0 0.75rem;
}

.about p {
  white-space: pre-line;
}

.quiet {
  color: var(--quiet);
}

.figures {
  display: flex;
  flex-wrap: wrap;
  gap: 0.75rem 2.5rem;
  margin: 2rem 0 0;
  padding: 0;
  list-style: none;
}

.figures a {
  display: block;
  text-decoration: none;
}

.figures a:hover {
  text-decoration: underline;
}

.figures b {
  display: block;
  color: var(--ink);
  font-size: 2rem;
  font-variant-numeric: tabular-nums;
  font-weight: 650;
  line-height: 1.15;
}

.cards {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  gap: 1rem;
  margin: 0;
  padding: 0;
  list-style: none;
}

.card {
  padding: 1rem 1.125rem;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--raised);
  font-style: normal;
}

.card p {
  margin: 0.25rem 0 0;
  font-size: 0.9375rem;
  line-height: 1.5;
}

.card :is(h2, h3) a {
  display: inline-block;
  padding: 0.2rem 0;
}

address.card > * {
  display: block;
}

address.card a {
  display: inline-block;
  padding: 0.15rem 0;
}

.designations,
.entries,
.years {
  margin: 0;
  padding: 0;
  list-style: none;
}

.designations li {
  padding: 0.5rem 0 0.5rem 1rem;
  border-left: 3px solid var(--mark);
}

.designations {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  gap: 0.75rem 1.5rem;
}

.works + p {
  margin-top: 0.75rem;
}

.designations b,
.designations .quiet,
.entries > li > .quiet,
.entries > li > .people {
  display: block;
}

.designations .quiet,
.entries .quiet {
  font-size: 0.9375rem;
}

.entries li {
  max-width: 56rem;
  padding: 0.75rem 0;
  border-top: 1px solid var(--line);
}

.entries b,
.designations b {
  font-weight: 600;
}

.people a,
.ways a {
  display: inline-block;
  margin-right: 1.25rem;
  padding: 0.2rem 0;
}

.works {
  margin: 0;
  padding-left: 2.4em;
  font-variant-numeric: tabular-nums;
}

.works li {
  max-width: 56rem;
  padding: 0.35rem 0 0.35rem 0.25rem;
}

.works li::marker {
  color: var(--quiet);
}

.works a {
  overflow-wrap: anywhere;
}

.retracted {
  color: var(--warning);
}

.is-retracted .reference {
  text-decoration: line-through;
  text-decoration-color: var(--warning);
}

.years {
  margin-bottom: 1rem;
}

footer {
  margin: 3.5rem 0 0;
  padding: 1rem 0 2rem;
  border-top: 1px solid var(--line);
  color: var(--quiet);
  font-size: 0.9375rem;
}

.chooser main {
  padding-top: 12vh;
  text-align: center;
}

.chooser p {
  margin: 0 auto 1.5rem;
}

.lead {
  font-size: 1.375rem;
}

.chooser ul {
  display: flex;
  justify-content: center;
  gap: 2rem;
  padding: 0;
  list-style: none;
}

.chooser li a {
  display: inline-block;
  padding: 0.75rem 1.5rem;
  border: 1px solid var(--mark);
  border-radius: 6px;
  text-decoration: none;
}

@media print {
  :root {
    --ink: #000000;
    --quiet: #333333;
    --paper: #ffffff;
    --raised: #ffffff;
    --link: #000000;
  }

  html {
    font-size: 10.5pt;
  }

  body {
    max-width: none;
    padding: 0;
  }

  nav,
  .skip {
    display: none;
  }

  li,
  .card {
    break-inside: avoid;
  }

  h2,
  h3 {
    break-after: avoid;
  }
}
`;
