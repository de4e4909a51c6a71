// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/PersonMentions.h"

#include "archive/TableCatalog.h"
#include "domain/CanonicalRow.h"
#include "store/RawRecords.h"
#include "store/RowColumns.h"
#include "store/RowQueries.h"
#include "store/SqlDialect.h"
#include "store/SqlQuery.h"
#include "store/WhoWrites.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QString searching = u"look for a person"_s;
constexpr qsizetype versionsAtOnce = 500;
constexpr qsizetype spellingsAtOnce = 200;

} // namespace

qint64 PersonMentions::versionCount() const
{
    qint64 count = 0;
    for (const QList<qint64> &ofType : versions)
        count += ofType.size();
    return count;
}

Result<void> PersonSearch::each(const QString &type, const QList<qint64> &versions,
                                const std::function<Result<void>(const StoredRow &)> &take) const
{
    for (qsizetype begin = 0; begin < versions.size(); begin += versionsAtOnce) {
        m_watch.tell(type, begin, versions.size());
        if (auto asked = m_watch.goOn(searching); !asked)
            return asked;
        const auto rows = RowQueries(m_connection).versions(type, versions.mid(begin, versionsAtOnce));
        if (!rows)
            return fail(rows.error());
        for (const StoredRow &row : *rows) {
            if (auto done = take(row); !done)
                return done;
        }
    }
    return {};
}

/// The values of a column that name the person, as the column holds them.
Result<QStringList> PersonSearch::spellings(const RowType &type, const FieldType &field, PersonMentions &found) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(
            searching, u"SELECT DISTINCT %1 FROM %2_version WHERE %1 IS NOT NULL"_s.arg(field.column(), type.name));
        !read)
        return fail(read.error());
    QStringList values;
    while (query.next()) {
        const FieldValue value = fromColumn(field.kind, query.value(0));
        if (m_names.matches(value))
            values.append(query.text(0));
        found.similar += m_names.similarIn(value);
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return values;
}

