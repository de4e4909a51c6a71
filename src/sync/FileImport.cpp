// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/FileImport.h"

#include "base/Digest.h"
#include "formats/OtlpRows.h"
#include "sources/ConnectorCatalog.h"
#include "sources/DocumentRecogniser.h"
#include "sources/PageMapper.h"
#include "sources/RecordedAnswer.h"
#include "store/LogCheckpoints.h"
#include "store/RawRecords.h"
#include "sync/ReportPresence.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using Given = QHash<QString, QStringList>;

struct Target {
    const ConnectorDefinition *connector = nullptr;
    const StreamDefinition *stream = nullptr; ///< Null: one of the connector's, the file shows which.
};

Result<Target> targetOf(const ConnectorCatalog &catalog, const QString &target)
{
    if (target.isEmpty())
        return Target();
    const auto connector = catalog.find(target.section(u'/', 0, 0));
    if (!connector)
        return fail(connector.error());
    const QString name = target.section(u'/', 1);
    const QList<StreamDefinition> &streams = (*connector)->streams;
    if (name.isEmpty() && streams.size() == 1)
        return Target{*connector, &streams.first()};
    if (const StreamDefinition *stream = (*connector)->findStream(name))
        return Target{*connector, stream};
    if (name.isEmpty() && std::ranges::any_of(streams, [](const auto &stream) { return bool(stream.recognisedBy); }))
        return Target{*connector, nullptr};
    QStringList names;
    for (const StreamDefinition &stream : streams)
        names.append((*connector)->name + u'/' + stream.name);
    return fail(Error::Kind::Usage, u"import"_s, u"say which stream the file holds: %1"_s.arg(names.join(u", "_s)),
                target);
}

Result<void> checkGiven(const ConnectorDefinition &connector, const Given &given)
{
    QStringList known;
    for (const ParameterDefinition &parameter : connector.parameters)
        known.append(parameter.name);
    for (const QString &name : given.keys()) {
        if (!known.contains(name))
            return fail(Error::Kind::Usage, u"import"_s,
                        u"%1 takes no \"%2\"; it takes %3"_s.arg(connector.name, name,
                                                                 known.isEmpty() ? u"nothing"_s : known.join(u", "_s)));
    }
    return {};
}

/// What a person said about what the report covers: the same parameters make the same scope. When it was made does not.
QString scopeGiven(const Given &given)
{
    QStringList pairs;
    for (auto one = given.begin(); one != given.end(); ++one) {
        if (one.key() != u"at"_s)
            pairs.append(one.key() + u'=' + one->join(u','));
    }
    pairs.sort();
    return pairs.join(u'|');
}

/// The files that paths stand for: those of a folder in the order of their names, without hidden ones.
QList<ImportedFile> filesOf(const QStringList &paths)
{
    QList<ImportedFile> files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append({.path = path, .target = {}, .title = {}, .bytes = 0, .rows = {}, .gone = 0, .error = {}});
            continue;
        }
        QStringList found;
        QDirIterator below(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
        while (below.hasNext())
            found.append(below.next());
        std::ranges::sort(found);
        for (const QString &one : std::as_const(found))
            files.append({.path = one,
                          .target = {},
                          .title = {},
                          .bytes = 0,
                          .rows = {},
                          .gone = 0,
                          .error = {},
                          .isFromFolder = true});
    }
    return files;
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!(path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly)))
        return fail(Error::Kind::Configuration, u"read file"_s, file.errorString(), path);
    constexpr qsizetype most = ReceivedDocument::maximalSize;
    const auto tooLarge = [&](const QString &size) {
        return fail(
            Error::Kind::Format, u"read file"_s,
            u"%1, more than the %2 MiB that a file may have; let the tool write one report per project"_s.arg(size).arg(
                most >> 20),
            path);
    };
    if (file.size() > most)
        return tooLarge(u"%1 MiB"_s.arg(file.size() >> 20));
    QByteArray bytes = file.read(most + 1); // a pipe does not say its size
    if (bytes.size() > most)
        return tooLarge(u"it goes on"_s);
    if (!isRecording(bytes))
        return bytes;
    auto recorded = readRecording(bytes, path);
    return recorded ? Result<QByteArray>(std::move(recorded->body)) : Result<QByteArray>(fail(recorded.error()));
}

} // namespace

Result<SyncRunRecord *> FileImport::runOf(const QString &connector)
{
    const auto known = m_runs.find(connector);
    if (known != m_runs.end())
        return &known->second;
    // Not outside of a transaction: what reads first and then writes is refused at once while another one writes.
    const auto started = m_store.transaction(
        [&] { return SyncLedger(m_store).startOrResume(u"import:"_s + connector, connector, m_clock.now()); });
    if (!started)
        return fail(started.error());
    return &m_runs.emplace(connector, *started).first->second;
}

