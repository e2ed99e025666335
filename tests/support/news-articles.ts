/** A news page saved as plain text: its title twice, a line with the day, paragraphs. */
export const PLAIN_TEXT_NEWS = `Harbour City Sets Aside HK$90 Million for a Ferry Payment Trial

Harbour City Sets Aside HK$90 Million for a Ferry Payment Trial

by March 4, 2024

The harbour authority has set aside HK$90 million for a trial of contactless payment on ferries. Passengers pay with a wallet on their phone.

Twelve piers take part in the trial, which runs until the end of 2025. The authority expects one trip in three to be paid this way.
`;

/** What no reader, index or model may ever see of the next one. */
export const SECURED = 'q9Zx+Encrypted/Body==;iv8+Secret==';

/** A news page of which only the front matter can be read, its body being encrypted. */
export const FRONT_MATTER_NEWS = `---
category: news
title: "How a robotics park draws makers of warehouse software"
excerpt: "Warehouse software maker Pallio will open a regional office in the robotics park and hire sixty engineers."
publishedDateTime: 2024-02-11T04:00:00Z
originalUrl: "https://news.example/robotics-park"
webUrl: "https://news.example/robotics-park"
type: article
quality: 51
heat: 61
published: false

provider:
  name: news.example
  domain: news.example
  images:
    - url: "https://news.example/logo.jpg"
      width: 50
      height: 50

topics:
  - AI in Finance

related:
  - title: "Harbour Bank leads a loan for the lender Mintwell"
    excerpt: "Mintwell, a lender to online shops, announced a loan facility of up to $70 million led by Harbour Bank."
    publishedDateTime: 2024-02-09T16:03:00Z
    webUrl: "https://finance.example/mintwell"
    type: article
    provider:
      name: Finance Example
      domain: finance.example

secured: "${SECURED}"
---
`;
