/** A page that shows pictures side by side: a row each scene, by their names `scene, language, theme.png`. */
export function galleryPage(files) {
  const pictures = files.filter((file) => file.endsWith('.png') && !file.startsWith('failed')).sort();
  const scenes = [...new Set(pictures.map((file) => file.split(', ')[0]))];
  const rows = scenes.map((scene) =>
    row(
      scene,
      pictures.filter((file) => file.startsWith(`${scene}, `)),
    ),
  );
  return `<!doctype html>
<meta charset="utf-8">
<title>Gouji: what a user sees</title>
<style>body { font: 14px sans-serif } figure { display: inline-block; margin: 4px } img { width: 400px; display: block }</style>
${rows.join('\n')}
`;
}

function row(scene, pictures) {
  const figures = pictures.map((file) => {
    const address = encodeURIComponent(file);
    return `<figure><a href="${address}"><img src="${address}" alt="${file}"></a><figcaption>${file}</figcaption></figure>`;
  });
  return `<h2>${scene}</h2>\n${figures.join('\n')}`;
}
