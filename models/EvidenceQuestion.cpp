// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/EvidenceQuestion.h"

#include "search/BodySearch.h"
#include "search/EvidenceSearch.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct Part {
    QString text;
    qsizetype at = 0;
};

/// Cuts at blanks outside quotes.
QList<Part> partsOf(const QString &text)
{
    QList<Part> parts{{}};
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isSpace() && !isQuoted) {
            parts.append({{}, i + 1});
            continue;
        }
        parts.last().text += c;
        if (isQuoted && c == u'\\' && i + 1 < text.size())
            parts.last().text += text[++i];
        else if (c == u'"')
            isQuoted = !isQuoted;
    }
    parts.removeIf([](const Part &part) { return part.text.isEmpty(); });
    return parts;
}

bool isOneWord(const QString &value)
{
    return std::ranges::none_of(value, [](QChar c) { return c.isSpace() || c == u'"' || c == u'\\'; });
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
    QString left = text; // with blanks where a narrowing was, so that places in it are places in the text
    bool isTypeAsked = false;
    for (const auto &[part, at] : partsOf(text)) {
        const QString group = groups.value(part.section(u':', 0, 0));
        const QString value = part.section(u':', 1);
        if (group.isEmpty() || value.isEmpty() || value.contains(u'"') || (group == u"type" && !findRowType(value))) {
            rest.append(part);
            continue;
        }
        left.replace(at, part.size(), QString(part.size(), u' '));
        if (group == u"type" && isTypeAsked && question.m_type != value)
            return fail(Error::Kind::Usage, u"search evidence"_s,
                        u"letter %1: %2: the page shows rows of one type, and %3 is asked for already"_s.arg(at + 1).arg(
                            part, question.m_type));
        if (group == u"type") {
            question.m_type = value;
            isTypeAsked = true;
        } else {
            question.m_narrowings.append({group, value});
        }
    }
    question.m_text = rest.join(u' ');
    if (const auto bodies = BodyQuestion::parse(text); !bodies || *bodies)
        return fail(bodies ? Error{Error::Kind::Usage, u"search evidence"_s, u"raw: looks in answers, not in records"_s, text}
                           : bodies.error());
    auto query = SearchQuery::parse(left, SearchQuery::inZone(zone));
    if (!query)
        return fail(query.error());
    question.m_query = *std::move(query);
    const QList<RowFilter> filters = question.m_query.filters();
    if (!isTypeAsked && filters.size() == 1) // such as exception:hub:7
        question.m_type = filters.constFirst().type;
    if (auto fits = question.fitsType(isTypeAsked); !fits)
        return fail(fits.error());
    return question;
}

Result<void> EvidenceQuestion::fitsType(bool isTypeAsked) const
{
    QStringList others;
    for (const RowFilter &filter : m_query.filters()) {
        if (filter.type == m_type)
            return m_query.checkValues(*findRowType(m_type));
        others.append(u"type:"_s + filter.type);
    }
    if (others.isEmpty())
        return {}; // no row of any type is so: nothing is found
    constexpr qsizetype named = 5;
    const QString more = others.size() > named ? u" ..."_s : QString();
    return fail(Error::Kind::Usage, u"search evidence"_s,
                isTypeAsked ? u"rows of the type %1 do not say this; these do: %2%3"_s.arg(m_type, others.mid(0, named).join(u' '), more)
                            : u"rows of the type %1 do not say this; ask for one that does: %2%3"_s.arg(
                                m_type, others.mid(0, named).join(u' '), more));
}

QList<Narrowing> EvidenceQuestion::addedTo(QList<Narrowing> narrowings) const
{
    for (const Narrowing &one : m_narrowings) {
        if (!narrowings.contains(one))
            narrowings.append(one);
    }
    return narrowings;
}

QString EvidenceQuestion::written(const QString &type, const QList<Narrowing> &narrowings) const
{
    QStringList words{u"type:"_s + type};
    for (const auto &[group, value] : narrowings)
        words.append(group + u':' + (isOneWord(value) ? value : SearchQuery::quoted(value)));
    if (!m_text.isEmpty())
        words.append(m_text);
    return words.join(u' ');
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
    base.from = mine->from;
    base.to = mine->to;
    base.ids = mine->ids;
    for (auto it = mine->equals.cbegin(); it != mine->equals.cend(); ++it)
        keepEqual(base, it.key(), it.value());
    keepBoth(base, &RowFilter::services, mine->services);
    keepBoth(base, &RowFilter::environments, mine->environments);
    keepBoth(base, &RowFilter::sources, mine->sources);
    return base;
}

QStringList EvidenceQuestion::completions(const QString &text, const QString &type)
{
    const QList<Part> parts = partsOf(text);
    QString word = parts.isEmpty() ? QString() : parts.constLast().text;
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

Result<EvidenceQuestion::Found> EvidenceQuestion::exactly(StoreConnection &store, SearchMemory &memory,
                                                         const RowFilter &base) const
{
    constexpr qint64 atOnce = 2'000;
    Found found{base, false};
    if (isFilterEnough())
        return found;
    EvidenceSearch search(store, memory);
    QList<qint64> versions;
    for (qint64 offset = 0; !found.isCut; offset += atOnce) {
        const auto rows = search.page(base, offset, atOnce);
        if (!rows)
            return fail(rows.error());
        for (const StoredRow &row : *rows) {
            if (!m_query.fits(row))
                continue;
            found.isCut = versions.size() == mostRows;
            if (found.isCut)
                break;
            versions.append(row.versionId);
        }
        if (rows->size() < atOnce)
            break;
    }
    found.filter.versionIds = versions.isEmpty() ? QList<qint64>{0} : versions; // an empty list would filter nothing
    return found;
}

Result<EvidenceAnswer> EvidenceQuestion::answer(StoreConnection &store, SearchMemory &memory, const RowFilter &asked,
                                                const QList<Narrowing> &narrowings) const
{
    auto found = exactly(store, memory, asked);
    const bool isEach = found && found->isCut && !narrowings.isEmpty();
    if (isEach) // the narrowings first: the first rows of all may be none of theirs
        found = exactly(store, memory, narrowed(asked, narrowings));
    if (!found)
        return fail(found.error());
    auto answer = readEvidence(store, memory, found->filter, narrowings);
    if (!answer)
        return answer;
    answer->base = found->filter;
    answer->isCut = found->isCut;
    const RowType &type = *findRowType(asked.type);
    for (const QString &group : facetGroups()) {
        const bool isOwn = isEach && !facetField(type, group).isEmpty()
            && std::ranges::any_of(narrowings, [&](const Narrowing &one) { return one.group == group; });
        if (!isOwn) {
            if (found->isCut)
                answer->cutFacets.insert(group);
            continue;
        }
        const auto others = exactly(store, memory, narrowed(asked, narrowings, group));
        const auto counts = others ? readFacet(store, memory, others->filter, narrowings, group)
                                   : Result<EvidenceAnswer::Counts>(fail(others.error()));
        if (!counts)
            return fail(counts.error());
        answer->facets.insert(group, *counts);
        if (others->isCut)
            answer->cutFacets.insert(group);
    }
    return answer;
}

} // namespace plumbline
