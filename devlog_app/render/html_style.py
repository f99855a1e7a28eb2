"""The style sheet of the page: the channel in light and dark."""

STYLE = """
:root { --wallpaper: #d9e4ea; --bubble: #fff; --border: #c9d5dc; --text: #0f1419; --muted: #67727e; --link: #0f6cba;
  --bar: #3a8fd0; --quote: #ecf4fb; --code: #23405c; --code-fill: #eef3f7; --spoiler: #8b98a5; --empty: #e7edf2;
  --pill: #5d7686; --pill-text: #fff; }
@media (prefers-color-scheme: dark) { :root { --wallpaper: #0e1621; --bubble: #182533; --border: #22303f;
  --text: #f1f4f7; --muted: #8496a8; --link: #70b8f5; --bar: #5fa9e6; --quote: #1d3145; --code: #b9d4ea;
  --code-fill: #101b27; --spoiler: #5f7387; --empty: #22344a; --pill: #22303f; --pill-text: #d5dee7; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--wallpaper); color: var(--text);
  font: 15px/1.38 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
header { width: fit-content; margin: 16px auto; padding: 4px 14px; border-radius: 14px; background: var(--pill);
  color: var(--pill-text); font-size: 13px; font-weight: 600; }
main { max-width: 480px; margin: 0 auto; padding: 0 12px 32px; display: grid; gap: 8px; }
.bubble { background: var(--bubble); border: 1px solid var(--border); border-radius: 14px; overflow: hidden;
  min-width: 0; }
.text { padding: 8px 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
a, .link, time { color: var(--link); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 13.5px;
  color: var(--code); background: var(--code-fill); border-radius: 4px; }
pre { margin: 2px 0; padding: 8px 10px; border-left: 3px solid var(--bar); white-space: pre-wrap; }
pre code { padding: 0; background: none; }
pre[data-language]::before { content: attr(data-language); display: block; color: var(--bar);
  font: 600 12px system-ui, sans-serif; margin-bottom: 4px; }
blockquote { margin: 2px 0; padding: 4px 10px; border-left: 3px solid var(--bar); border-radius: 4px;
  background: var(--quote); }
.expandable { max-height: calc(3 * 1.38em + 6px); overflow: hidden; cursor: pointer;
  mask-image: linear-gradient(#000 60%, #0006); }
.expandable:focus, .expandable:focus-within { max-height: none; mask-image: none; outline: none; }
.spoiler { background: var(--spoiler); color: transparent; border-radius: 4px; cursor: pointer; }
.spoiler * { color: inherit; background: none; }
.spoiler:focus, .spoiler:hover { background: none; color: inherit; outline: none; }
.pictures { display: grid; gap: 2px; }
.pictures:not(.of-1) { grid-template-columns: repeat(12, 1fr); }
.pictures:not(.of-1) > figure { grid-column: span 4; }
.of-2 > figure:nth-child(n), .of-4 > figure:nth-child(n), .of-3 > figure:nth-child(n + 2),
  .of-5 > figure:nth-child(-n + 2) { grid-column: span 6; }
.of-3 > figure:nth-child(1) { grid-column: span 12; }
.of-8 > figure:nth-child(n), .of-7 > figure:nth-child(n + 4), .of-10 > figure:nth-child(n + 7) { grid-column: span 3; }
figure { margin: 0; position: relative; overflow: hidden; display: grid; align-content: start;
  background: var(--empty); }
figure > img, figure > svg { display: block; width: 100%; height: auto; max-height: 600px; object-fit: contain; }
.pictures:not(.of-1) > figure > img, .pictures:not(.of-1) > figure > svg { aspect-ratio: 1; object-fit: cover;
  height: 100%; }
.of-3 > figure:nth-child(1) > img, .of-3 > figure:nth-child(1) > svg { aspect-ratio: 16 / 9; }
figure > svg + span { position: absolute; inset: auto 8px 8px; color: var(--muted); font-size: 12px;
  overflow-wrap: anywhere; }
.mark { position: absolute; inset: 8px auto auto 8px; padding: 1px 8px; border-radius: 10px; background: #0008;
  color: #fff; font-size: 12px; }
.hidden > img, .hidden > svg { filter: blur(24px); }
.hidden:hover > img, .hidden:focus > img { filter: none; }
.pictures:not(.of-1) figcaption { position: absolute; inset: auto 0 0; background: #0008; color: #fff; }
figcaption { padding: 4px 12px; color: var(--muted); font-size: 13px; white-space: pre-wrap; }
.file { grid-template-columns: 44px 1fr; align-items: center; gap: 0 10px; padding: 10px 12px; background: none; }
.file > .icon { grid-row: span 2; width: 44px; height: 44px; display: grid; place-content: center; border-radius: 50%;
  background: var(--bar); color: #fff; font-size: 18px; }
.file > small { color: var(--muted); grid-column: 2; }
.file > figcaption { grid-column: 1 / -1; padding: 6px 0 0; }
.card { margin: 4px 12px 10px; padding: 8px 10px; border-left: 3px solid var(--bar); border-radius: 4px;
  background: var(--quote); color: var(--muted); font-size: 13px; overflow-wrap: anywhere; }
.card.large::after { content: ""; display: block; aspect-ratio: 16 / 9; margin-top: 6px; border-radius: 4px;
  background: var(--empty); }
.rich { padding: 8px 12px; overflow-wrap: anywhere; }
.rich p, .rich footer, .rich h1, .rich h2, .rich h3, .rich h4, .rich h5, .rich h6 { margin: 6px 0; line-height: 1.3;
  white-space: pre-wrap; }
.rich h1 { font-size: 1.5em; } .rich h2 { font-size: 1.32em; } .rich h3 { font-size: 1.18em; }
.rich h4 { font-size: 1.08em; } .rich h5 { font-size: 1em; } .rich h6 { font-size: 0.92em; }
.rich footer, .rich .caption { color: var(--muted); font-size: 0.87em; }
.rich ul, .rich ol { margin: 4px 0; padding-left: 1.6em; }
.rich li > div > :is(p, ul, ol) { margin: 2px 0; }
.rich .task { list-style: none; display: grid; grid-template-columns: 1.4em 1fr; margin-left: -1.4em;
  align-items: start; }
.rich .task > input { margin: 5px 0 0; accent-color: var(--bar); }
.rich hr { border: 0; border-top: 1px solid var(--border); margin: 8px 0; }
.rich details { margin: 4px 0; } .rich summary { font-weight: 600; cursor: pointer; }
.rich .table { overflow-x: auto; margin: 6px 0; }
.rich table { border-collapse: collapse; }
.rich th, .rich td { border: 1px solid var(--border); padding: 4px 8px; text-align: left; white-space: pre-wrap;
  overflow-wrap: break-word; }
.rich th { background: var(--quote); } .rich .center { text-align: center; } .rich .right { text-align: right; }
.rich .pictures { margin: 6px -12px; } .rich .file { padding: 6px 0; }
.math { font-family: "STIX Two Math", "Latin Modern Math", Cambria, serif; font-style: italic; }
div.math { text-align: center; margin: 6px 0; white-space: pre-wrap; }
sub, sup { line-height: 0; }
@media print { body { background: none; } .bubble { break-inside: avoid; } }
"""
