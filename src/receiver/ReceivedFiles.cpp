// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "receiver/ReceivedFiles.h"

#include "base/Digest.h"
#include "formats/OpaDecisions.h"
#include "formats/OtlpRows.h"
#include "sources/ContentCoding.h"
#include "sources/JsonDocument.h"

#include <QFile>
#include <QFileInfo>
#include <deque>
#include <future>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 mostPerFile = qint64(512) << 20;

/// Lines that are documents of their own; the whole where they are not.
QList<QByteArray> documentsOf(const QByteArray &bytes)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : bytes.split('\n')) {
        const QByteArray one = line.trimmed();
        if (one.isEmpty())
            continue;
        if (!one.startsWith('{') || !one.endsWith('}') || one.size() < 3)
            return {bytes};
        lines.append(one);
    }
    return lines.size() > 1 ? lines : QList<QByteArray>{bytes};
}

/// Which of the signals a document in JSON holds; empty when that cannot be seen.
QString streamIn(const QByteArray &body)
{
    for (const auto &[key, stream] :
         {std::pair("\"resourceSpans\"", u"traces"_s), std::pair("\"resourceMetrics\"", u"metrics"_s),
          std::pair("\"resourceLogs\"", u"logs"_s)}) {
        if (body.first(std::min<qsizetype>(body.size(), 200)).contains(key))
            return stream;
    }
    return {};
}

} // namespace

bool ReceivedFiles::reads(const QString &target)
{
    const QString name = target.section(u'/', 0, 0);
    return name == u"otlp"_s || name == u"opa"_s;
}

Result<Receipt> ReceivedFiles::receiptOf(const QString &target, const QString &name, const QByteArray &body) const
{
    const bool isOpa = target.startsWith(u"opa"_s);
    Receipt receipt;
    receipt.connector = target.section(u'/', 0, 0);
    receipt.firstWins = isOpa;
    receipt.answer.source = u"import:"_s + receipt.connector;
    receipt.answer.stream = isOpa ? u"decisions"_s : target.section(u'/', 1);
    receipt.answer.url = u"file:"_s + name;
    receipt.answer.fetchedAt = m_clock.now();
    receipt.answer.body = body;
    receipt.answer.sha256 = sha256Hex(body);
    if (isOpa) {
        auto mapped = mapOpaDecisions(receipt.answer, m_settings.opa);
        if (!mapped)
            return fail(mapped.error());
        receipt.page = std::move(*mapped);
        return receipt;
    }
    if (receipt.answer.stream.isEmpty())
        receipt.answer.stream = streamIn(body);
    if (receipt.answer.stream.isEmpty())
        return fail(Error::Kind::Format, u"import"_s,
                    u"what the file holds cannot be seen; say it: otlp/traces, otlp/metrics, otlp/logs"_s);
    if (!m_settings.keepsContent)
        withholdContent(receipt.answer);
    auto mapped = mapOtlp(receipt.answer);
    if (!mapped)
        return fail(mapped.error());
    receipt.page = std::move(mapped->page);
    receipt.contexts = std::move(mapped->contexts);
    receipt.usage = std::move(mapped->usage);
    receipt.notMapped = mapped->notMapped;
    return receipt;
}

Result<QList<Receipt>> ReceivedFiles::receiptsOf(const QString &target, const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Format, u"read file"_s, file.errorString(), path);
    QByteArray bytes = file.read(mostPerFile + 1);
    if (bytes.size() > mostPerFile)
        return fail(Error::Kind::Format, u"read file"_s,
                    u"more than the %1 MiB that a file may have; split it"_s.arg(mostPerFile >> 20), path);
    if (bytes.startsWith("\x1f\x8b")) {
        auto plain = withoutCoding(bytes, "gzip", mostPerFile);
        if (!plain)
            return fail(Error::Kind::Format, plain.error().what, plain.error().detail, path);
        bytes = std::move(*plain);
    }
    QList<Receipt> receipts;
    const QList<QByteArray> documents = documentsOf(bytes);
    for (qsizetype i = 0; i < documents.size(); ++i) {
        auto receipt = receiptOf(target, QFileInfo(path).fileName(), documents.at(i));
        if (!receipt)
            return fail(receipt.error().kind, receipt.error().what, receipt.error().detail,
                        documents.size() > 1 ? u"%1, document %2"_s.arg(path).arg(i + 1) : path);
        receipts.append(std::move(*receipt));
    }
    return receipts;
}

Result<SourceReport> ReceivedFiles::run(const QString &target, const QStringList &files)
{
    ReceiptWriter writer(m_store, m_clock);
    if (auto started = writer.start(); !started)
        return fail(started.error());
    SourceReport report;
    report.connector = target.section(u'/', 0, 0);
    report.source = u"import:"_s + report.connector;
    qint64 records = 0;
    std::deque<std::future<Result<void>>> owed;
    const auto settle = [&owed](size_t most) -> Result<void> {
        for (; owed.size() > most; owed.pop_front()) {
            if (Result<void> kept = owed.front().get(); !kept)
                return kept;
        }
        return {};
    };
    for (const QString &path : files) {
        auto receipts = receiptsOf(target, path);
        if (!receipts) {
            if (!report.error)
                report.error = receipts.error();
            continue;
        }
        for (Receipt &receipt : *receipts) {
            records += receipt.page.rows.size() + receipt.page.rejected.size();
            constexpr size_t mostUnderWay = 100; // far fewer than the writer lets wait
            if (auto settled = settle(mostUnderWay); !settled)
                return fail(settled.error());
            auto done = std::make_shared<std::promise<Result<void>>>();
            owed.push_back(done->get_future());
            if (!writer.offer(std::move(receipt), [done](const Result<void> &kept) { done->set_value(kept); }))
                return fail(Error::Kind::Store, u"import"_s, u"the store takes nothing"_s);
        }
    }
    if (auto settled = settle(0); !settled)
        return fail(settled.error());
    const ReceiverCounters counters = writer.counters();
    report.state = report.error ? u"failed"_s : u"complete"_s;
    report.pages = counters.documents + counters.resent;
    report.bytes = counters.bytes;
    report.rows = counters.rows;
    // What was imported before, byte for byte, is not even looked at again.
    report.rows.unchanged = records - counters.rows.added - counters.rows.changed - counters.rows.rejected;
    return report;
}

} // namespace plumbline
