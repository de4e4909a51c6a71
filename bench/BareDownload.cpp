// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/BareDownload.h"

#include "sources/HttpTransport.h"
#include "sources/JsonDocument.h"

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace plumbline::bench {

int downloadFindings(const QUrl &base, int pageSize)
{
    const std::atomic_bool stop = false;
    HttpTransport transport;
    QUrl next(base.toString() + u"/api/v2/findings/?limit=%1&o=id&related_fields=true"_s.arg(pageSize));
    qint64 records = 0;
    qint64 bytes = 0;
    while (next.isValid()) {
        HttpRequest request;
        request.url = next;
        const auto answer = transport.send(request, stop);
        const auto page = answer ? JsonDocument::parse(answer->body) : Result<JsonDocument>(fail(answer.error()));
        if (!page) {
            std::fprintf(stderr, "%s\n", qPrintable(toString(page.error())));
            return 3;
        }
        bytes += answer->body.size();
        records += qint64(page->root()["results"].get_array().value().size());
        const auto link = page->root()["next"].get_string();
        next = link.error()
            ? QUrl()
            : QUrl(QString::fromUtf8(link.value_unsafe().data(), qsizetype(link.value_unsafe().size())));
    }
    std::printf("{\"records\": %lld, \"bytes\": %lld}\n", static_cast<long long>(records),
                static_cast<long long>(bytes));
    return 0;
}

} // namespace plumbline::bench
