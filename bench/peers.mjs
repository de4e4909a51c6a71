// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Databases that run within Node: peers.mjs duckdb|clickhouse. From stdin {before: [SQL], tables: {name: how it is made},
// questions: {name: SQL}, rounds, most_ms, enough_ms, table_ms}, to stdout by name {ms, n, answer}, {more_than_ms} or {problem},
// where ms is the median of n and the answer the first row as texts. A question is stopped after most_ms and not repeated after
// enough_ms, a table is not waited for after table_ms.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [engine] = process.argv.slice(2);
const required = createRequire(join(process.env.PLUMBLINE_BENCH_MODULES, "x.js"));
const { before, tables, questions, rounds, most_ms, enough_ms, table_ms } = JSON.parse(readFileSync(0, "utf8"));

async function duckdb() {
    const { DuckDBInstance } = required("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect();
    return async (sql, ms) => {
        const bound = ms && setTimeout(() => connection.interrupt(), ms);
        try {
            return (await connection.runAndReadAll(sql)).getRowsJson();
        } finally {
            clearTimeout(bound);
        }
    };
}

/** Stops by itself: its questions say `max_execution_time`. */
async function clickhouse() {
    const { Session } = required("chdb");
    const session = new Session();
    return async (sql) => session.query(sql, "JSONCompactStringsEachRow").split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

const ask = await { duckdb, clickhouse }[engine]();

/** An error that came at the bound is the bound's. */
async function bounded(sql, ms) {
    const began = performance.now();
    try {
        return await ask(sql, ms);
    } catch (problem) {
        if (performance.now() - began >= ms)
            return { more_than_ms: ms };
        return { problem: String(problem.message ?? problem).split("\n")[0].slice(0, 300) };
    }
}

async function repeated(sql) {
    const times = [];
    let rows;
    for (let spent = 0; times.length < rounds && spent < enough_ms; spent += times.at(-1)) {
        const began = performance.now();
        const answer = await bounded(sql, most_ms);
        if (!Array.isArray(answer))
            return answer;
        rows = answer;
        times.push(performance.now() - began);
    }
    times.sort((a, b) => a - b);
    return { ms: Math.round(times[times.length >> 1] * 100) / 100, n: times.length, answer: (rows[0] ?? []).map(String) };
}

for (const sql of before)
    await ask(sql);
const missing = {};
for (const [name, made] of Object.entries(tables)) {
    const answer = await bounded(`CREATE TABLE ${name} ${made}`, table_ms);
    if (!Array.isArray(answer))
        missing[name] = answer.problem ?? `it was not made within ${table_ms / 1000} s`;
}
const answers = {};
for (const [name, sql] of Object.entries(questions)) {
    const absent = Object.keys(missing).find((table) => sql.includes(` ${table} `));
    answers[name] = absent ? { problem: `its table ${absent}: ${missing[absent]}` } : await repeated(sql);
}
console.log(JSON.stringify(answers));
process.exit(0);
