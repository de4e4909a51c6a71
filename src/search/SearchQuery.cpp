// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/SearchQuery.h"

#include "domain/RowType.h"
#include "store/RowColumns.h"
#include "store/RowCondition.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

tl::unexpected<Error> notUnderstood(const QString &why)
{
    return fail(Error::Kind::Usage, u"search evidence"_s, why);
}

bool isOrigin(QStringView field)
{
    return field == u"source" || field == u"stream";
}

bool isField(QStringView name)
{
    return name == u"type" || isOrigin(name)
        || std::ranges::any_of(rowTypes(), [&](const RowType &type) { return type.fieldIndex(name) >= 0; });
}

bool isDigest(QStringView text)
{
    return text.size() >= 7 && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
           });
}

/// "2026-..": how an instant begins.
bool isInstantLike(QStringView text)
{
    return text.size() > 4 && text[4] == u'-'
        && std::all_of(text.begin(), text.begin() + 4, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isRange(const QString &text)
{
    const qsizetype dots = text.indexOf(u".."_s);
    if (dots < 0)
        return false;
    const QString from = text.left(dots);
    const QString to = text.mid(dots + 2);
    return (from.isEmpty() || isInstantLike(from)) && (to.isEmpty() || isInstantLike(to))
        && !(from.isEmpty() && to.isEmpty());
}

QString placeOf(qsizetype begin, const QString &term)
{
    return u"letter %1: %2"_s.arg(begin + 1).arg(term.left(40));
}

/// Takes a text apart.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) { }

    bool atEnd()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at == m_text.size();
    }
    /// A minus before something.
    bool takeNot()
    {
        if (m_text[m_at] != u'-' || m_at + 1 == m_text.size() || m_text[m_at + 1].isSpace())
            return false;
        ++m_at;
        return true;
    }
    /// What stands before a colon, when it can be the name of a field.
    QString takeField()
    {
        qsizetype end = m_at;
        while (end < m_text.size()
               && ((m_text[end] >= u'a' && m_text[end] <= u'z') || m_text[end] == u'_'
                   || (end > m_at && m_text[end] >= u'0' && m_text[end] <= u'9')))
            ++end;
        if (end == m_at || end == m_text.size() || m_text[end] != u':')
            return {};
        const QString field = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
        return field;
    }
    bool atQuote() const { return m_at < m_text.size() && m_text[m_at] == u'"'; }
    /// Up to the closing quote; \" and \\ stand for themselves. Nothing when it is not closed.
    std::optional<QString> takeQuoted()
    {
        QString value;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (m_text[m_at] == u'"') {
                ++m_at;
                return value;
            }
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size()
                && (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\'))
                ++m_at;
            value += m_text[m_at];
        }
        return std::nullopt;
    }
    qsizetype at() const { return m_at; }
    QString takeWord()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace())
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

private:
    const QString &m_text;
    qsizetype m_at = 0;
};

bool isIn(const StoredRow &row, const QString &text)
{
    const QString wanted = text.toLower(); // as the store folds
    for (qsizetype i = 0; i < row.row.values.size(); ++i) {
        if (isTextKind(row.row.type->fields[size_t(i)].kind)
            && fieldText(row.row.values.at(i)).toLower().contains(wanted))
            return true;
    }
    return false;
}

/// A value as the field would show it; as it is where it is none of the field's kind.
QString shownAs(const RowType &type, const QString &field, const QString &value)
{
    const int index = type.fieldIndex(field);
    if (index < 0 || value.isEmpty())
        return value;
    const FieldType &kind = type.fields[size_t(index)];
    const auto column = isTextKind(kind.kind) ? Result<QVariant>(QVariant(value)) : columnValue(type, kind, value);
    return !column || isTextKind(kind.kind) ? value : fieldText(fromColumn(kind.kind, *column));
}

