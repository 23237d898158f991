// Prints the given and family names of @faker-js/faker (MIT) for each country, for tools/given_names.py:
//     node tools/faker_names.mjs faker-js/package/dist/index.js > faker.json
const { allLocales } = await import(process.argv[2]);

const flat = (part) => {
  if (part === null || part === undefined) return [];
  if (Array.isArray(part)) return part.map((each) => each.value ?? each);
  return Object.values(part).flatMap(flat);
};

const names = Object.entries(allLocales)
  .filter(([, locale]) => locale.person)
  .map(([country, { person }]) => [country, { first: flat(person.first_name), last: flat(person.last_name) }]);
console.log(JSON.stringify(Object.fromEntries(names)));
