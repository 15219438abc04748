// The drafts of the suites.
exports.faulty = `---
title: A faulty draft
platforms: [x]
theme: pipelins
status: idea
---
We leverage a pipeline. Please log in, and log in again tomorrow.
`;

exports.sound = `---
title: A sound draft
platforms: [x, linkedin]
theme: pipelines
status: scheduled
date: 2031-11-24T09:00+01:00
---
Our pipeline took three hours in 2025. @jane asked one question: which rows changed?
`;

exports.long = `---
title: A long draft
platforms: [x]
theme: pipelines
---
Short. ${'word '.repeat(56)}overflow
`;
