import { createHash } from 'node:crypto';
import { inLanguage, type Language, type LText } from '@case-lab/contract';
import { localTime } from '../labs/index.ts';
import { type Html, html } from './html.ts';
import type { PublicLab } from './public-lab.service.ts';
import { STYLE } from './style.ts';
import { byDay, dayInWords, daysInWords, endOf } from './times.ts';
import { words } from './words.ts';

/** Of what an expert says of themselves. */
const ABOUT_CHARACTERS = 300;
/** Of a case's story; with more cases than so many, none of it. */
const STORY_CHARACTERS = 240;
const STORIES_AT_MOST = 24;
const DESCRIPTION_CHARACTERS = 200;

type Given = { lab: PublicLab; language: Language };

const styleAddress = `/l/page.css?v=${createHash('sha256').update(STYLE).digest('hex').slice(0, 12)}`;

/** The page of a lab, whole, without a script; all that people wrote is text in it. */
export function pageOf(given: Given): string {
  const { lab, language } = given;
  const { details } = lab;
  return documentOf(
    language,
    html`${headOf(given)}`,
    html`<header>
<p class="bar"><span>Case Lab</span>${otherLanguage(given)}</p>
<h1>${tell(details.title, language)}</h1>
<p class="when">${whenAndWhere(given)}</p>
${lab.state === 'registration_open' ? registerLink(given) : ''}
</header>
<main>
${about(given)}${when(given)}${programme(given)}${experts(given)}${cases(given)}${partners(given)}${registering(given)}${contacts(given)}
</main>`,
  );
}

/** What stands at an address that leads to no lab. */
export function missingPage(language: Language): string {
  const say = words[language];
  return documentOf(
    language,
    html`<title>${say.missingTitle}</title><meta name="robots" content="noindex">`,
    html`<main><h1>${say.missingTitle}</h1><p>${say.missing}</p><p><a href="/">${say.toStart}</a></p></main>`,
  );
}

function documentOf(language: Language, head: Html, body: Html): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="theme-color" content="#124b30">
<link rel="icon" href="/leaf.svg">
<link rel="stylesheet" href="${styleAddress}">
${head}
</head>
<body>
${body}
</body>
</html>
`.source;
}

function headOf({ lab, language }: Given): Html {
  const { title, summary, languages } = lab.details;
  const [name, about] = [plain(title, language), cut(plain(summary, language), DESCRIPTION_CHARACTERS)];
  const here = `${lab.pageUrl}?lang=${language}`;
  return html`<title>${name}</title>
<meta name="description" content="${about}">
<link rel="canonical" href="${here}">
${languages.map(
  (one) => html`<link rel="alternate" hreflang="${one}" href="${lab.pageUrl}?lang=${one}">
`,
)}<link rel="alternate" hreflang="x-default" href="${lab.pageUrl}">
<meta property="og:type" content="website">
<meta property="og:locale" content="${language === 'ru' ? 'ru_RU' : 'en_GB'}">
<meta property="og:title" content="${name}">
<meta property="og:description" content="${about}">
<meta property="og:url" content="${here}">
<meta property="og:image" content="${lab.pageUrl}.png?lang=${language}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta name="twitter:card" content="summary_large_image">`;
}

function otherLanguage({ lab, language }: Given): Html[] {
  return lab.details.languages
    .filter((one) => one !== language)
    .map(
      (one) =>
        html`<a href="?lang=${one}" hreflang="${one}" lang="${one}">${words[language].otherLanguage}</a>`,
    );
}

function whenAndWhere({ lab, language }: Given): Html {
  const { startsOn, endsOn, place } = lab.details;
  const dates = startsOn ? daysInWords(startsOn, endsOn, language) : '';
  const where = plain(place, language);
  return html`${dates}${dates && where ? ' · ' : ''}${where && tell(place, language)}`;
}

function registerLink({ lab, language }: Given): Html {
  const { link } = words[language].register[lab.state];
  if (!link) return html``;
  return html`<p><a class="act" href="/register/${lab.details.slug}">${link}</a></p>`;
}

function about({ lab, language }: Given): Html {
  const { summary, host } = lab.details;
  const said = plain(summary, language);
  const by = plain(host, language);
  if (!said && !by) return html``;
  return section('about', words[language].about, [
    ...said
      .split(/\n{2,}/)
      .filter(Boolean)
      .map((part) => html`<p class="said"${langOf(summary, language)}>${part}</p>`),
    ...(by ? [html`<p><b>${words[language].host}</b> ${tell(host, language)}</p>`] : []),
  ]);
}

