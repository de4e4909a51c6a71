// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/FindingServer.h"

#include <array>
#include <cstdio>
#include <httplib.h>
#include <memory>
#include <string>

namespace plumbline::bench {

namespace {

constexpr std::array severities{"Critical", "High", "Medium", "Low", "Info"};

/// What no finding differs in: the long texts, and the fields that most tools leave alone.
constexpr const char *sameForAll
    = R"("cwe":79,"cvssv3":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H","cvssv3_score":9.8,"url":null,)"
      R"("description":"The parser of libexample reads past the end of a buffer when a header names a length that is )"
      R"(not there. An attacker who can send a document to the service learns what lies beside it in memory, or ends )"
      R"(the process. The fixed version checks the length before it is used. This service takes the library from its )"
      R"(base image, which has not been rebuilt since.","mitigation":"Update libexample to 4.2.18 or later, or take )"
      R"(the parser out of the request path.","impact":"Disclosure of memory, loss of availability",)"
      R"("steps_to_reproduce":"","verified":true,"false_p":false,"duplicate":false,"duplicate_finding":null,)"
      R"("out_of_scope":false,"risk_accepted":false,"under_review":false,"thread_id":0,"numerical_severity":"S1",)"
      R"("line":null,"file_path":"usr/lib/libexample.so.4","component_name":"libexample","static_finding":true,)"
      R"("dynamic_finding":false,"unique_id_from_tool":null,"vuln_id_from_tool":null,"nb_occurences":1,)"
      R"("hash_code":"6f1d8a5cdd3b0f4e9f57a3a0e1c2b3d4e5f60718293a4b5c6d7e8f9012345678",)"
      R"("publish_date":"2026-03-01","service":null,"planned_remediation_date":null,"effort_for_fixing":null,)"
      R"("sla_start_date":null,"sla_expiration_date":"2026-12-24","found_by":[12],"tags":["image"],"notes":[],)"
      R"("files":[],"endpoints":[])";

std::string instantOf(qint64 id)
{
    std::array<char, 80> text{};
    std::snprintf(text.data(), text.size(), "2026-%02d-%02dT%02d:%02d:%02d.%06dZ", int(id / 2'500'000 % 10) + 1,
                  int(id / 86'400 % 28) + 1, int(id / 3'600 % 24), int(id / 60 % 60), int(id % 60),
                  int(id * 7'919 % 1'000'000));
    return text.data();
}

/// A record as long and as deep as real ones: about 2 kB, forty keys.
void appendFinding(std::string &text, qint64 id)
{
    const std::string number = std::to_string(id);
    const std::string product = std::to_string(id % 120);
    const std::string advisory = "CVE-2026-" + std::to_string(id % 40'000);
    const std::string version = "4.2." + std::to_string(id % 17);
    const std::string at = instantOf(id);
    const bool fixed = id % 3 == 0;
    text += R"({"id":)" + number + R"(,"title":")" + advisory + " in libexample " + version + R"(","severity":")"
        + severities[size_t(id % 5)] + R"(","date":")" + at.substr(0, 10) + R"(","created":")" + at
        + R"(","last_status_update":")" + at + R"(","vulnerability_ids":[{"vulnerability_id":")" + advisory
        + R"("}],"references":"https://advisories.example/)" + number + R"(","component_version":")" + version
        + R"(","active":)" + (fixed ? "false" : "true") + R"(,"is_mitigated":)" + (fixed ? "true" : "false")
        + R"(,"mitigated":)" + (fixed ? "\"2026-11-02T08:00:00Z\"" : "null") + ',' + sameForAll + R"(,"test":)"
        + product + R"(,"related_fields":{"test":{"id":)" + product + R"(,"title":"image scan","engagement":{"id":)"
        + product + R"(,"name":"continuous","product":{"id":)" + product + R"(,"name":"service-)" + product
        + R"("}}}}})";
}

qint64 numberOf(const httplib::Request &request, const char *name, qint64 otherwise)
{
    return request.has_param(name) ? std::stoll(request.get_param_value(name)) : otherwise;
}

} // namespace

int serveFindings(qint64 count)
{
    httplib::Server server;
    std::string base;
    server.Get("/api/v2/findings/", [&](const httplib::Request &request, httplib::Response &response) {
        const qint64 offset = numberOf(request, "offset", 0);
        const qint64 limit = numberOf(request, "limit", 25);
        const qint64 end = std::min(offset + limit, count);
        std::string text;
        text.reserve(size_t(2'400 * (end - offset) + 400));
        text += R"({"count":)" + std::to_string(count) + R"(,"next":)";
        text += end < count ? '"' + base + "/api/v2/findings/?limit=" + std::to_string(limit)
                + "&o=id&offset=" + std::to_string(end) + "&related_fields=true\""
                            : "null";
        text += R"(,"previous":null,"results":[)";
        for (qint64 id = offset; id < end; ++id) {
            if (id > offset)
                text += ',';
            appendFinding(text, id + 1);
        }
        text += "]}";
        // As a provider: the library packs plain contents with Brotli at its slowest, which would be all that one
        // measures.
        const auto body = std::make_shared<const std::string>(std::move(text));
        response.set_content_provider(body->size(), "application/json",
                                      [body](size_t from, size_t length, httplib::DataSink &sink) {
                                          return sink.write(body->data() + from, length);
                                      });
    });
    server.Get("/api/v2/.*", [](const httplib::Request &, httplib::Response &response) {
        response.set_content(R"({"count":0,"next":null,"previous":null,"results":[]})", "application/json");
    });
    server.set_keep_alive_max_count(100'000'000);
    server.set_tcp_nodelay(true);
    const int port = server.bind_to_any_port("127.0.0.1");
    base = "http://127.0.0.1:" + std::to_string(port);
    std::printf("listening on %s\n", base.c_str());
    std::fflush(stdout);
    return server.listen_after_bind() ? 0 : 3;
}

} // namespace plumbline::bench
