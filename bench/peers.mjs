// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Databases that run within Node: peers.mjs duckdb|clickhouse. From stdin {before: [SQL], questions: {name: [SQL, rounds]}}, to
// stdout {name: {ms, answer} or {problem}}, where ms is the median and the answer the first row as texts.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [engine] = process.argv.slice(2);
const required = createRequire(join(process.env.PLUMBLINE_BENCH_MODULES, "x.js"));

async function duckdb() {
    const { DuckDBInstance } = required("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
    return async (sql) => (await connection.runAndReadAll(sql)).getRowsJson();
}

async function clickhouse() {
    const { Session } = required("chdb");
    const session = new Session();
    return async (sql) => session.query(sql, "JSONCompactStringsEachRow").split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

const ask = await { duckdb, clickhouse }[engine]();
const { before, questions } = JSON.parse(readFileSync(0, "utf8"));
for (const sql of before)
    await ask(sql);
const answers = {};
for (const [name, [sql, rounds]] of Object.entries(questions)) {
    try {
        const times = [];
        let rows;
        for (let i = 0; i < rounds; ++i) {
            const began = performance.now();
            rows = await ask(sql);
            times.push(performance.now() - began);
        }
        times.sort((a, b) => a - b);
        answers[name] = { ms: Math.round(times[rounds >> 1] * 100) / 100, answer: (rows[0] ?? []).map(String) };
    } catch (problem) {
        answers[name] = { problem: String(problem.message ?? problem).split("\n")[0].slice(0, 300) };
    }
}
console.log(JSON.stringify(answers));
process.exit(0);
