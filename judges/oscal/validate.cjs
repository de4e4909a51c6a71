// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// validate.cjs SCHEMA FILE...: one line per file, "valid" or what the schema says against it.
const fs = require("fs");
const Ajv = require("ajv");
const addFormats = require("ajv-formats");

const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, unicodeRegExp: true, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, "utf8")));
for (const file of files) {
    const errors = validate(JSON.parse(fs.readFileSync(file, "utf8"))) ? [] : validate.errors;
    // Of a failed choice among models only those errors help that lie within the document.
    const told = errors.filter(error => error.instancePath !== "").map(error => `${error.instancePath} ${error.message}`);
    console.log(errors.length === 0 ? "valid" : (told.length ? told : errors.map(error => error.message)).slice(0, 3).join("; "));
}
