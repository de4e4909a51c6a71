// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceQuestion.h"

#include "search/BodySearch.h"
#include "search/EvidenceSearch.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Cuts at blanks outside quotes.
QStringList partsOf(const QString &text)
{
    QStringList parts{QString()};
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isSpace() && !isQuoted) {
            parts.append(QString());
            continue;
        }
        parts.last() += c;
        if (isQuoted && c == u'\\' && i + 1 < text.size())
            parts.last() += text[++i];
        else if (c == u'"')
            isQuoted = !isQuoted;
    }
    parts.removeAll(QString());
    return parts;
}

/// Two lists of which an empty one is everything; a name that nothing bears where they have nothing in common.
QStringList common(const QStringList &one, const QStringList &other)
{
    if (one.isEmpty() || other.isEmpty())
        return one.isEmpty() ? other : one;
    QStringList both;
    std::ranges::copy_if(one, std::back_inserter(both), [&](const QString &name) { return other.contains(name); });
    return both.isEmpty() ? QStringList{QString(QChar(0x1F))} : both;
}

} // namespace

Result<EvidenceQuestion> EvidenceQuestion::read(const QString &text, const QString &type, const QTimeZone &zone)
{
    static const QHash<QString, QString> groups{{u"type"_s, u"type"_s},       {u"service"_s, u"service"_s},
                                                {u"env"_s, u"environment"_s}, {u"source"_s, u"source"_s},
                                                {u"outcome"_s, u"outcome"_s}, {u"environment"_s, u"environment"_s}};
    EvidenceQuestion question;
    question.m_type = type;
    QStringList rest;
    for (const QString &part : partsOf(text)) {
        const QString group = groups.value(part.section(u':', 0, 0));
        const QString value = part.section(u':', 1);
        if (group.isEmpty() || value.isEmpty() || value.contains(u'"') || (group == u"type" && !findRowType(value)))
            rest.append(part);
        else if (group == u"type")
            question.m_type = value;
        else
            question.m_narrowings.append({group, value});
    }
    question.m_text = rest.join(u' ');
    if (const auto bodies = BodyQuestion::parse(text); !bodies || *bodies)
        return bodies ? fail(Error::Kind::Usage, u"search evidence"_s,
                             u"raw: looks in answers, not in records: plumbline evidence search '%1'"_s.arg(text))
                      : fail(bodies.error());
    auto query = SearchQuery::parse(question.m_text, SearchQuery::inZone(zone));
    if (!query)
        return fail(query.error());
    question.m_query = *std::move(query);
    const QList<RowFilter> filters = question.m_query.filters();
    const bool isOfThisType = std::ranges::any_of(
        filters, [&](const RowFilter &filter) { return filter.type == question.m_type; });
    if (!isOfThisType && !filters.isEmpty()) // such as exception:hub:7, or a field that this type lacks
        question.m_type = filters.constFirst().type;
    return question;
}

QList<Narrowing> EvidenceQuestion::addedTo(QList<Narrowing> narrowings) const
{
    for (const Narrowing &one : m_narrowings) {
        if (!narrowings.contains(one))
            narrowings.append(one);
    }
    return narrowings;
}

RowFilter EvidenceQuestion::within(RowFilter base) const
{
    if (isEmpty())
        return base;
    const QList<RowFilter> filters = m_query.filters();
    const auto mine = std::ranges::find(filters, base.type, &RowFilter::type);
    if (mine == filters.end()) {
        base.versionIds = {0}; // no row has this version
        return base;
    }
    base.text = mine->text;
    base.equals.insert(mine->equals);
    base.from = mine->from;
    base.to = mine->to;
    base.ids = mine->ids;
    base.services = common(base.services, mine->services);
    base.environments = common(base.environments, mine->environments);
    base.sources = common(base.sources, mine->sources);
    return base;
}

QStringList EvidenceQuestion::completions(const QString &text, const QString &type)
{
    const QStringList parts = partsOf(text);
    QString word = parts.value(parts.size() - 1);
    if (word.startsWith(u'-'))
        word.remove(0, 1);
    const RowType *of = findRowType(type);
    if (word.isEmpty() || text.back().isSpace() || word.contains(u'"') || !of)
        return {};
    QStringList names{u"type:"_s, u"source:"_s, u"outcome:"_s};
    for (const FieldType &field : of->fields)
        names.append(QString(field.name) + u':');
    for (const RowType &known : rowTypes())
        names.append(u"type:"_s + known.name);
    names.removeIf([&](const QString &name) { return !name.startsWith(word) || name == word; });
    names.removeDuplicates();
    if (!word.contains(u':'))
        names.removeIf([](const QString &name) { return !name.endsWith(u':'); });
    return names;
}

Result<RowFilter> EvidenceQuestion::exactly(StoreConnection &store, SearchMemory &memory, const RowFilter &base) const
{
    constexpr qint64 atOnce = 2'000;
    if (isFilterEnough())
        return base;
    EvidenceSearch search(store, memory);
    RowFilter exact = base;
    exact.versionIds = {0}; // an empty list would filter nothing
    for (qint64 offset = 0; exact.versionIds.size() <= mostRows; offset += atOnce) {
        const auto rows = search.page(base, offset, atOnce);
        if (!rows)
            return fail(rows.error());
        for (const StoredRow &row : *rows) {
            if (m_query.fits(row) && exact.versionIds.size() <= mostRows)
                exact.versionIds.append(row.versionId);
        }
        if (rows->size() < atOnce)
            break;
    }
    return exact;
}

} // namespace plumbline
