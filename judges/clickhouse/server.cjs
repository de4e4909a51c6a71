// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The HTTP interface of ClickHouse over its engine in this process: SQL in the query or body, other parameters are settings.
"use strict";
const http = require("node:http");
const { Session } = require("chdb");

const [port, folder, user, key] = process.argv.slice(2);
const session = new Session(folder);
const notSettings = new Set(["query", "database", "default_format", "wait_end_of_query", "user", "password"]);

function refuse(response, status, text) {
    const code = /Code: (\d+)/.exec(text);
    response.writeHead(status, { "Content-Type": "text/plain; charset=UTF-8",
                                 "X-ClickHouse-Exception-Code": code ? code[1] : "0" });
    response.end(text + "\n");
}

function answer(request, response, body) {
    const parameters = new URL(request.url, "http://127.0.0.1").searchParams;
    if (request.url === "/ping")
        return response.end("Ok.\n");
    const named = request.headers["x-clickhouse-user"] ?? parameters.get("user");
    const shown = request.headers["x-clickhouse-key"] ?? parameters.get("password");
    if (named !== user || shown !== key)
        return refuse(response, 403, `Code: 516. DB::Exception: ${named}: Authentication failed`);
    const sql = [parameters.get("query"), body].filter(Boolean).join("\n").trim();
    const isQuestion = /^(select|with|show|describe)\b/i.test(sql);
    if (request.method === "GET" && !isQuestion)
        return refuse(response, 500, "Code: 164. DB::Exception: Cannot execute query in readonly mode");
    const settings = [...parameters].filter(([name]) => !notSettings.has(name)).map(([name, value]) => `${name}=${value}`);
    try {
        const text = session.query(sql + (isQuestion && settings.length ? ` SETTINGS ${settings.join(", ")}` : ""),
                                   parameters.get("default_format") ?? "TabSeparated");
        response.writeHead(200, { "Content-Type": "application/json; charset=UTF-8" });
        response.end(text);
    } catch (problem) {
        const text = String(problem.message ?? problem);
        refuse(response, /UNKNOWN_(TABLE|IDENTIFIER)/.test(text) ? 404 : 400, text);
    }
}

http.createServer((request, response) => {
    const parts = [];
    request.on("data", part => parts.push(part));
    request.on("end", () => answer(request, response, Buffer.concat(parts).toString("utf8")));
}).listen(Number(port), "127.0.0.1");
