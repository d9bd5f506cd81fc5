/** The one stylesheet of the public page: the colours of the client's theme, system fonts, nothing to wait for. */
export const STYLE = `:root{color-scheme:light;--ink:#15211b;--soft:#52615a;--line:#dde3da;--leaf:#1c6a44;--deep:#124b30}
*{box-sizing:border-box}
body{margin:0;background:#f4f6f1;color:var(--ink);font:400 1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word;-webkit-text-size-adjust:100%;text-size-adjust:100%}
header,main{max-width:46rem;margin:0 auto;padding:0 1rem}
header{max-width:none;padding-bottom:1.5rem;background:var(--deep);color:#fff}
header>p,header>h1{max-width:44rem;margin-left:auto;margin-right:auto}
main{padding-bottom:3rem}
.bar{display:flex;align-items:center;justify-content:space-between;gap:1rem;margin-top:0;margin-bottom:1.5rem;font-size:.9375rem}
.bar a{display:inline-flex;align-items:center;min-height:44px}
header a{color:#fff}
h1,h2,h3{line-height:1.2;letter-spacing:-.012em;text-wrap:balance}
h1{margin:0 auto .75rem;font-size:clamp(1.6rem,6vw,2.4rem)}
h2{margin:0 0 .75rem;font-size:1.35rem}
h3{margin:1.25rem 0 .5rem;font-size:1.0625rem}
p{margin:0 0 .75rem}
.when{font-size:1.125rem}
.said{white-space:pre-line}
.soft{color:var(--soft)}
section{padding-top:1.75rem}
ul,ol{margin:0;padding:0;list-style:none}
li{padding:.4rem 0}
a{color:var(--leaf)}
ul a,section>p>a{display:inline-block;padding:.35rem 0}
.act,section>p>.act{display:inline-flex;align-items:center;min-height:48px;padding:.6rem 1.4rem;border-radius:10px;background:var(--leaf);color:#fff;font-weight:600;text-decoration:none}
header .act{margin-top:.25rem;background:#fff;color:var(--deep)}
.day li{display:grid;grid-template-columns:7rem minmax(0,1fr);gap:.75rem;border-top:1px solid var(--line)}
.day time{font-variant-numeric:tabular-nums}
.day .break,.day time{color:var(--soft)}
.cards li{margin-bottom:.75rem;padding:1rem;border:1px solid var(--line);border-radius:14px;background:#fff}
.cards h3{margin-top:0}
.cards p:last-child{margin-bottom:0}
:focus-visible{outline:3px solid #0a5bd3;outline-offset:2px}
header :focus-visible{outline-color:#9cc4ff}
@media (max-width:26rem){.day li{grid-template-columns:minmax(0,1fr);gap:0}}
@media print{header{background:none;color:inherit}header a{color:inherit}}
`;
