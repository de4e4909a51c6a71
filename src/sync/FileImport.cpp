// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/FileImport.h"

#include "base/Digest.h"
#include "sources/ConnectorCatalog.h"
#include "sources/JsonDocument.h"
#include "sources/PageMapper.h"
#include "store/RawRecords.h"
#include "store/SyncLedger.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

Result<const StreamDefinition *> streamOf(const ConnectorCatalog &catalog, const QString &target)
{
    const auto connector = catalog.find(target.section(u'/', 0, 0));
    if (!connector)
        return fail(connector.error());
    const QString name = target.section(u'/', 1);
    QStringList names;
    for (const StreamDefinition &stream : (*connector)->streams) {
        if (stream.name == name || ((*connector)->streams.size() == 1 && name.isEmpty()))
            return &stream;
        names.append((*connector)->name + u'/' + stream.name);
    }
    return fail(Error::Kind::Usage, u"import"_s, u"say which stream the file holds: %1"_s.arg(names.join(u", "_s)),
                target);
}

Result<RawAnswer> answerOf(const QString &path, const QString &source, const QString &stream, TimePoint now)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read file"_s, file.errorString(), path);
    RawAnswer answer;
    answer.source = source;
    answer.stream = stream;
    answer.url = u"file:"_s + QFileInfo(path).fileName();
    answer.fetchedAt = now;
    answer.body = file.readAll();
    answer.sha256 = sha256Hex(answer.body);
    return answer;
}

} // namespace

Result<SourceReport> FileImport::run(const QString &target, const QStringList &files)
{
    const auto stream = streamOf(m_catalog, target);
    if (!stream)
        return fail(stream.error());
    SourceReport report;
    report.connector = target.section(u'/', 0, 0);
    report.source = u"import:"_s + report.connector;
    report.state = u"complete"_s;
    SyncLedger ledger(m_store);
    auto started = ledger.startOrResume(report.source, report.connector, m_clock.now());
    if (!started)
        return fail(started.error());
    SyncRunRecord run = *started;
    MappingContext context;
    context.parameters = (*stream)->frame.defaults;
    context.zone = m_zone;
    for (const QString &path : files) {
        const TimePoint now = m_clock.now();
        const auto answer = answerOf(path, report.source, (*stream)->name, now);
        if (!answer)
            return fail(answer.error());
        auto kept = m_store.transaction([&]() -> Result<void> {
            const auto id = RawRecords(m_store).keep(*answer, run.id);
            if (!id)
                return fail(id.error());
            run.bytes += answer->body.size();
            ++run.pages;
            // A file that is no such answer is kept as it is and named; the other files go on.
            const auto document = JsonDocument::parse(answer->body);
            const auto mapped = document ? mapPage(**stream, *answer, document->root(), context)
                                         : Result<MappedPage>(fail(document.error()));
            if (!mapped) {
                report.state = u"failed"_s;
                report.error = mapped.error();
                report.error->where = path;
                return {};
            }
            RowWriter writer(m_store, run.id);
            const auto rows = writer.write(mapped->rows, now);
            if (!rows)
                return fail(rows.error());
            run.rows += *rows;
            run.rows.rejected += mapped->rejected.size();
            return writer.reject(mapped->rejected, now);
        });
        if (!kept)
            return fail(kept.error());
    }
    run.state = report.state;
    run.error = report.error ? toString(*report.error) : QString();
    auto finished = m_store.transaction([&] { return ledger.finish(run, m_clock.now()); });
    if (!finished)
        return fail(finished.error());
    report.pages = run.pages;
    report.bytes = run.bytes;
    report.rows = run.rows;
    return report;
}

} // namespace plumbline