Result<QList<qint64>> PersonSearch::versionsOf(const RowType &type, PersonMentions &found) const
{
    QSet<qint64> versions;
    for (const FieldType &field : type.fields) {
        if (!isPersonal(field.name))
            continue;
        m_watch.tell(u"%1.%2"_s.arg(type.name, field.name), 0, 0);
        if (auto asked = m_watch.goOn(searching); !asked)
            return fail(asked.error());
        const auto values = spellings(type, field, found);
        if (!values)
            return fail(values.error());
        for (qsizetype begin = 0; begin < values->size(); begin += spellingsAtOnce) {
            QVariantList binds;
            for (const QString &value : values->mid(begin, spellingsAtOnce))
                binds.append(boundText(value));
            SqlQuery query(m_connection);
            if (auto read = query.run(searching,
                                      u"SELECT version_id FROM %1_version WHERE %2 IN (%3)"_s.arg(
                                          type.name, field.column(), placeholders(binds.size())),
                                      binds);
                !read)
                return fail(read.error());
            while (query.next())
                versions.insert(query.number(0));
        }
    }
    QList<qint64> sorted = versions.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

Result<PersonMentions> PersonSearch::mentions() const
{
    PersonMentions found;
    QSet<QString> linked;
    for (const RowType &type : rowTypes()) {
        const auto versions = versionsOf(type, found);
        if (!versions)
            return fail(versions.error());
        if (versions->isEmpty())
            continue;
        found.versions.insert(type.name, *versions);
        const auto read = each(type.name, *versions, [&](const StoredRow &stored) -> Result<void> {
            found.sources.insert(stored.origin.source);
            found.current[stored.origin.source] += stored.knownTo ? 0 : 1;
            linked.insert(stored.origin.rawSha256);
            const QJsonObject also = QJsonDocument::fromJson(stored.origin.rawAlso.toUtf8()).object();
            for (const auto &place : also)
                linked.insert(place[0].toString());
            return {};
        });
        if (!read)
            return fail(read.error());
    }
    found.similar.removeDuplicates();
    found.similar.sort();
    found.current.removeIf([](const auto &source) { return source.value() == 0; });
    if (auto done = findAnswers(linked, found); !done)
        return fail(done.error());
    if (auto done = findRejected(found); !done)
        return fail(done.error());
    return found;
}

Result<void> PersonSearch::findAnswers(const QSet<QString> &linked, PersonMentions &found) const
{
    struct Kept {
        PersonMentions::Answer answer;
        bool isReadable = false;
    };
    SqlQuery query(m_connection);
    if (auto read = query.run(searching,
                              u"SELECT DISTINCT b.sha256, b.size, CASE WHEN b.codec LIKE '%%1' AND NOT EXISTS "
                              "(SELECT 1 FROM answer_key AS k WHERE k.sha256 = b.sha256) THEN 0 ELSE 1 END, a.source "
                              "FROM raw_body AS b JOIN raw_answer AS a ON a.sha256 = b.sha256 "
                              "WHERE b.codec <> 'removed' ORDER BY 1, 4"_s.arg(RawRecords::sealedCodec));
        !read)
        return read;
    QList<Kept> all;
    while (query.next()) {
        if (all.isEmpty() || all.last().answer.sha256 != query.text(0))
            all.append({{query.text(0), {}, query.number(1), false}, query.number(2) == 1});
        all.last().answer.sources.append(query.text(3));
    }
    if (auto ended = query.ended(); !ended)
        return ended;
    const RawRecords records(m_connection);
    for (qsizetype i = 0; i < all.size(); ++i) {
        m_watch.tell(u"answers"_s, i, all.size());
        if (auto asked = m_watch.goOn(searching); !asked)
            return asked;
        PersonMentions::Answer &answer = all[i].answer;
        bool isNamed = linked.contains(answer.sha256);
        if (!isNamed && all[i].isReadable) {
            const auto stored = records.find(answer.sha256);
            if (!stored)
                return fail(stored.error());
            isNamed = answer.isByText = m_names.isIn(QString::fromUtf8(stored->answer.body));
        }
        found.unread += isNamed || all[i].isReadable ? 0 : 1;
        if (!isNamed)
            continue;
        found.answers.append(answer);
        found.sources.unite({answer.sources.begin(), answer.sources.end()});
    }
    return {};
}

Result<void> PersonSearch::findRejected(PersonMentions &found) const
{
    SqlQuery query(m_connection);
    if (auto read = query.run(
            searching, u"SELECT id, source, raw_sha256, raw_pointer, field, reason FROM rejected_record ORDER BY id"_s);
        !read)
        return read;
    while (query.next()) {
        const bool isField = m_names.isIn(query.text(4));
        if (!isField && !m_names.isIn(query.text(3)) && !m_names.isIn(query.text(5)))
            continue;
        found.rejected.append(
            {query.number(0), query.text(1), query.text(2) + u' ' + (isField ? QString() : query.text(4))});
        found.sources.insert(query.text(1));
    }
    return query.ended();
}

Result<QList<OpenMention>> PersonSearch::open() const
{
    const auto tables = TableCatalog(m_connection).tables();
    if (!tables)
        return fail(tables.error());
    const SqlDialect dialect(m_connection.location().engine);
    const QStringList patterns = m_names.patterns();
    QList<OpenMention> found;
    for (const StoreTable &table : *tables) {
        if (table.name == u"rejected_record"_s || table.name == u"disclosure"_s)
            continue; // the first is erased, the second is opened below
        const RowType *type = table.name.endsWith(u"_version"_s) ? findRowType(table.name.chopped(8)) : nullptr;
        QStringList columns;
        QStringList conditions;
        QVariantList binds;
        for (const StoreColumn &column : table.columns) {
            if (column.kind != StoreColumn::Kind::Text)
                continue;
            columns.append(column.name);
            for (const QString &pattern : patterns) {
                conditions.append(dialect.folded(column.name) + u" LIKE ?"_s);
                binds.append(pattern);
            }
        }
        if (columns.isEmpty())
            continue;
        m_watch.tell(table.name, 0, 0);
        if (auto asked = m_watch.goOn(searching); !asked)
            return fail(asked.error());
        SqlQuery query(m_connection);
        if (auto read = query.run(searching,
                                  u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns.join(u", "_s), table.name,
                                                                      conditions.join(u" OR "_s)),
                                  binds);
            !read)
            return fail(read.error());
        QMap<QString, qint64> counts;
        while (query.next()) {
            for (int i = 0; i < columns.size(); ++i) {
                const int index = type ? type->fieldIndex(columns[i]) : -1;
                const FieldType *field = index < 0 ? nullptr : &type->fields[size_t(index)];
                // Such a field is erased, or says another name, which similarIn() points at.
                const bool isAName = field && isPersonal(field->name);
                counts[columns[i]] += !isAName && m_names.isIn(query.text(i)) ? 1 : 0;
            }
        }
        if (auto ended = query.ended(); !ended)
            return fail(ended.error());
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            if (count.value() > 0)
                found.append({table.name, count.key(), count.value()});
        }
    }
    const auto writers = whoWrote();
    if (!writers)
        return fail(writers.error());
    if (*writers > 0)
        found.append({u"disclosure"_s, u"who"_s, *writers});
    return found;
}

/// Lines of the log that were written by the person, as they disclose it.
Result<qint64> PersonSearch::whoWrote() const
{
    m_watch.tell(u"log"_s, 0, 0);
    SqlQuery query(m_connection);
    if (auto read = query.run(searching,
                              u"SELECT d.disclosure FROM disclosure AS d JOIN log_entry AS e ON e.seq = d.seq "
                              "WHERE e.line NOT LIKE '%\"kind\":\"obs\"%'"_s);
        !read)
        return fail(read.error());
    qint64 count = 0;
    while (query.next()) {
        const auto who = plumbline::whoWrote(query.text(0).toLatin1());
        count += who && m_names.isIn(*who) ? 1 : 0;
    }
    if (auto ended = query.ended(); !ended)
        return fail(ended.error());
    return count;
}

} // namespace plumbline