QString shown(const StoredRow &row, const QString &field)
{
    if (field == u"type")
        return row.row.type->name;
    if (field == u"source")
        return row.origin.source;
    if (field == u"stream")
        return row.origin.stream;
    return row.row.type->fieldIndex(field) < 0 ? QString() : fieldText(row.row.value(field));
}

} // namespace

SearchQuery::ReadInstant SearchQuery::inZone(const QTimeZone &zone)
{
    return [zone](const QString &text) -> Result<TimePoint> {
        // Years beyond these have no nanoseconds in 64 bits.
        if (const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
            day.isValid() && day.year() >= 1678 && day.year() <= 2261)
            return startOfDay(day, zone);
        if (const auto instant = parseInstant(text))
            return *instant;
        return notUnderstood(u"expected an instant such as 2026-11-16T08:52:00Z, or a day, got \"%1\""_s.arg(text));
    };
}

QString SearchQuery::quoted(QString value)
{
    return u'"' + value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

Result<SearchQuery> SearchQuery::parse(const QString &text, const ReadInstant &instant)
{
    if (text.size() > longest)
        return notUnderstood(u"a question has at most %1 letters"_s.arg(longest));
    if (text.contains(QChar(u'\0')) || !text.isValidUtf16())
        return notUnderstood(u"the question holds what is no letter"_s);
    SearchQuery query;
    Reader reader(text);
    while (!reader.atEnd()) {
        const qsizetype begin = reader.at();
        const auto here = [&](Error error) {
            error.where = placeOf(begin, text.mid(begin, reader.at() - begin));
            return tl::unexpected(error);
        };
        const bool isNot = reader.takeNot();
        const QString field = reader.takeField();
        const bool isQuoted = reader.atQuote();
        const auto value = isQuoted ? reader.takeQuoted() : std::optional(reader.takeWord());
        if (!value)
            return here(notUnderstood(u"a quote is not closed; \\\" is a quote within quotes"_s).value());
        const qsizetype before = query.m_terms.size();
        if (auto added = query.add(field, *value, isNot, isQuoted, instant); !added)
            return here(added.error());
        for (qsizetype i = before; i < query.m_terms.size(); ++i)
            query.m_terms[i].at = begin;
        if (query.m_terms.size() > mostTerms)
            return notUnderstood(u"a question has at most %1 terms"_s.arg(mostTerms));
    }
    return query;
}

Result<void> SearchQuery::add(const QString &field, const QString &value, bool isNot, bool isQuoted,
                              const ReadInstant &instant)
{
    if (field.isEmpty()) {
        if (!isQuoted && isRange(value))
            return isNot
                ? Result<void>(notUnderstood(u"a period cannot be left out; say what comes before or after it"_s))
                : addRange(value, instant);
        if (!value.isEmpty())
            m_terms.append({{}, value, isNot, isQuoted, 0});
        return {};
    }
    if (!isQuoted && field == u"sha256" && isDigest(value)) {
        m_terms.append({{}, field + u':' + value, isNot, false, 0}); // so are digests written
        return {};
    }
    if (!isQuoted && addName(field, value, isNot))
        return {};
    if (!isField(field))
        return notUnderstood(
            u"no row has a field \"%1\"; to look for it as text, write \"%1:%2\" in quotes"_s.arg(field, value));
    if (value.isEmpty() && !isQuoted)
        return notUnderstood(u"what is %1 to be? %1:\"\" is where nothing is said"_s.arg(field));
    if (field == u"type" && !findRowType(value))
        return notUnderstood(u"there is no row type \"%1\""_s.arg(value));
    m_terms.append({field, value, isNot, false, 0});
    return {};
}

Result<void> SearchQuery::addRange(const QString &range, const ReadInstant &instant)
{
    if (m_from || m_to)
        return notUnderstood(u"a question has one period"_s);
    const qsizetype dots = range.indexOf(u".."_s);
    for (const auto &[text, target] : {std::pair{range.left(dots), &m_from}, std::pair{range.mid(dots + 2), &m_to}}) {
        if (text.isEmpty())
            continue;
        const auto at = instant(text);
        if (!at)
            return fail(at.error());
        *target = *at;
    }
    return {};
}

/// "exception:defectdojo:7", as rows are named everywhere.
bool SearchQuery::addName(const QString &type, const QString &rest, bool isNot)
{
    const int last = rest.startsWith(u"import:"_s) ? 1 : 0; // "import:sarif" is one source
    if (!findRowType(type) || isField(type) || isNot || rest.count(u':') <= last)
        return false;
    m_terms.append({u"type"_s, type, false, false, 0});
    m_terms.append({u"source"_s, rest.section(u':', 0, last), false, false, 0});
    m_terms.append({u"id"_s, rest.section(u':', last + 1), false, false, 0});
    return true;
}

QStringList SearchQuery::wanted(const QString &field) const
{
    QStringList values;
    for (const Term &term : m_terms) {
        if (!term.isNot && term.field == field)
            values.append(term.value);
    }
    return values;
}

bool SearchQuery::hasType(const RowType &type) const
{
    const QStringList types = wanted(u"type"_s);
    if (!types.isEmpty() && !types.contains(type.name))
        return false;
    if ((m_from || m_to) && RowQueries::timeField(type).isEmpty())
        return false;
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        if (term.field == u"type")
            return !term.isNot || term.value != type.name;
        return term.isNot || term.field.isEmpty() || isOrigin(term.field) || type.fieldIndex(term.field) >= 0;
    });
}

