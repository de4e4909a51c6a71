# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The engine of ClickHouse 26: spans of otel_traces one by one, and summed up by the server, are what it holds, and show the same."""
import collections
import datetime
import decimal
import json
import urllib.parse
import urllib.request

from judging import Judge, answers, free_port

SPANS = 4_321
TABLE = """CREATE TABLE otel_traces (
  Timestamp DateTime64(9) CODEC(Delta(8), ZSTD(1)), TraceId String CODEC(ZSTD(1)), SpanId String, ParentSpanId String,
  TraceState String, SpanName LowCardinality(String), SpanKind LowCardinality(String),
  ServiceName LowCardinality(String), ResourceAttributes Map(LowCardinality(String), String), ScopeName String,
  ScopeVersion String, SpanAttributes Map(LowCardinality(String), String), Duration UInt64 CODEC(T64, ZSTD(1)),
  StatusCode LowCardinality(String), StatusMessage String,
  INDEX idx_trace_id TraceId TYPE bloom_filter(0.001) GRANULARITY 1
) ENGINE = MergeTree PARTITION BY toDate(Timestamp) ORDER BY (ServiceName, SpanName, toDateTime(Timestamp), Timestamp)"""
# Of seven spans one is a tool, one is of a web server and is nobody's call of a model, and two speak other dialects.
FILL = f"""INSERT INTO otel_traces SELECT
  toDateTime64(toStartOfHour(now()), 9) - toIntervalSecond(60 + number * 131) + toIntervalNanosecond(number * 7919 + 1),
  lower(hex(MD5(toString(intDiv(number, 7))))), lower(hex(sipHash64(number))), '', '',
  ['chat', 'chat', 'execute_tool', 'GET /', 'chat', 'embeddings', 'chat'][number % 7 + 1], 'Client',
  ['fraud-agent', 'support-copilot', 'search-assist'][intDiv(number, 7) % 3 + 1],
  map('deployment.environment.name', if(number % 11 = 0, '', 'production')), '', '',
  multiIf(number % 7 = 2, map('gen_ai.operation.name', 'execute_tool', 'gen_ai.tool.name', 'search'),
          number % 7 = 3, map('http.request.method', 'GET'),
          number % 7 = 4, map('llm.model_name', 'atlas-large', 'openinference.span.kind', 'LLM',
                              'llm.token_count.prompt', toString(number % 977), 'llm.cost.total', '0.000123456789'),
          number % 7 = 6, map('model_name', 'borealis-mini', 'input_tokens', toString(number), 'output_tokens', '5',
                              'total_cost_usd', '1e-7'),
          map('gen_ai.operation.name', if(number % 7 = 5, 'embeddings', 'chat'), 'gen_ai.request.model', 'borealis-pro',
              'gen_ai.provider.name', 'borealis', 'gen_ai.usage.input_tokens', toString(number % 1301),
              'gen_ai.usage.output_tokens', toString(number % 301))),
  1000000 + number, if(number % 97 = 0, 'Error', 'Unset'), if(number % 97 = 0, 'too late', '')
FROM numbers({SPANS})"""


class Server:
    """The shim before the engine, asked as its vendor's clients ask."""

    def __init__(self, judge):
        self.address = f"http://127.0.0.1:{free_port()}"
        port = self.address.rsplit(":", 1)[1]
        judge.start(["node", judge.packages / "server.cjs", port, judge.folder / "data", "reader", "a-key"],
                    lambda: answers(self.address + "/ping"))

    def ask(self, sql, method="POST"):
        request = urllib.request.Request(f"{self.address}/?default_format=JSONEachRow", sql.encode(), method=method,
                                         headers={"X-ClickHouse-User": "reader", "X-ClickHouse-Key": "a-key"})
        with urllib.request.urlopen(request, timeout=120) as answer:
            return [json.loads(line) for line in answer.read().decode().splitlines()]


def configure(judge, server, **parameters):
    lines = "".join(f"{name} = {json.dumps(value)}\n" for name, value in parameters.items())
    judge.configure('[organisation]\nname = "Judge"\ntime_zone = "Europe/Berlin"\n\n[[source]]\nid = "clickhouse"\n'
                    f'connector = "clickhouse"\nbase_url = "{server.address}"\ntoken_env = "JUDGE_KEY"\n'
                    f'[source.params]\nuser = "reader"\n{lines}')


def model(span):
    attributes = span["SpanAttributes"]
    return attributes.get("model_name") or attributes.get("gen_ai.request.model") or attributes.get("llm.model_name")


def first(span, *names):
    return next((span["SpanAttributes"][name] for name in names if span["SpanAttributes"].get(name)), None)


def judge_calls(judge, spans):
    rows = {row["id"]: row for row in judge.rows("ai_call")}
    expected = {f"{one['TraceId']}/{one['SpanId']}": one for one in spans if one["SpanName"] != "GET /"}
    judge.equal("the calls are the spans of models and tools", sorted(rows), sorted(expected))
    differing = [name for name, row in rows.items() if name in expected and (
        row["started_at"] != expected[name]["Timestamp"].replace(" ", "T").rstrip("0").rstrip(".") + "Z"
        or row["service"] != expected[name]["ServiceName"] or row["model"] != model(expected[name])
        or (row["error"] is not None) != (expected[name]["StatusCode"] == "Error"))]
    judge.check("time to the nanosecond, service, model and error are the span's", not differing,
                [(rows[name], expected[name]) for name in differing[:1]])
    tokens = sum(int(first(one, "input_tokens", "gen_ai.usage.input_tokens", "llm.token_count.prompt") or 0)
                 for one in expected.values())
    judge.equal("the tokens are all there", sum(row["input_tokens"] or 0 for row in rows.values()), tokens)


