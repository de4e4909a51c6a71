# SPDX-FileCopyrightText: 2026 Plumbline contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prometheus and Alertmanager as Debian ships them: what is pulled is what their own interfaces say."""
import datetime
import decimal
import json
import subprocess
import time
import urllib.parse
import urllib.request

from judging import Judge, answers, free_port, get

USES = [("fraud-agent", "borealis-pro", 0.0317), ("support-copilot", "atlas-large", 0.0121),
        ("support-copilot", "borealis-mini", 0.0031)]
HOUR = 3600
LAST = int(time.time()) // HOUR * HOUR - 4 * HOUR  # what is newer belongs to the server's own head block
FIRST = LAST - 4 * 24 * HOUR
LABELS = 'service_name="{}",gen_ai_request_model="{}",gen_ai_provider_name="openai"'


def history():
    """Two counters of four days by the minute, one of which begins anew in the middle, and one series that is no number."""
    series = {"gen_ai_client_cost_usd": [], "gen_ai_client_requests": [], "kyverno_policy_results": []}
    for place, (service, model, usd) in enumerate(USES):
        requests = 0
        for at in range(FIRST, LAST + 1, 60):
            requests = 0 if place == 1 and at == FIRST + 50 * HOUR else requests + (at // 60 * 7 + place * 11) % 23
            labels = LABELS.format(service, model)
            series["gen_ai_client_requests"].append(f"gen_ai_client_requests_total{{{labels}}} {requests} {at}")
            series["gen_ai_client_requests"].append(
                f'gen_ai_client_requests_total{{{labels},error_type="timeout"}} {requests // 17} {at}')
            series["gen_ai_client_cost_usd"].append(f"gen_ai_client_cost_usd_total{{{labels}}} {requests * usd!r} {at}")
    for at in range(LAST - 3 * HOUR, LAST + 1, 60):
        labels = LABELS.format("doc-summarizer", "atlas-large")
        series["gen_ai_client_cost_usd"].append(f"gen_ai_client_cost_usd_total{{{labels}}} NaN {at}")
    for at in range(FIRST, LAST + 1, 60):
        minute = (at - FIRST) // 60
        series["kyverno_policy_results"].append(
            f'kyverno_policy_results_total{{policy_name="no-latest",rule_name="check",rule_result="pass"}} {minute * 3} {at}')
    lines = []
    for name, samples in series.items():
        lines += [f"# HELP {name} of the judge", f"# TYPE {name} counter", *sorted(samples, key=lambda line: line.split(" ")[0])]
    lines += ["# TYPE gen_ai_client_operation_duration_seconds histogram"]
    for at in range(FIRST, LAST + 1, 60):
        minute = (at - FIRST) // 60
        name = 'gen_ai_client_operation_duration_seconds_{}{{service_name="fraud-agent",gen_ai_provider_name="openai"{}}}'
        for le, count in (("0.5", minute * 5), ("2.0", minute * 19), ("+Inf", minute * 20)):
            lines.append(name.format("bucket", f',le="{le}"') + f" {count} {at}")
        lines.append(name.format("count", "") + f" {minute * 20} {at}")
        lines.append(name.format("sum", "") + f" {minute * 18} {at}")
    lines += ["# TYPE http_server_request_duration_seconds histogram"]
    for at in range(FIRST, LAST + 1, 60):
        minute = (at - FIRST) // 60
        for code, count in (("200", minute * 400), ("503", minute // 9)):
            name = f'http_server_request_duration_seconds_{{}}{{{{service_name="payments-api",http_response_status_code="{code}"{{}}}}}}'
            lines.append(name.format("bucket", ',le="+Inf"') + f" {count} {at}")
            lines.append(name.format("count", "") + f" {count} {at}")
            lines.append(name.format("sum", "") + f" {count} {at}")
    return "\n".join([*lines, "# EOF", ""])


def post(address, body):
    request = urllib.request.Request(address, json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return json.loads(answer.read() or "null")


def instant(seconds):
    return datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc).isoformat()


def seconds(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


def start_servers(judge):
    prometheus, alertmanager = f"127.0.0.1:{free_port()}", f"127.0.0.1:{free_port()}"
    (judge.folder / "alertmanager.yml").write_text("route: {receiver: nobody}\nreceivers: [{name: nobody}]\n")
    (judge.folder / "rules.yml").write_text(
        "groups:\n- name: judge\n  rules:\n  - {alert: BudgetSpent, expr: vector(1) > 0, "
        "labels: {service: fraud-agent, severity: critical}}\n")
    (judge.folder / "prometheus.yml").write_text(
        "global: {evaluation_interval: 1s}\nrule_files: [rules.yml]\nalerting: {alertmanagers: "
        f"[{{static_configs: [{{targets: ['{alertmanager}']}}]}}]}}\n")
    (judge.folder / "history.om").write_text(history())
    subprocess.run(["promtool", "tsdb", "create-blocks-from", "openmetrics", "history.om", "data"], cwd=judge.folder,
                   check=True, stdout=subprocess.DEVNULL)
    judge.start(["prometheus-alertmanager", "--config.file=alertmanager.yml", "--storage.path=silences",
                 f"--web.listen-address={alertmanager}", "--cluster.listen-address="],
                lambda: answers(f"http://{alertmanager}/-/ready"))
    judge.start(["prometheus", "--config.file=prometheus.yml", "--storage.tsdb.path=data",
                 "--rules.alert.resend-delay=1s",
                 f"--web.listen-address={prometheus}"], lambda: answers(f"http://{prometheus}/-/ready"))
    return f"http://{prometheus}", f"http://{alertmanager}"


def silence(alertmanager, **fields):
    begin, end = fields.pop("begin"), fields.pop("end")
    matchers = [{"name": name, "value": value, "isRegex": False, "isEqual": True} for name, value in fields.items()]
    return post(alertmanager + "/api/v2/silences", {
        "matchers": matchers, "startsAt": instant(time.time() + begin), "endsAt": instant(time.time() + end),
        "createdBy": "k.tanaka", "comment": "the supplier mends it"})["silenceID"]


def judge_costs(judge, prometheus):
    rows = judge.rows("ai_usage", "--source", "prometheus")
    grid = min(int(seconds(row["from_at"])) for row in rows) + HOUR
    said, numbers = {}, 0
    for metric in ("cost_usd", "requests"):
        query = urllib.parse.urlencode({
            "query": f"sum by (service_name, gen_ai_request_model)(increase(gen_ai_client_{metric}_total[1h]))",
            "start": grid - 3 * HOUR, "end": LAST + 2 * HOUR, "step": HOUR})
        for series in get(f"{prometheus}/api/v1/query_range?{query}")["data"]["result"]:
            for at, value in series["values"]:
                key = (series["metric"]["service_name"], series["metric"]["gen_ai_request_model"], int(at) - HOUR)
                said.setdefault(key, {})[metric] = value
                numbers += metric == "cost_usd" and value == "NaN"
    pulled = {(row["service"], row["model"], int(seconds(row["from_at"]))): row for row in rows}
    expected = {key: value for key, value in said.items() if value["cost_usd"] != "NaN"}
    judge.check("the history is there", len(expected) > 250, len(expected))
    judge.equal("the hours with a cost are those that the server has", sorted(pulled), sorted(expected))
    wrong = [key for key in pulled if key in expected and abs(
        decimal.Decimal(pulled[key]["cost_usd"]) - decimal.Decimal(expected[key]["cost_usd"])) > decimal.Decimal("1e-12")]
    judge.equal("every cost is the server's", wrong, [])
    wrong = [key for key in pulled if key in expected
             and abs(pulled[key]["requests"] - decimal.Decimal(expected[key]["requests"])) > decimal.Decimal("0.5")]
    judge.equal("every count of requests is the server's, rounded", wrong, [])
    judge.check("a sample that is no number is there", numbers > 0)
    judge.equal("each of them is put aside with its reason", len(judge.rows("rejected", "--source", "prometheus")), numbers)
    plain = sum(decimal.Decimal(row["cost_usd"]) for row in rows)
    judge.check("a counter that begins anew makes no negative hour", plain > 0 and all(
        decimal.Decimal(row["cost_usd"]) >= 0 for row in rows))


def judge_counters(judge, prometheus):
    """Health of providers, evaluations and objectives: each number is the one that the server says to a question of ours."""
    def told(query, step, labels):
        answer = {}
        asked = urllib.parse.urlencode({"query": query, "step": step, "start": FIRST // step * step,
                                        "end": (LAST + 2 * HOUR) // step * step})
        for series in get(f"{prometheus}/api/v1/query_range?{asked}")["data"]["result"]:
            for at, value in series["values"]:
                if value != "NaN":
                    answer[(*(series["metric"].get(label) for label in labels), int(at))] = round(float(value))
        return answer

    by = ("service_name", "gen_ai_provider_name")
    group = "sum by (service_name, gen_ai_provider_name{})"
    calls = told(group.format("") + "(increase(gen_ai_client_requests_total[1h]))", HOUR, by)
    fine = told(group.format("") + '(increase(gen_ai_client_requests_total{error_type=""}[1h]))', HOUR, by)
    slow = told("1000 * histogram_quantile(0.95, " + group.format(", le")
                + "(rate(gen_ai_client_operation_duration_seconds_bucket[1h])))", HOUR, by)
    health = {(row["service"], row["provider"], int(seconds(row["at"]))): row
              for row in judge.rows("provider_health", "--source", "prometheus")}
    judge.check("there are hours with calls", len(health) > 150, len(health))
    judge.equal("their hours are the server's", sorted(health), sorted(calls))
    wrong = [key for key, row in health.items() if (row["count"], row["ok"]) != (calls.get(key), fine.get(key, 0))]
    judge.equal("calls and successes are the server's", wrong, [])
    judge.equal("and their percentiles", {key: row["p95_ms"] for key, row in health.items() if row.get("p95_ms")}, slow)
    days = {(row["rule"], int(seconds(row["at"])) + 24 * HOUR): row["count"]
            for row in judge.rows("evaluation_count", "--source", "prometheus")}
    said = told("sum by (policy_name)(increase(kyverno_policy_results_total[1d]))", 24 * HOUR, ("policy_name",))
    judge.equal("evaluations are the server's", days, {(f"{name}/check", at): count for (name, at), count in said.items()})
    served = "sum by (service_name)(increase(http_server_request_duration_seconds_count{{http_response_status_code{}}}[5m]))"
    good = told(served.format('!~"5.."'), 300, ("service_name",))
    bad = told(served.format('=~"5.."'), 300, ("service_name",))
    buckets = {(row["service"], int(seconds(row["from_at"])) + 300): (row["good"], row["bad"])
               for row in judge.rows("slo_bucket", "--source", "prometheus")}
    judge.check("there are buckets with failures", len(buckets) > 1000 and any(one[1] for one in buckets.values()))
    judge.equal("good and bad requests are the server's", buckets, {key: (good[key], bad.get(key, 0)) for key in good})


def judge_silences(judge, alertmanager, ids):
    said = {one["id"]: one for one in get(alertmanager + "/api/v2/silences")}
    rows = {row["id"]: row for row in judge.rows("exception", "--source", "alertmanager")}
    judge.equal("the exceptions are the silences", sorted(rows), sorted(said))
    judge.equal("all three were made", sorted(said), sorted(ids))
    states = {"active": "active", "pending": "requested", "expired": "expired"}
    for name, row in rows.items():
        one = said[name]
        state = one["status"]["state"]
        judge.equal(f"a silence that is {state}: state, owner, reason, service, rule",
                    [row["status"], row["owner"], row["reason"], row["service"], row["rule"]],
                    [states[state], one["createdBy"], one["comment"], "payments-api", "LatencyHigh"])
        judge.check(f"a silence that is {state}: begin and end", all(
            abs(seconds(row[ours]) - seconds(one[theirs])) < 0.001
            for ours, theirs in (("created_at", "startsAt"), ("expires_at", "endsAt"))), (row, one))
    alerts = get(alertmanager + "/api/v2/alerts")
    incidents = judge.rows("incident", "--source", "alertmanager")
    judge.equal("the incidents are the alerts that fire",
                sorted((row["service"], row["severity"], round(seconds(row["opened_at"]), 3)) for row in incidents),
                sorted((one["labels"]["service"], one["labels"]["severity"], round(seconds(one["startsAt"]), 3))
                       for one in alerts))
    judge.equal("there is one", len(alerts), 1)


with Judge("prometheus") as judge:
    prometheus, alertmanager = start_servers(judge)
    ids = [silence(alertmanager, begin=1, end=7200, service="payments-api", alertname="LatencyHigh"),
           silence(alertmanager, begin=3600, end=7200, service="payments-api", alertname="LatencyHigh"),
           silence(alertmanager, begin=1, end=9000, service="payments-api", alertname="LatencyHigh")]
    time.sleep(2)
    urllib.request.urlopen(urllib.request.Request(f"{alertmanager}/api/v2/silence/{ids[2]}", method="DELETE")).close()
    until = time.monotonic() + 30
    while not get(alertmanager + "/api/v2/alerts") and time.monotonic() < until:
        time.sleep(0.2)
    sources = [("prometheus", prometheus, "[source.params]\nweeks = 1\nhealth_weeks = 1\nslo_weeks = 1\n"), ("alertmanager", alertmanager, "")]
    judge.configure('[organisation]\nname = "Judge"\ntime_zone = "Europe/Berlin"\n' + "".join(
        f'\n[[source]]\nid = "{name}"\nconnector = "{name}"\nbase_url = "{address}"\n{more}'
        for name, address, more in sources))
    synced = judge.plumbline("sync")
    judge.equal("the pull succeeds", synced.returncode, 0)
    print(synced.stdout + synced.stderr[-500:])
    judge_costs(judge, prometheus)
    judge_counters(judge, prometheus)
    judge_silences(judge, alertmanager, ids)
    again = json.loads(judge.plumbline("sync", "--json").stdout)["sources"]
    judge.equal("a second pull brings nothing new", [source["rows"]["added"] for source in again], [0, 0])