Result<void> FileImport::keep(const RecognisedDocument &read, const RawAnswer &answer, const ImportRequest &request,
                              ImportedFile &file)
{
    MappingContext context;
    context.parameters = read.stream->frame.defaults;
    for (auto one = request.given.begin(); one != request.given.end(); ++one)
        context.parameters.insert(one.key(), *one);
    context.parameters.insert(u"file_name"_s, {QFileInfo(file.path).fileName()});
    context.parameters.insert(u"file_sha256"_s, {answer.sha256});
    context.zone = m_zone;
    auto mapped = mapDocument(*read.stream, answer, read.document, context, {}, nativeReaders());
    if (!mapped) {
        file.error = mapped.error();
        return {};
    }
    const SyncRunRecord &run = m_runs.at(read.connector->name);
    const QString covered = read.stream->scopeOf(read.document.root());
    if (request.isComplete && (covered.isEmpty() || read.stream->presentTypeNames().isEmpty())) {
        file.error = Error{Error::Kind::Usage,
                           u"import"_s,
                           u"it does not say what it covers, so nothing can be called gone: leave out --complete"_s,
                           {}};
        return {};
    }
    ReportPresence presence(m_store, *read.stream, answer, covered + u'|' + scopeGiven(request.given));
    if (auto settled = presence.settle(*mapped); !settled)
        return settled;
    RowWriter writer(m_store, run.id);
    const auto rows = writer.write(mapped->rows, answer.fetchedAt);
    if (!rows)
        return fail(rows.error());
    file.rows = *rows;
    file.rows.rejected += mapped->rejected.size();
    // What was put aside may be what seems to be gone.
    if (request.isComplete && file.rows.rejected == 0) {
        const auto gone = presence.conclude(run.id);
        if (!gone)
            return fail(gone.error());
        file.rows += *gone;
        file.gone = gone->changed;
    }
    return writer.reject(mapped->rejected, answer.fetchedAt);
}

Result<void> FileImport::importFile(const ImportRequest &request, ImportedFile &file)
{
    const auto target = targetOf(m_catalog, request.target);
    if (!target)
        return fail(target.error());
    const auto bytes = bytesOf(file.path);
    if (!bytes) {
        file.error = bytes.error();
        return {};
    }
    file.bytes = bytes->size();
    const DocumentRecogniser recogniser(m_catalog);
    const auto read = target->stream ? recogniser.readAs(*target->connector, *target->stream, *bytes)
                                     : recogniser.recognise(*bytes);
    const ConnectorDefinition *connector = read ? read->connector : target->connector;
    if (!read)
        file.error = read.error();
    else if (target->connector && read->connector != target->connector)
        file.error = Error{Error::Kind::Format,
                           u"import"_s,
                           u"this is %1: use `plumbline import %2`"_s.arg(read->stream->title, read->target()),
                           {}};
    else if (const auto checked = checkGiven(*read->connector, request.given); !checked)
        file.error = checked.error();
    if (!connector) { // Bytes that nobody asked for and nobody knows are not kept.
        file.isLeftOut = file.isFromFolder;
        return {};
    }
    if (read && !file.error) {
        file.target = read->target();
        file.title = read->stream->title;
    }
    const auto run = runOf(connector->name);
    if (!run)
        return fail(run.error());
    RawAnswer answer;
    answer.source = u"import:"_s + connector->name;
    answer.stream = read && !file.error ? read->stream->name : request.target.section(u'/', 1);
    answer.url = u"file:"_s + QFileInfo(file.path).fileName();
    answer.fetchedAt = m_clock.now();
    answer.body = *bytes;
    answer.sha256 = sha256Hex(answer.body);
    QStringList names = request.given.keys();
    names.sort();
    for (const QString &name : std::as_const(names))
        answer.headers.append({u"given-"_s + name, request.given.value(name).join(u", "_s)});
    return m_store.transaction([&]() -> Result<void> {
        // A file that is no such document is kept as it is and named; the other files go on.
        if (const auto id = RawRecords(m_store).keep(answer, (*run)->id); !id)
            return fail(id.error());
        if (!read || file.error)
            return {};
        return keep(*read, answer, request, file);
    });
}

Result<ImportReport> FileImport::run(const ImportRequest &request)
{
    const auto target = targetOf(m_catalog, request.target);
    if (!target)
        return fail(target.error());
    if (target->connector) {
        if (auto checked = checkGiven(*target->connector, request.given); !checked)
            return fail(checked.error());
    }
    m_runs.clear();
    ImportReport report;
    report.files = filesOf(request.paths);
    if (report.files.isEmpty())
        return fail(Error::Kind::Usage, u"import"_s, u"there is no file in the folder"_s, request.paths.join(u", "_s));
    if (auto whole = LogCheckpoints(m_store).expectUnaltered(); !whole)
        return fail(whole.error());
    for (qsizetype i = 0; i < report.files.size(); ++i) {
        ImportedFile &file = report.files[i];
        if (onFile)
            onFile(i + 1, report.files.size(), file.path);
        if (auto kept = importFile(request, file); !kept)
            return fail(kept.error());
        if (file.error)
            file.error->where = file.path;
        const auto run
            = m_runs.find(file.target.isEmpty() ? request.target.section(u'/', 0, 0) : file.target.section(u'/', 0, 0));
        if (run == m_runs.end())
            continue;
        run->second.bytes += file.bytes;
        ++run->second.pages;
        run->second.rows += file.rows;
        if (file.error)
            run->second.error = toString(*file.error);
    }
    for (auto &[connector, run] : m_runs) {
        run.state = run.error.isEmpty() ? u"complete"_s : u"failed"_s;
        auto finished
            = m_store.transaction([&, &ended = run] { return SyncLedger(m_store).finish(ended, m_clock.now()); });
        if (!finished)
            return fail(finished.error());
    }
    if (auto remembered = LogCheckpoints(m_store).rememberNewest(); !remembered)
        return fail(remembered.error());
    return report;
}

} // namespace plumbline
