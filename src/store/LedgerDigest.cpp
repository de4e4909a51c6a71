// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/LedgerDigest.h"

#include "base/CanonicalJson.h"
#include "store/SqlQuery.h"

#include <QCryptographicHash>
#include <QStringList>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct Selection {
    QString table;
    QStringList texts;
    QStringList numbers; ///< Before the texts.
    QString where;
    QVariantList binds;
};

Result<LedgerDigest> digestOf(StoreConnection &connection, const Selection &selection)
{
    SqlQuery query(connection);
    const QStringList columns = selection.numbers + selection.texts;
    if (auto read = query.run(u"read what was written down"_s,
                              u"SELECT id, %1 FROM %2 WHERE %3 ORDER BY id"_s.arg(columns.join(u", "_s),
                                                                                  selection.table, selection.where),
                              selection.binds);
        !read)
        return fail(read.error());
    LedgerDigest found;
    QCryptographicHash digest(QCryptographicHash::Sha256);
    while (query.next()) {
        found.through = query.number(0);
        ++found.count;
        QByteArray line = "[";
        for (int i = 1; i <= columns.size(); ++i) {
            if (i > 1)
                line += ',';
            if (i <= selection.numbers.size())
                appendJson(line, query.number(i));
            else
                appendJson(line, query.text(i));
        }
        digest.addData(line + "]\n");
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    found.sha256 = digest.result().toHex();
    return found;
}

/// Those of a run, or of a kind, that came after one and until another.
Result<LedgerDigest> between(StoreConnection &connection, Selection selection, const QVariant &of, qint64 after,
                             qint64 through)
{
    selection.where += u" = ? AND id > ? AND id <= ?"_s;
    selection.binds = {of, after, through};
    auto found = digestOf(connection, selection);
    if (found) {
        found->after = after;
        found->through = std::max(after, found->through);
    }
    return found;
}

} // namespace

Result<LedgerDigest> answersDigest(StoreConnection &connection, qint64 runId, qint64 after, qint64 through)
{
    return between(connection,
                   {u"raw_answer"_s,
                    {u"stream"_s, u"url"_s, u"headers"_s, u"sha256"_s},
                    {u"fetched_ns"_s, u"status"_s},
                    u"run_id"_s,
                    {}},
                   runId, after, through);
}

Result<LedgerDigest> putAsideDigest(StoreConnection &connection, qint64 runId, qint64 after, qint64 through)
{
    return between(connection,
                   {u"rejected_record"_s,
                    {u"stream"_s, u"type"_s, u"raw_sha256"_s, u"raw_pointer"_s, u"field"_s, u"reason"_s},
                    {u"known_ns"_s},
                    u"run_id"_s,
                    {}},
                   runId, after, through);
}

Result<LedgerDigest> allPutAsideDigest(StoreConnection &connection, qint64 through)
{
    auto found = digestOf(connection,
                          {u"rejected_record"_s,
                           {u"stream"_s, u"type"_s, u"raw_sha256"_s, u"raw_pointer"_s, u"field"_s, u"reason"_s},
                           {u"run_id"_s, u"known_ns"_s},
                           u"id <= ?"_s,
                           {through}});
    if (found)
        found->through = through;
    return found;
}

Result<LedgerDigest> removalsDigest(StoreConnection &connection, const QString &what, qint64 after, qint64 through)
{
    return between(connection, {u"removal"_s, {u"source"_s, u"removed"_s, u"rule"_s}, {u"removed_ns"_s}, u"what"_s, {}},
                   what, after, through);
}

Result<LedgerDigest> removersDigest(StoreConnection &connection, const QString &what, qint64 after, qint64 through)
{
    return between(connection, {u"removal"_s, {u"removed_by"_s}, {}, u"what"_s, {}}, what, after, through);
}

QJsonObject toJson(const LedgerDigest &digest)
{
    return {{u"after"_s, digest.after},
            {u"through"_s, digest.through},
            {u"count"_s, digest.count},
            {u"sha256"_s, QString::fromLatin1(digest.sha256)}};
}

void putDigest(QJsonObject &record, const QString &name, const LedgerDigest &digest)
{
    if (digest.count > 0)
        record.insert(name, toJson(digest));
}

std::optional<LedgerDigest> digestFrom(const QJsonObject &record, const QString &name)
{
    const QJsonObject said = record.value(name).toObject();
    if (said.isEmpty())
        return {};
    return LedgerDigest{said.value(u"after"_s).toInteger(), said.value(u"through"_s).toInteger(),
                        said.value(u"count"_s).toInteger(), said.value(u"sha256"_s).toString().toLatin1()};
}

} // namespace plumbline
