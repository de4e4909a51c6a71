// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PublishedFiles.h"

#include "base/Digest.h"
#include "metrics/MetricCatalog.h"
#include "packet/MetricScript.h"
#include "packet/PacketSchema.h"
#include "verify/SchemaText.h"

#include <QFile>
#include <memory>
#include <sqlite3.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// What the sqlite3 shell prints of the schema, in list mode.
Result<QByteArray> listedSchema()
{
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, int (*)(sqlite3 *)> database(opened, sqlite3_close);
    if (code != SQLITE_OK)
        return fail(Error::Kind::Internal, u"make schema"_s, QString::fromUtf8(sqlite3_errstr(code)));
    for (const QString &statement : packetSchema()) {
        if (sqlite3_exec(opened, statement.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            return fail(Error::Kind::Internal, u"make schema"_s, QString::fromUtf8(sqlite3_errmsg(opened)));
    }
    const auto query = SqliteStatement::prepare(opened, schemaQuestion.toByteArray());
    if (!query)
        return fail(query.error());
    QByteArray text;
    for (auto row = (*query)->step(u"read schema"_s); row; row = (*query)->step(u"read schema"_s)) {
        if (!*row)
            return text;
        text += schemaLine(**query);
    }
    return fail(Error::Kind::Internal, u"make schema"_s, u"it cannot be read"_s);
}

} // namespace

Result<PublishedFiles> PublishedFiles::of(const MetricCatalog &catalog)
{
    PublishedFiles files;
    for (const MetricDefinition &definition : catalog.definitions()) {
        const auto script = MetricScript::of(definition);
        if (!script)
            return fail(script.error());
        files.metrics += sha256Hex(script->figure).toLatin1() + "  metrics/" + definition.id.toLatin1() + ".sql\n"
            + sha256Hex(script->population).toLatin1() + "  populations/" + definition.id.toLatin1() + ".sql\n";
    }
    const auto schema = listedSchema();
    if (!schema)
        return fail(schema.error());
    files.schema = sha256Hex(*schema).toLatin1() + "  evidence.db\n";
    for (const auto &[name, content] : {std::pair{u"verify.sh"_s, &files.script},
                                        std::pair{u"verify-receipt.sh"_s, &files.receiptScript}}) {
        QFile script(u":/plumbline/packet/"_s + name);
        if (!script.open(QIODevice::ReadOnly))
            return fail(Error::Kind::Internal, u"read script"_s, script.errorString(), name);
        *content = script.readAll();
    }
    return files;
}

} // namespace plumbline