function when(given: Given): Html {
  const { lab, language } = given;
  const say = words[language];
  const { startsOn, timezone, slug } = lab.details;
  return section('when', say.when, [
    startsOn ? html`<p>${whenAndWhere(given)}</p>` : html`<p>${say.datesLater}</p>`,
    ...(startsOn || lab.sessions.length > 0
      ? [html`<p><a href="/l/${slug}.ics?lang=${language}">${say.calendar}</a></p>`]
      : []),
    html`<p class="soft">${say.zone} ${timezone}.</p>`,
  ]);
}

function programme({ lab, language }: Given): Html {
  const say = words[language];
  const { timezone } = lab.details;
  const days = byDay(lab.sessions, timezone).map(
    ([day, sessions]) => html`<h3>${dayInWords(day, language)}</h3>
<ol class="day">${sessions.map((session) => {
      const [start, end] = [new Date(session.plannedStart), endOf(session)];
      return html`<li class="${session.kind}"><time datetime="${session.plannedStart}">${localTime(start, timezone).time}–${localTime(end, timezone).time}</time> <span>${tell(session.title, language)}</span></li>
`;
    })}</ol>`,
  );
  return section('programme', say.programme, days.length > 0 ? days : [html`<p>${say.programmeLater}</p>`]);
}

function experts({ lab, language }: Given): Html {
  const { experts: title, roles } = words[language];
  if (lab.experts.length === 0) return html``;
  const list = lab.experts.map(({ name, about, role }) => {
    const more = cut(plain(about, language), ABOUT_CHARACTERS);
    return html`<li>${tell(name, language)} <span class="soft">— ${roles[role]}</span>${
      more ? html`<br><span${langOf(about, language)}>${more}</span>` : ''
    }</li>`;
  });
  return section('experts', title, [html`<ul>${list}</ul>`]);
}

function cases({ lab, language }: Given): Html {
  const say = words[language];
  if (lab.cases.length === 0) return html``;
  const hasStories = lab.cases.length <= STORIES_AT_MOST;
  const list = lab.cases.map(({ title, story, technologies }) => {
    const told = hasStories ? cut(plain(story, language), STORY_CHARACTERS) : '';
    return html`<li><h3>${tell(title, language)}</h3>
${told ? html`<p${langOf(story, language)}>${told}</p>` : ''}${
  hasStories && technologies.length > 0
    ? html`<p class="soft">${say.technologies} ${technologies.map((one) => plain(one, language)).join(' · ')}</p>`
    : ''
}</li>
`;
  });
  return section('cases', say.cases, [html`<ul class="cards">${list}</ul>`]);
}

function partners({ lab, language }: Given): Html {
  const { partners: list } = lab.details;
  if (list.length === 0) return html``;
  const items = list.map(({ name, link }) =>
    link
      ? html`<li><a href="${link}" rel="noopener nofollow">${tell(name, language)}</a></li>`
      : html`<li>${tell(name, language)}</li>`,
  );
  return section('partners', words[language].partners, [html`<ul>${items}</ul>`]);
}

function registering(given: Given): Html {
  const say = words[given.language];
  return section('registering', say.registering, [
    html`<p>${say.register[given.lab.state].text}</p>`,
    registerLink(given),
  ]);
}

function contacts({ lab, language }: Given): Html {
  const { contacts: list } = lab.details;
  if (list.length === 0) return html``;
  const items = list.map(
    ({ name, email, phone }) =>
      html`<li>${tell(name, language)}${
        email ? html` <a href="mailto:${email}">${email}</a>` : ''
      }${phone ? html` <a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>` : ''}</li>`,
  );
  return section('contacts', words[language].contacts, [html`<ul>${items}</ul>`]);
}

function section(id: string, title: string, parts: Html[]): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${parts}</section>
`;
}

const plain = (text: LText, language: Language) => inLanguage(text, language).text;

/** A text in the reader's language; where it is in the other one, marked so. */
function tell(text: LText, language: Language): Html {
  const { text: said, lang } = inLanguage(text, language);
  return lang === language ? html`${said}` : html`<span lang="${lang}">${said}</span>`;
}

function langOf(text: LText, language: Language): Html {
  const { lang } = inLanguage(text, language);
  return lang === language ? html`` : html` lang="${lang}"`;
}

/** At most so many characters, ended between two words. */
function cut(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  return `${flat.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
