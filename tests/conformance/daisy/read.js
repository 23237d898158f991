// Opens a talking book with Readium, and prints what it finds as JSON: node read.js FOLDER-OF-READIUM BOOK
const [readium, book] = process.argv.slice(2);
console.warn = console.error = () => {};
const { DaisyParsePromise } = require(`${readium}/dist/es8-es2017/src/parser/daisy.js`);

const milliseconds = (seconds) => Math.round(Number(seconds) * 1000);

function* phrases(part, overlay) {
  if (overlay.Audio) {
    const [sound, times] = overlay.Audio.split("#t=");
    yield [part, overlay.Text, sound, ...times.split(",").map(milliseconds)];
  }
  for (const child of overlay.Children || []) yield* phrases(part, child);
}

DaisyParsePromise(book).then((found) => {
  process.stdout.write(
    JSON.stringify({
      title: found.Metadata.Title,
      language: found.Metadata.Language,
      seconds: found.Metadata.Duration,
      chapters: found.TOC.map((each) => each.Title),
      phrases: found.Spine.flatMap((each) => [...phrases(each.Href, each.MediaOverlays)]),
    })
  );
});
