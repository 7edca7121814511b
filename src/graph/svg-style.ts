/** Colours that are told apart in light and dark, and by people who see few colours: each box has its glyph too. */
export const style = [
  ':root{color-scheme:light dark}',
  'text{font-family:"Segoe UI",system-ui,-apple-system,Roboto,Helvetica,Arial,sans-serif;fill:#1f2328}',
  '.title{font-size:13px;font-weight:600}.type,.detail,.note{font-size:11px;fill:#59636e}.frame-title{font-size:12px;fill:#59636e;font-weight:600}',
  '.page{fill:#fff}.frame{fill:#f6f8fa;stroke:#8c959f;stroke-dasharray:2 3}',
  '.box{fill:#fff;stroke:#59636e;stroke-width:1.2}.existing{stroke-dasharray:6 4}.box.scope{fill:#f6f8fa;stroke:#8c959f;stroke-dasharray:2 3}',
  '.glyph{fill:none;stroke:#59636e;stroke-width:1.4}',
  '.machineLearning{stroke:#0969da}.network{stroke:#1a7f37}.data{stroke:#8250df}.security{stroke:#bf8700}.monitoring{stroke:#bf3989}.compute{stroke:#bc4c00}',
  '.uses,.private{fill:none;stroke:#59636e;stroke-width:1.3}.private{stroke:#1a7f37;stroke-dasharray:5 3}',
  '.uses-head{fill:#59636e}.private-head{fill:#1a7f37}',
  '@media(prefers-color-scheme:dark){text{fill:#e6edf3}.type,.detail,.note,.frame-title{fill:#9198a1}.page{fill:#0d1117}.frame{fill:#151b23;stroke:#656c76}',
  '.box{fill:#212830;stroke:#9198a1}.box.scope{fill:#151b23;stroke:#656c76}.glyph{stroke:#9198a1}.machineLearning{stroke:#4493f8}.network{stroke:#3fb950}.data{stroke:#ab7df8}.security{stroke:#d29922}.monitoring{stroke:#db61a2}.compute{stroke:#f0883e}',
  '.uses{stroke:#9198a1}.private{stroke:#3fb950}.uses-head{fill:#9198a1}.private-head{fill:#3fb950}}',
].join('\n');