def judge_usage(judge, spans, hour):
    sums = collections.defaultdict(lambda: [0, 0, 0, decimal.Decimal(0)])
    for one in spans:
        if model(one) and one["Timestamp"] < hour:
            provider = first(one, "gen_ai.provider.name")
            environment = one["ResourceAttributes"].get("deployment.environment.name") or None
            into = sums[one["Timestamp"][:13], one["ServiceName"], environment, provider, model(one)]
            into[0] += 1
            into[1] += int(first(one, "input_tokens", "gen_ai.usage.input_tokens", "llm.token_count.prompt") or 0)
            into[2] += int(first(one, "output_tokens", "gen_ai.usage.output_tokens") or 0)
            into[3] += decimal.Decimal(first(one, "total_cost_usd", "llm.cost.total") or 0)
    pulled = {(row["from_at"][:13].replace("T", " "), row["service"], row["environment"], row["provider"], row["model"]):
              [row["requests"], row["input_tokens"], row["output_tokens"], decimal.Decimal(row["cost_usd"] or 0)]
              for row in judge.rows("ai_usage")}
    judge.check("there is much to sum up", len(sums) > 1_000, len(sums))
    judge.check("hours, services, models", set(pulled) == set(sums), list(set(pulled) ^ set(sums))[:3])
    wrong = {key: (pulled.get(key), value) for key, value in sums.items() if pulled.get(key) != value}
    judge.check("every sum is what the spans add up to", not wrong, list(wrong.items())[:2])
    judge.check("what was priced by nobody has no cost", any(row["cost_usd"] is None for row in judge.rows("ai_usage")))


def spend(judge, hour, *scope):
    """What the panel of AI spend shows of five days, to the cell."""
    last = datetime.datetime.fromisoformat(hour)
    words = ["--from", (last - datetime.timedelta(days=5)).date(), "--to", last.date(), "--as-of", last.isoformat() + "Z"]
    ended = judge.plumbline("metric", "run", "ai_heatmap", *words, *scope, "--json")
    if ended.returncode:
        raise RuntimeError(ended.stderr)
    said = json.loads(ended.stdout)
    # A span is read with a local time that is taken for UTC, and said to be; the hour of a sum comes as an instant.
    outputs = {name: value for name, value in said["outputs"].items() if name != "assumed_utc"}
    return said["cases_from"], said["state"], outputs


def judge_panel(judge, hour, of_spans, is_gone=False):
    """The panel of the sums that the server made is the panel of the spans."""
    for scope, (_, state, expected) in of_spans.items():
        place, told, seen = spend(judge, hour, *scope)
        judge.equal(f"{' '.join(scope) or 'all'}: answered from a panel", place, "panel")
        differing = [name for name in expected if seen.get(name) != expected[name]]
        judge.check(f"{' '.join(scope) or 'all'}: every output is that of the spans", seen == expected and len(expected) > 5,
                    [(name, str(seen.get(name))[:300], str(expected[name])[:300]) for name in differing])
        judge.equal(f"{' '.join(scope) or 'all'}: and what is said of its source", told, "partial" if is_gone else state)


SCOPES = [(), ("--service", "fraud-agent"), ("--environment", "production"), ("--service", "search-assist", "--environment", "production")]

with Judge("clickhouse") as judge:
    server = Server(judge)
    version = server.ask("SELECT version() AS v")[0]["v"]
    judge.check("the engine is ClickHouse 26", version.startswith("26."), version)
    server.ask(TABLE)
    server.ask(FILL)
    judge.equal("the table is filled", int(server.ask("SELECT count() AS n FROM otel_traces")[0]["n"]), SPANS)
    spans = server.ask("SELECT * FROM otel_traces")
    hour = server.ask("SELECT toString(toStartOfHour(now())) AS hour")[0]["hour"]
    judge.environment["JUDGE_KEY"] = "a-key"
    configure(judge, server, weeks=2)
    ended = judge.plumbline("sync")
    judge.equal("the pull of the spans succeeds", (ended.returncode, ended.stderr if ended.returncode else ""), (0, ""))
    judge_calls(judge, spans)
    of_spans = {scope: spend(judge, hour, *scope) for scope in SCOPES}
    judge.check("the spans cost something", float(of_spans[()][2]["total_usd"]) > 0, of_spans[()])
    judge.store = judge.folder / "sums.db"
    configure(judge, server, weeks=2, span_tables=[], usage_tables=["otel_traces"])
    ended = judge.plumbline("sync", "--json")
    judge.equal("the pull of the sums succeeds", (ended.returncode, ended.stderr if ended.returncode else ""), (0, ""))
    judge_usage(judge, spans, hour)
    judge.equal("no span is there", judge.rows("ai_call"), [])
    judge_panel(judge, hour, of_spans)
    configure(judge, server, weeks=2, span_tables=["no_such_table"])
    ended = judge.plumbline("sync")
    judge.equal("a table that is not there fails the source", ended.returncode, 4)
    judge.check("and the server's own words say why", "no_such_table" in ended.stdout + ended.stderr, ended.stdout)
    judge.environment["JUDGE_KEY"] = "another"
    ended = judge.plumbline("sync")
    judge.check("a wrong key is refused and not shown",
                ended.returncode == 4 and "403" in ended.stdout and "another" not in ended.stdout + ended.stderr,
                ended.stdout + ended.stderr)
    judge.running.pop().kill()
    judge_panel(judge, hour, of_spans, is_gone=True)