QList<RowFilter> SearchQuery::filters() const
{
    RowFilter common;
    common.from = m_from;
    common.to = m_to;
    QStringList words;
    for (const Term &term : m_terms) {
        if (term.isNot)
            continue;
        if (term.field.isEmpty())
            words += term.value.simplified().split(u' ', Qt::SkipEmptyParts);
        else if (term.field != u"type" && wanted(term.field).size() == 1)
            common.equals.insert(term.field, term.value);
    }
    common.text = words.join(u' ');
    for (const auto &[field, target] :
         {std::pair{u"source"_s, &common.sources}, std::pair{u"service"_s, &common.services},
          std::pair{u"environment"_s, &common.environments}, std::pair{u"id"_s, &common.ids}}) {
        if (const QStringList values = wanted(field); values.size() > 1)
            *target = values;
    }
    QList<RowFilter> filters;
    for (const RowType &type : rowTypes()) {
        if (!hasType(type))
            continue;
        filters.append(common);
        filters.last().type = type.name;
    }
    return filters;
}

bool SearchQuery::isFilterEnough() const
{
    return std::none_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        if (term.field == u"type")
            return false;
        const bool isListed = term.field == u"source" || term.field == u"service" || term.field == u"environment"
            || term.field == u"id";
        return term.isNot || term.isPhrase || (!term.field.isEmpty() && !isListed && wanted(term.field).size() > 1);
    });
}

bool SearchQuery::fits(const StoredRow &row) const
{
    const RowType &type = *row.row.type;
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) {
        if (term.field.isEmpty())
            return isIn(row, term.value) != term.isNot;
        const QString value = shown(row, term.field);
        if (term.isNot)
            return value != shownAs(type, term.field, term.value);
        const QStringList values = wanted(term.field);
        return std::any_of(values.begin(), values.end(),
                           [&](const QString &one) { return value == shownAs(type, term.field, one); });
    });
}

Result<void> SearchQuery::checkValues(const RowType &type) const
{
    for (const Term &term : m_terms) {
        const int index = type.fieldIndex(term.field);
        if (index < 0 || term.value.isEmpty())
            continue;
        const FieldType &field = type.fields[size_t(index)];
        if (const auto value = columnValue(type, field, term.value); !value) {
            Error error = value.error();
            error.where = placeOf(term.at, term.field + u':' + term.value);
            if (field.kind == FieldKind::Boolean)
                error.detail += u"; it is true or false"_s;
            return fail(error);
        }
    }
    return {};
}

} // namespace plumbline
