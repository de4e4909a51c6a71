// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Utf8Text.h"
#include "sources/JsonView.h"

#include <QHash>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Cuts a text into records by RFC 4180. Text behind a closing quote belongs to the field, as does a quote inside a
/// field that does not begin with one.
class CsvReader
{
public:
    CsvReader(QByteArrayView text, char delimiter) : m_text(text), m_delimiter(delimiter) { }

    bool atEnd() const { return m_at >= m_text.size(); }
    int line() const { return m_line; } ///< At which the next record begins.
    /// Line of a quote that is never closed; 0 when there is none.
    int openQuote() const { return m_openQuote; }

    QList<QByteArray> next()
    {
        QList<QByteArray> fields;
        do {
            fields.append(field());
        } while (take(m_delimiter));
        take('\r');
        if (take('\n'))
            ++m_line;
        return fields;
    }

private:
    bool take(char c)
    {
        if (atEnd() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    bool isEndOfField() const
    {
        const char c = m_text[m_at];
        return c == m_delimiter || c == '\n' || (c == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n');
    }

    QByteArray field()
    {
        QByteArray value;
        if (take('"')) {
            const int opened = m_line;
            bool isOpen = true;
            while (isOpen && !atEnd()) {
                const char c = m_text[m_at++];
                if (c == '\n')
                    ++m_line;
                if (c == '"' && !take('"'))
                    isOpen = false;
                else
                    value += c;
            }
            if (isOpen)
                m_openQuote = opened;
        }
        while (!atEnd() && !isEndOfField())
            value += m_text[m_at++];
        return value;
    }

    QByteArrayView m_text;
    char m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_openQuote = 0;
};

/// The one that stands most often in the first line.
char delimiterOf(QByteArrayView text)
{
    const qsizetype end = text.indexOf('\n');
    const QByteArrayView first = end < 0 ? text : text.first(end);
    const auto count = [&](char c) { return std::count(first.begin(), first.end(), c); };
    return std::ranges::max({',', ';', '\t'}, {}, count);
}

/// Names of the columns, each once: a second "Name" is "Name#2", one without a name is "#" and its number.
QList<QByteArray> namesOf(const QList<QByteArray> &header)
{
    QList<QByteArray> names;
    QHash<QByteArray, int> seen;
    for (const QByteArray &field : header) {
        const QByteArray wanted
            = field.trimmed().isEmpty() ? '#' + QByteArray::number(names.size() + 1) : field.trimmed();
        QByteArray name = wanted;
        for (int &number = seen[wanted]; names.contains(name) || number == 0;) {
            if (++number > 1)
                name = wanted + '#' + QByteArray::number(number);
        }
        names.append(name);
    }
    return names;
}

} // namespace

Result<JsonView> csvView(QByteArrayView text)
{
    const auto wrong = [](const QString &reason) { return fail(Error::Kind::Format, u"read CSV"_s, reason); };
    CsvReader reader(text, delimiterOf(text));
    QList<QByteArray> header = reader.next();
    if (header.size() < 2)
        return wrong(u"the first line names no columns"_s);
    constexpr qsizetype mostColumns = 1'000; // each name is compared with all before it, and repeated in every row
    if (header.size() > mostColumns)
        return wrong(u"%1 columns, more than the %2 that are read"_s.arg(header.size()).arg(mostColumns));
    header = namesOf(header);
    JsonView view;
    view.json = "[";
    while (!reader.atEnd() && !reader.openQuote()) {
        const int line = reader.line();
        const QList<QByteArray> fields = reader.next();
        if (fields.size() == 1 && fields.first().trimmed().isEmpty())
            continue;
        view.json += view.lines.isEmpty() ? "{" : ",{";
        view.lines.append(line);
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (!isUtf8(fields.at(i)))
                return wrong(u"line %1 is not UTF-8; save the table as UTF-8"_s.arg(line));
            if (i > 0)
                view.json += ',';
            if (i <= header.size())
                appendJsonString(view.json, i < header.size() ? header.at(i) : QByteArray("#more"));
            if (i <= header.size())
                view.json += i < header.size() ? ":" : ":[";
            appendJsonString(view.json, fields.at(i));
        }
        view.json += fields.size() > header.size() ? "]}" : "}";
        if (view.json.size() > JsonView::maximalSize)
            return wrong(u"the table is too large"_s);
    }
    if (reader.openQuote())
        return wrong(u"the quote on line %1 is never closed"_s.arg(reader.openQuote()));
    view.json += ']';
    return view;
}

} // namespace plumbline
