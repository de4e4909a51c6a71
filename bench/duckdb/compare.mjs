// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// DuckDB's times for the questions of the panels: the definitions' own population over the same rows, and rollups by
// week and by hour that someone would make by hand. compare.mjs FOLDER_OF_CSV RESOURCES QUESTION.json; JSON to stdout.
import { createRequire } from "node:module";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [folder, resources, questionFile] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(join(process.env.PLUMBLINE_BENCH_MODULES, "x.js"))("@duckdb/node-api");
const question = JSON.parse(readFileSync(questionFile, "utf8"));
const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
const rounds = 5;

const rowsOf = async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();

async function median(sql, count = rounds) {
    const times = [];
    let rows;
    for (let i = 0; i < count; ++i) {
        const began = performance.now();
        rows = await rowsOf(sql);
        times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    return { ms: Math.round(times[count >> 1] * 100) / 100, rows };
}

/// Comments out; whole numbers are divided as whole numbers, as in the databases of the product.
const sqlOf = (path) => readFileSync(join(resources, "metrics", path), "utf8").replace(/--.*$/gm, "").replaceAll(" / ", " // ");

/// Sums need no order, and DuckDB allows none within what may be recursive.
const unordered = (sql) => sql.replace(/ORDER BY [^()]*$/, "");

function population(id, params) {
    const definition = JSON.parse(readFileSync(join(resources, "metrics", id, "v1.json"), "utf8"));
    const values = { ...Object.fromEntries(definition.parameters.map((p) => [p.name, p.default])), ...params };
    const param = Object.entries(values).map(([name, value]) => `('${name}', '${value}')`).join(", ");
    const uses = (definition.uses ?? []).map((name) => `${name.split(".")[0]} AS (${sqlOf(`relations/${name}.sql`)})`);
    return ["WITH param(name, value) AS (VALUES " + param + ")", ...uses, `population AS (${unordered(sqlOf(`${id}/v1.population.sql`))})`].join(", ");
}

const answers = {};
for (const file of readdirSync(folder).filter((name) => name.endsWith(".csv"))) {
    const type = file.replace(".csv", "");
    await connection.run(`CREATE TABLE ${type} AS SELECT * FROM read_csv('${join(folder, file)}', header = true, all_varchar = false, sample_size = -1)`);
    // What was never said is a text column, not a number.
    const columns = await rowsOf(`SELECT column_name, data_type FROM information_schema.columns WHERE table_name = '${type}'`);
    for (const [name, kind] of columns) {
        const wanted = /(_ns|_tokens|_pico|version_id|bucket_s|requests|bypassed)$/.test(name) ? "BIGINT" : "VARCHAR";
        if (kind !== wanted)
            await connection.run(`ALTER TABLE ${type} ALTER ${name} TYPE ${wanted}`);
    }
}
const period = { as_of_ns: question.as_of_ns, from_ns: question.from_ns, to_ns: question.to_ns, time_zone: "UTC" };
const earlier = (one, other) => (BigInt(one) < BigInt(other) ? one : other);
const asked = {
    bypass_rate: "SUM(bypassed), SUM(blocked)",
    exception_aging: "COUNT(*), MAX(age_ns)",
    ai_heatmap: "SUM(cost_pico), SUM(requests)",
};
for (const [id, outputs] of Object.entries(asked)) {
    // What stands is asked as of the end of the period.
    const params = id === "exception_aging" ? { ...period, as_of_ns: earlier(period.to_ns, period.as_of_ns) } : period;
    const found = await median(`${population(id, params)} SELECT ${outputs} FROM population WHERE excluded IS NULL`, 3);
    answers[`${id} rows ms`] = found.ms;
    answers[`${id} answer`] = found.rows[0].map(String);
}
const all = { as_of_ns: "4000000000000000000", from_ns: "-4000000000000000000", to_ns: "4000000000000000000", time_zone: "UTC" };
const week = "started_ns - (started_ns - 1719792000000000000) % 604800000000000";
const hour = "started_ns - started_ns % 3600000000000";
await connection.run(`CREATE TABLE bypass_week AS ${population("bypass_rate", all)} SELECT ${week} AS week, service, team, environment, SUM(bypassed) AS num, SUM(blocked) AS den FROM population WHERE excluded IS NULL GROUP BY ALL`);
await connection.run(`CREATE TABLE cost_hour AS ${population("ai_heatmap", all)} SELECT ${hour} AS hour, service, team, environment, model, SUM(cost_pico) AS cost, SUM(requests) AS requests FROM population WHERE excluded IS NULL GROUP BY ALL`);
answers["bypass_rate rollup, 52 weeks ms"] = (await median("SELECT week, SUM(num), SUM(den) FROM bypass_week GROUP BY week ORDER BY week")).ms;
answers["bypass_rate rollup, one team ms"] = (await median("SELECT week, SUM(num), SUM(den) FROM bypass_week WHERE team = 'team-07' AND environment = 'production' GROUP BY week ORDER BY week")).ms;
answers["ai_heatmap rollup, hours of a week ms"] = (await median(`SELECT hour, SUM(cost), SUM(requests) FROM cost_hour WHERE hour >= ${question.from_ns} AND hour < ${question.to_ns} GROUP BY hour ORDER BY hour`)).ms;
answers["ai_heatmap rollup, one team ms"] = (await median(`SELECT hour, SUM(cost), SUM(requests) FROM cost_hour WHERE team = 'team-07' AND environment = 'production' AND hour >= ${question.from_ns} AND hour < ${question.to_ns} GROUP BY hour ORDER BY hour`)).ms;
console.log(JSON.stringify(answers));
process.exit(0);
