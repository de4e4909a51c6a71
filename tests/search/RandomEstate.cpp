// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RandomEstate.h"

#include "TestStore.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

const QStringList words{u"pay"_s,        u"Pay"_s,   u"PAYMENTS"_s, u"münchen"_s,   u"MÜNCHEN"_s, u"ÄÖÜ"_s,
                        u"Ольга"_s,      u"ОЛЬГА"_s, u"δράκος"_s,   u"ΔΡΆΚΟΣ"_s,    u"東京"_s,    u"İstanbul"_s,
                        u"50%"_s,        u"off_"_s,  u"C:\\temp"_s, u"'; --"_s,     u"ß"_s,       u"STRASSE"_s,
                        u"\U0001F408"_s, u"a"_s,     u"0"_s,        u"zzz-block"_s, u"Block"_s,   u"ǅ"_s};

QStringList idsOf(const QList<StoredRow> &rows)
{
    QStringList ids;
    for (const StoredRow &row : rows)
        ids.append(u"%1:%2:%3"_s.arg(row.versionId).arg(row.row.id(), row.digest));
    return ids;
}

} // namespace

QString RandomEstate::word()
{
    return words[m_random.bounded(int(words.size()))];
}

FieldValue RandomEstate::value(const FieldType &field)
{
    if (rarely(6))
        return {};
    if (!field.values.empty())
        return QString(field.values[size_t(m_random.bounded(int(field.values.size())))]);
    switch (field.kind) {
    case FieldKind::Text:
        if (rarely(12))
            return u""_s;
        if (rarely(3))
            return QString::number(m_random.generate64(), 16);
        return rarely(2) ? word() : word() + u'-' + word() + QString::number(m_random.bounded(5));
    case FieldKind::Instant:
        return TestStore::at("2026-01-01T00:00:00Z") + std::chrono::minutes(m_random.bounded(4'000) - 2'000);
    case FieldKind::Integer: return qint64(m_random.bounded(7)) - 3;
    case FieldKind::Boolean: return rarely(2);
    case FieldKind::Money: return Money{qint64(m_random.bounded(9)) * 500'000'000'000};
    case FieldKind::TextList: return QStringList{word(), word()};
    }
    return {};
}

QList<Row> RandomEstate::rows(const QString &type, int count, int ids)
{
    QList<Row> rows;
    for (int i = 0; i < count; ++i) {
        Row row = Row::of(*findRowType(type));
        for (qsizetype field = 0; field < row.values.size(); ++field)
            row.values[field] = value(row.type->fields[size_t(field)]);
        row.set(u"id", u"Id-%1"_s.arg(m_random.bounded(ids), 6, 10, QChar(u'0')));
        rows.append(row);
    }
    return rows;
}

QString RandomEstate::field(const QString &type, bool withSource)
{
    const RowType &known = *findRowType(type);
    const int index = m_random.bounded(int(known.fields.size()) + (withSource ? 1 : 0));
    return index < int(known.fields.size()) ? QString(known.fields[size_t(index)].name) : u"source"_s;
}

RowFilter RandomEstate::filter(const QString &type)
{
    const RowType &known = *findRowType(type);
    RowFilter filter;
    filter.type = type;
    const auto some = [&](const QString &name) {
        QStringList list;
        const int index = known.fieldIndex(name);
        for (int i = 0; index >= 0 && i < 4; ++i)
            list.append(fieldText(value(known.fields[size_t(index)])));
        return list;
    };
    if (rarely(3))
        filter.services = some(u"service"_s);
    if (rarely(5))
        filter.environments = some(u"environment"_s);
    if (rarely(8))
        filter.sources = {u"dojo"_s, u"nobody"_s};
    if (rarely(12))
        filter.ids = {u"Id-000001"_s, u"Id-000007"_s, u"id-000002"_s};
    if (rarely(4))
        filter.from = TestStore::at("2026-01-01T00:00:00Z") + std::chrono::minutes(m_random.bounded(3'000) - 2'000);
    if (rarely(4))
        filter.to = TestStore::at("2026-01-01T00:00:00Z") + std::chrono::minutes(m_random.bounded(3'000) - 1'000);
    if (rarely(3)) {
        const QString name = field(type, true);
        const int index = known.fieldIndex(name);
        filter.equals.insert(name, index < 0 ? u"dojo"_s : fieldText(value(known.fields[size_t(index)])));
    }
    if (rarely(2)) {
        QStringList parts;
        for (int i = m_random.bounded(2); i >= 0; --i) {
            const QString whole = rarely(3) ? QString::number(m_random.bounded(4'096), 16) : word();
            parts.append(rarely(3) ? whole.toUpper() : rarely(2) ? whole.right(2) : whole);
        }
        filter.text = parts.join(u' ');
    }
    if (!rarely(3))
        filter.sortField = field(type, true);
    filter.descending = rarely(2);
    return filter;
}

QString difference(StoreConnection &store, SearchMemory &memory, RandomEstate &estate, const RowFilter &filter,
                   bool mustBeIndexed)
{
    const RowQueries reference(store);
    EvidenceSearch search(store, memory);
    const auto count = reference.count(filter);
    const auto found = search.count(filter);
    const QString what = u" [%1 services %2 environments %3 text \"%4\" sort %5 %6 equals %7]"_s.arg(
        filter.type, filter.services.join(u'|'), filter.environments.join(u'|'), filter.text, filter.sortField,
        filter.descending ? u"down"_s : u"up"_s,
        filter.equals.keys().join(u'|') + u'=' + filter.equals.values().join(u'|'));
    if (!count || !found)
        return (count ? toString(found.error()) : toString(count.error())) + what;
    if (mustBeIndexed && !search.isIndexed())
        return u"the index did not answer"_s + what;
    if (*count != *found)
        return u"count %1 instead of %2"_s.arg(*found).arg(*count) + what;
    const qint64 offset = estate.number(*count + 2);
    const qint64 limit = estate.number(40) + 1;
    const auto page = reference.page(filter, offset, limit);
    const auto foundPage = search.page(filter, offset, limit);
    if (!page || !foundPage || idsOf(*page) != idsOf(*foundPage))
        return u"page %1+%2 of %3"_s.arg(offset).arg(limit).arg(*count) + what;
    for (const StoredRow &row : page->mid(0, 2)) {
        const auto place = search.position(filter, row.versionId);
        if (!place || *place != reference.position(filter, row.versionId).value_or(std::nullopt))
            return u"place of %1"_s.arg(row.versionId) + what;
    }
    const QString field = estate.field(filter.type, true);
    const auto facet = reference.facet(filter, field);
    const auto foundFacet = search.facet(filter, field);
    if (!facet || !foundFacet || *facet != *foundFacet)
        return u"facet "_s + field + what;
    const qint64 since = estate.number(reference.newestVersion(filter.type).value_or(0) + 1);
    if (reference.freshCount(filter, since).value_or(-1) != search.freshCount(filter, since).value_or(-2))
        return u"newer than %1"_s.arg(since) + what;
    return {};
}

} // namespace plumbline
