// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/RowJson.h"
#include "cli/commands/SourceCommand.h"
#include "sources/ConnectorCatalog.h"
#include "sync/ConnectorTrial.h"
#include "sync/Recording.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QJsonObject rowOf(const Row &row, const RowOrigin &origin)
{
    QJsonObject json{{u"type"_s, row.type->name}, {u"raw_pointer"_s, origin.rawPointer}};
    for (qsizetype i = 0; i < row.values.size(); ++i)
        json.insert(row.type->fields[size_t(i)].name, fieldJson(row.values.at(i)));
    return json;
}

QString lineOf(const Row &row)
{
    QStringList parts{row.type->name};
    for (qsizetype i = 0; i < row.values.size(); ++i) {
        if (const QString text = fieldText(row.values.at(i)); !text.isEmpty())
            parts.append(u"%1=%2"_s.arg(row.type->fields[size_t(i)].name, text));
    }
    return parts.join(u' ');
}

QJsonObject rejectedOf(const RejectedRecord &rejected)
{
    return {{u"type"_s, rejected.type},
            {u"raw_pointer"_s, rejected.rawPointer},
            {u"field"_s, rejected.field.isEmpty() ? QJsonValue() : QJsonValue(rejected.field)},
            {u"reason"_s, rejected.reason}};
}

Result<ConnectorTrial> trialOf(const ConnectorDefinition &connector, const QString &recording, const QString &stream)
{
    if (QFileInfo(recording).isDir()) {
        const auto opened = Recording::open(recording);
        return opened ? ConnectorTrial::ofRecording(connector, *opened) : Result<ConnectorTrial>(fail(opened.error()));
    }
    QFile file(recording);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Kind::Configuration, u"read file"_s, file.errorString(), recording);
    return ConnectorTrial::ofAnswer(connector, stream, file.readAll(), recording);
}

} // namespace

Result<ExitCode> SourceCommand::test(const Invocation &invocation, Output &output) const
{
    const QDir folder(m_folder);
    const ConnectorCatalog catalog = ConnectorCatalog::load(Configuration::connectorFolder());
    const auto known = catalog.find(m_folder);
    const auto connector = folder.exists()
        ? ConnectorDefinition::read(QDir(folder.absolutePath()).dirName(), folder.path())
        : known ? Result<ConnectorDefinition>(**known)
                : Result<ConnectorDefinition>(fail(known.error()));
    if (!connector)
        return fail(connector.error());
    const auto trial = trialOf(*connector, m_recording, m_stream);
    if (!trial)
        return fail(trial.error());
    QJsonArray rows;
    for (const auto &[row, origin] : trial->rows) {
        rows.append(rowOf(row, origin));
        if (!invocation.json())
            output.line(lineOf(row));
    }
    QJsonArray rejected;
    for (const RejectedRecord &one : trial->rejected) {
        rejected.append(rejectedOf(one));
        if (!invocation.json())
            output.line(u"put aside: %1 at %2, %3: %4"_s.arg(one.type, one.rawPointer, one.field, one.reason));
    }
    if (invocation.json())
        output.document(QJsonObject{{u"pages"_s, trial->pages},
                                    {u"records"_s, trial->records},
                                    {u"rows"_s, rows},
                                    {u"rejected"_s, rejected},
                                    {u"error"_s, trial->error ? QJsonValue(toString(*trial->error)) : QJsonValue()}});
    output.message(u"%1 pages, %2 records, %3 rows, %4 put aside"_s.arg(trial->pages)
                       .arg(trial->records)
                       .arg(trial->rows.size())
                       .arg(trial->rejected.size()));
    if (trial->error)
        output.error(*trial->error);
    return trial->error || !trial->rejected.isEmpty() ? ExitCode::No : ExitCode::Yes;
}

} // namespace plumbline
